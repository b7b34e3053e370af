package io.minyi.text.appeal;

import java.util.List;

/** Finds the {@link Marks} of a petition. Immutable and safe for threads. */
final class FindMarks {

  private final List<String> kinds;
  private final FindCues cues;
  private final DangerSigns dangers;
  private final ThanksSigns thanks;

  FindMarks() {
    Cues words = Cues.read();
    kinds = words.kinds();
    cues = new FindCues(words);
    dangers = new DangerSigns(kinds);
    thanks = new ThanksSigns(kinds);
  }

  /** How many places its features have. */
  int places() {
    return Features.places(kinds.size());
  }

  /** The first place of its signs of danger. */
  int dangerPlaces() {
    return Features.dangers(kinds.size());
  }

  /** The name of a kind of cue. */
  String kind(int kind) {
    return kinds.get(kind);
  }

  DangerSigns dangers() {
    return dangers;
  }

  /** The marks of a petition in normal form. */
  Marks in(String title, String text) {
    List<FoundCue> titleCues = cues.in(title);
    List<FoundCue> textCues = cues.in(text);
    return new Marks(
        titleCues,
        textCues,
        Features.of(kinds.size(), dangers, thanks, title, titleCues, text, textCues));
  }
}
