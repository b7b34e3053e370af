package io.minyi.hotspot.problem;

/**
 * A petition in a problem, with what it takes to compare it.
 *
 * @param grams {@link Grams#NONE} once it is only counted
 * @param matter id in the catalogue, empty when unknown
 * @param accused whom it complains about, empty when unclear
 */
public record Member(Voice voice, Grams grams, String matter, String accused) {

  /** The same, only to be counted. */
  Member settled() {
    return new Member(voice, Grams.NONE, matter, accused);
  }

  String id() {
    return voice.id();
  }
}
