package io.minyi.text.appeal;

import io.minyi.text.NormalText;
import io.minyi.text.NormalizeText;
import io.minyi.text.UrgencyReading;
import io.minyi.text.UrgencyReading.Cue;
import io.minyi.text.appeal.FoundCue.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads how soon somebody must move, without cutting the text into words: for the fast path of
 * hotspots.
 *
 * <p>A linear model over the classes of danger told of (each by what its sentence says of it:
 * present, possible, past, over, told, denied), what adds to them, and character n-grams. Its
 * threshold is set for a recall of emergencies of at least .98 on the labelled petitions; the price
 * in precision stands in {@code docs/decisions/0014-appeal-urgency.md}. Immutable and safe for
 * threads; linear in the text.
 */
public final class UrgencyReader {

  /** More cues than these in a document would only make it large. */
  private static final int MOST_CUES = 12;

  private final FindMarks marks;
  private final LinearModel model;

  /** With the cue words and the model beside this class. */
  public UrgencyReader() {
    this(new FindMarks());
  }

  UrgencyReader(FindMarks marks) {
    this(marks, LinearModel.read("appeal.model", marks.places(), Scores.COUNT));
  }

  UrgencyReader(FindMarks marks, LinearModel model) {
    this.marks = marks;
    this.model = model;
  }

  /** How urgent a petition is, from its masked text. */
  public UrgencyReading read(String title, String text) {
    NormalText normalTitle = NormalizeText.of(title);
    NormalText normalText = NormalizeText.of(text);
    Marks found = marks.in(normalTitle.text(), normalText.text());
    return read(normalTitle, normalText, found, model.scores(found.features()));
  }

  UrgencyReading read(NormalText title, NormalText text, Marks found, double[] scores) {
    if (title.text().isBlank() && text.text().isBlank()) {
      return UrgencyReading.UNKNOWN;
    }
    if (scores[Scores.EMERGENCY] > 0) {
      return new UrgencyReading("emergency", cues(title, text, found));
    }
    return scores[Scores.URGENT] > 0
        ? new UrgencyReading("urgent", cues(title, text, found))
        : new UrgencyReading("normal", List.of());
  }

  /** The present dangers, acute ones first; the possible ones where none is present. */
  private List<Cue> cues(NormalText title, NormalText text, Marks found) {
    List<Cue> present = cues(title, text, found, Standing.PRESENT);
    return present.isEmpty() ? cues(title, text, found, Standing.HYPOTHETICAL) : present;
  }

  private List<Cue> cues(NormalText title, NormalText text, Marks found, Standing standing) {
    List<Ranked> ranked = new ArrayList<>();
    add(ranked, "title", title, found.title(), standing);
    add(ranked, "text", text, found.text(), standing);
    return ranked.stream()
        .sorted(Comparator.comparing(Ranked::isAcute).reversed())
        .map(Ranked::cue)
        .distinct()
        .limit(MOST_CUES)
        .toList();
  }

  private record Ranked(boolean isAcute, Cue cue) {}

  private void add(
      List<Ranked> ranked, String field, NormalText in, List<FoundCue> found, Standing standing) {
    for (FoundCue cue : found) {
      if (marks.dangers().isDanger(cue.kind()) && cue.standing() == standing) {
        String kind = DangerSigns.name(marks.kind(cue.kind()));
        ranked.add(
            new Ranked(
                marks.dangers().isAcute(cue.kind()),
                new Cue(
                    in.originalOf(cue.start(), cue.end()),
                    kind,
                    field,
                    in.originalStart(cue.start()),
                    in.originalEnd(cue.end()))));
      }
    }
  }
}
