package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Rules, calendars and words of {@code docs/handling-rules.md}, checked as a whole.
 *
 * <p>Immutable and safe for threads. Serialised as its text, and read anew from it. Remembers the
 * open hours it worked out for the holidays it was last used with.
 */
public final class HandlingRules implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String yaml;
  private final String name;
  private final transient RulesText text;
  private transient volatile Bound bound;

  /** The rules with the holidays they were last used with. */
  private record Bound(WorkCalendar holidays, RulesInForce rules) {}

  private HandlingRules(String yaml, String name, RulesText text) {
    this.yaml = yaml;
    this.name = name;
    this.text = text;
  }

  /**
   * Reads rules.
   *
   * @param yaml the text of a rules file
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming all faults at once, each with line, rule and value
   */
  public static HandlingRules read(String yaml, String name) {
    return new HandlingRules(yaml, name, RulesText.read(yaml, name));
  }

  /** Which rules these are. */
  public String id() {
    return text.id();
  }

  /** Version of the rules. */
  public String version() {
    return text.version();
  }

  /** The zone of their dates and hours. */
  public ZoneId zone() {
    return text.zone();
  }

  /** The rules in the order of the file. */
  public List<LimitRule> rules() {
    return text.rules();
  }

  /** The text they were read from. */
  public String yaml() {
    return yaml;
  }

  Map<String, CalendarHours> calendars() {
    return text.calendars();
  }

  Map<String, String> units() {
    return text.units();
  }

  Words words() {
    return text.words();
  }

  /** The rules with a city's holidays; made once for those that were used last. */
  RulesInForce with(WorkCalendar holidays) {
    Bound last = bound;
    if (last == null || last.holidays != holidays) {
      last = new Bound(holidays, new RulesInForce(this, holidays));
      bound = last;
    }
    return last.rules;
  }

  private Object writeReplace() {
    return new Serialised(yaml, name);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("rules are serialised as their text");
  }

  private record Serialised(String yaml, String name) implements Serializable {
    private Object readResolve() {
      return read(yaml, name);
    }
  }
}
