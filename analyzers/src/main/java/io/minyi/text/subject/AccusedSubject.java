package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a petition complains about (被诉对象).
 *
 * <p>Every mention of a name is scored by the words beside it ({@link Mention}); a name has the
 * score of its best mention, a bonus for the title and a little for each further mention. The best
 * name is accused if it reaches {@value #ENOUGH}; below that, nobody.
 */
final class AccusedSubject {

  private static final double ENOUGH = 3.5;
  private static final double IN_TITLE = 2;
  private static final double TEXT_ALONE = 1;
  private static final double QUESTION = 2;
  private static final double IN_OPENING = 1;
  private static final int OPENING = 40;
  private static final double BRAND = 4;
  private static final double AGAIN = 0.4;
  private static final int MOST_AGAIN = 4;
  private static final double ESTATE = -3;

  private static final double HANDLER = -0.5;
  private static final List<String> HANDLERS =
      List.of("派出所", "公安局", "分局", "法院", "检察院", "信访局", "信访办", "市政府", "人民政府", "区政府", "县政府", "仲裁委员会");

  private final Gazetteer<Cue> cues = Cue.gazetteer();
  private final Brands brands;
  private final Units units;

  AccusedSubject(NameWords words, Units units) {
    this.brands = new Brands(words);
    this.units = units;
  }

  /** A name with all its mentions. */
  private static final class Bearer {
    private Name name;
    private double best;
    private int mentions;

    Bearer(Name name, double score) {
      this.name = name;
      this.best = score;
      this.mentions = 1;
    }

    double score() {
      double base = name.kind().equals("estate") ? ESTATE : isHandler() ? HANDLER : 0;
      return base + best + AGAIN * (Math.min(MOST_AGAIN, mentions) - 1);
    }

    /** Who is mostly told of what others did. */
    private boolean isHandler() {
      return !name.isInTitle()
          && HANDLERS.stream().anyMatch(handler -> name.coreText().endsWith(handler));
    }

    boolean isSame(Name other) {
      String mine = name.coreText();
      String theirs = other.coreText();
      return mine.contains(theirs)
          || theirs.contains(mine)
          || (name.kind().equals("company")
              && other.kind().equals("company")
              && theirs.startsWith(mine.substring(0, Math.min(3, mine.length()))));
    }

    void add(Name other, double score) {
      mentions++;
      if (score > best) {
        best = score;
        name = other.text().length() > name.text().length() || score > best + 1 ? other : name;
      }
    }
  }

  /**
   * The name complained about.
   *
   * @param fields title and text, each with the names in it
   * @param place codes of the petition's place, from the city down
   */
  Accused read(List<Part> fields, List<List<Name>> names, List<String> place) {
    List<Bearer> bearers = new ArrayList<>();
    boolean isFirst = true;
    for (int i = 0; i < fields.size(); i++) {
      Part part = fields.get(i);
      if (!part.content().isEmpty()) {
        score(part, names.get(i), isFirst, bearers);
        isFirst = false;
      }
    }
    Bearer best = null;
    for (Bearer bearer : bearers) {
      if (best == null || bearer.score() > best.score()) {
        best = bearer;
      }
    }
    return best == null || best.score() < enough(fields.get(0), best.name)
        ? Accused.NOBODY
        : accused(best.name, place);
  }

  /** A title that does not say the name, or asks, makes it less likely that it is accused. */
  private double enough(Part title, Name name) {
    if (title.content().isEmpty() || name.isInTitle()) {
      return ENOUGH;
    }
    boolean asks = cues.find(title.content()).stream().anyMatch(hit -> hit.value().isQuestion());
    return ENOUGH + TEXT_ALONE + (asks ? QUESTION : 0);
  }

  private void score(Part part, List<Name> names, boolean isFirst, List<Bearer> bearers) {
    List<Hit<Cue>> hits = cues.find(part.content());
    boolean isTitle = part.field().equals("title");
    Optional<Name> brand = isFirst ? brands.first(part, hits, names) : Optional.empty();
    brand.ifPresent(name -> add(bearers, name, BRAND + bonus(name, isTitle, isFirst)));
    int from = 0;
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      int to = i + 1 < names.size() ? names.get(i + 1).start() : part.content().length();
      add(bearers, name, Mention.score(name, hits, from, to) + bonus(name, isTitle, isFirst));
      from = name.end();
    }
  }

  /** The title says it first; without a title, the opening does. */
  private static double bonus(Name name, boolean isTitle, boolean isFirst) {
    if (isTitle) {
      return IN_TITLE;
    }
    return isFirst && name.start() <= OPENING ? IN_OPENING : 0;
  }

  private static void add(List<Bearer> bearers, Name name, double score) {
    for (Bearer bearer : bearers) {
      if (bearer.isSame(name)) {
        bearer.add(name, score);
        return;
      }
    }
    bearers.add(new Bearer(name, score));
  }

  private Accused accused(Name name, List<String> place) {
    String unit = units.idOf(name.text(), name.coreText(), place);
    if (name.isBare() && unit.isEmpty()) {
      return Accused.NOBODY;
    }
    return new Accused(name.entity().text(), unit.isEmpty() ? name.kind() : "unit", unit);
  }
}
