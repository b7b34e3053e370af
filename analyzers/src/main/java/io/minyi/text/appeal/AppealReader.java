package io.minyi.text.appeal;

import io.minyi.text.AppealReading;
import io.minyi.text.NormalText;
import io.minyi.text.Passage;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;

/**
 * Reads what the writer wants, how soon somebody must move, and how it is said.
 *
 * <p>One linear model over cue words (by kind, by what their sentence says of them, and by where
 * they stand) and hashed character n-grams. What the labels mean: {@code docs/reading-labels.md};
 * figures: {@code docs/decisions/0014-appeal-urgency.md}. Immutable and safe for threads; linear in
 * the text, some 0.03 ms for 200 characters.
 */
public final class AppealReader {

  private final FindMarks marks = new FindMarks();
  private final LinearModel model;
  private final UrgencyReader urgency;

  /** With the cue words and the model beside this class. */
  public AppealReader() {
    model = LinearModel.read("appeal.model", marks.places(), Scores.COUNT);
    urgency = new UrgencyReader(marks, model);
  }

  /** The three readings of a petition. */
  public record Appeal(AppealReading appeal, UrgencyReading urgency, ToneReading tone) {

    /** Nothing was written. */
    public static final Appeal UNKNOWN =
        new Appeal(AppealReading.UNKNOWN, UrgencyReading.UNKNOWN, ToneReading.UNKNOWN);
  }

  /** What a petition wants, how soon, and in which tone. */
  public Appeal read(Passage passage) {
    NormalText title = passage.title().normal();
    NormalText text = passage.text().normal();
    if (title.text().isBlank() && text.text().isBlank()) {
      return Appeal.UNKNOWN;
    }
    Marks found = marks.in(title.text(), text.text());
    double[] scores = model.scores(found.features());
    return new Appeal(appeal(scores), urgency.read(title, text, found, scores), tone(scores));
  }

  private static AppealReading appeal(double[] scores) {
    double[] chances = Scores.chances(scores, 0, Scores.TYPES.size());
    int best = Scores.best(chances);
    return new AppealReading(Scores.TYPES.get(best), Scores.rounded(chances[best]));
  }

  private static ToneReading tone(double[] scores) {
    double[] chances = Scores.chances(scores, Scores.POLARITY, Scores.POLARITIES.size());
    double emotion = Math.max(0, Math.min(1, scores[Scores.EMOTION]));
    return new ToneReading(
        Scores.rounded(emotion),
        Scores.POLARITIES.get(Scores.best(chances)),
        Scores.rounded(chances[2] - chances[0]));
  }
}
