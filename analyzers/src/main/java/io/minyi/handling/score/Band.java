package io.minyi.handling.score;

import com.fasterxml.jackson.annotation.JsonValue;

/** What may be said of a unit's rate. */
public enum Band {
  GOOD("good"),
  AS_EXPECTED("asExpected"),
  BELOW("below"),
  /** Too few petitions, or too few of its peers, to say anything. */
  INSUFFICIENT_EVIDENCE("insufficientEvidence");

  private final String word;

  Band(String word) {
    this.word = word;
  }

  /** The word for it in documents. */
  @JsonValue
  public String word() {
    return word;
  }
}
