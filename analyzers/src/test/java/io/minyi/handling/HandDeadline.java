package io.minyi.handling;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.minyi.petition.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of {@code deadlines.csv}: a deadline worked out by hand from {@code
 * docs/handling-rules.md}.
 *
 * <p>Events are written {@code TYPE time name=value …} and parted by {@code ; }. A time without an
 * offset is Beijing time. The names {@code unit}, {@code role}, {@code id}, {@code channel} and
 * {@code recorded} are the event's own, all others its details; an underscore stands for a blank.
 *
 * @param rules a file beside the table
 * @param due empty where the cell says {@code none}
 * @param state {@code absent} where there is no such clock
 * @param illegal types of the illegal events in the order in which they are told
 */
record HandDeadline(
    String id,
    String title,
    String rules,
    List<HandlingEvent> events,
    Instant at,
    String clock,
    int number,
    Optional<Instant> due,
    String state,
    long counted,
    String illegal,
    String reasoning) {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final String FOLDER = "/io/minyi/handling/";

  static List<HandDeadline> all() {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(text(FOLDER + "deadlines.csv"))) {
      return rows.stream().map(HandDeadline::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HandlingRules rules(String name) {
    String file = name + ".yaml";
    return HandlingRules.read(text(FOLDER + "deadlines/" + file), file);
  }

  /** What the table says of the clock. */
  String expected() {
    return told(due, state, counted, illegal);
  }

  /** What a ledger says of the same clock, in the same words. */
  String of(HandlingLedger ledger) {
    String refused =
        ledger.illegal().stream().map(e -> e.type().name()).collect(Collectors.joining(" "));
    return ledger.clocks().stream()
        .filter(c -> c.clock().word().equals(clock) && c.number() == number)
        .findFirst()
        .map(
            c ->
                told(
                    c.dueAt(),
                    c.state().name().toLowerCase(Locale.ROOT),
                    c.countedMinutes(),
                    refused))
        .orElseGet(() -> told(Optional.empty(), "absent", 0, refused));
  }

  private static String told(Optional<Instant> due, String state, long counted, String illegal) {
    return "due %s, %s, %d minutes, illegal [%s]"
        .formatted(
            due.map(d -> d.atZone(BEIJING).toLocalDateTime().toString()).orElse("none"),
            state,
            counted,
            illegal);
  }

  private static HandDeadline of(NamedCsvRecord row) {
    String due = row.getField("due");
    return new HandDeadline(
        row.getField("case"),
        row.getField("title"),
        row.getField("rules"),
        Stream.of(row.getField("events").split("; ", -1)).map(HandDeadline::event).toList(),
        time(row.getField("at")),
        row.getField("clock"),
        Integer.parseInt(row.getField("number")),
        due.equals("none") ? Optional.empty() : Optional.of(time(due)),
        row.getField("state"),
        Long.parseLong(row.getField("counted")),
        row.getField("illegal"),
        row.getField("reasoning"));
  }

  private static HandlingEvent event(String text) {
    String[] words = text.split(" ", -1);
    Map<String, String> facts = new HashMap<>();
    for (int i = 2; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      facts.put(pair[0], pair[1].replace('_', ' '));
    }
    String recorded = facts.remove("recorded");
    return new HandlingEvent(
        facts.remove("id"),
        EventType.valueOf(words[0]),
        time(words[1]),
        recorded == null ? null : time(recorded),
        facts.remove("unit"),
        facts.remove("role"),
        facts.remove("channel"),
        facts);
  }

  private static Instant time(String text) {
    return text.endsWith("Z")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(BEIJING).toInstant();
  }

  private static String text(String resource) {
    try (InputStream in = HandDeadline.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + " " + title;
  }
}
