package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Voice.Answer;

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

  /** The same at another state of its handling. */
  Member with(Answer answer) {
    Voice same =
        new Voice(
            voice.id(),
            voice.author(),
            voice.time(),
            voice.agree(),
            voice.against(),
            voice.title(),
            voice.areas(),
            voice.place(),
            answer);
    return new Member(same, grams, matter, accused);
  }

  /** The same in another class. */
  Member inMatter(String other) {
    return new Member(voice, grams, other, accused);
  }

  String id() {
    return voice.id();
  }
}
