package io.minyi.handling;

/**
 * What is counted of units. "Decided" means that a limit was kept or missed: at the end of the
 * clock, or at the first minute too late. What ended as 不予受理 or was merged counts in {@code
 * …Excluded} instead, so that both figures can be shown.
 */
public enum UnitMeasure {
  /** Put in charge. */
  DISPATCHED("dispatched"),
  SIGN_DECIDED("signDecided"),
  SIGN_LATE("signLate"),
  SIGN_DECIDED_EXCLUDED("signDecidedExcluded"),
  SIGN_LATE_EXCLUDED("signLateExcluded"),
  /** Handling and redo; a late one counts for the unit that caused it. */
  HANDLE_DECIDED("handleDecided"),
  HANDLE_LATE("handleLate"),
  HANDLE_DECIDED_EXCLUDED("handleDecidedExcluded"),
  HANDLE_LATE_EXCLUDED("handleLateExcluded"),
  /** Said to be done. */
  HANDLED("handled"),
  /** Counted minutes of what was handled. */
  HANDLED_MINUTES("handledMinutes"),
  RETURN_ASKED("returnAsked"),
  RETURN_APPROVED("returnApproved"),
  RETURN_REJECTED("returnRejected"),
  REDONE("redone"),
  /** Sent back for the second time or more. */
  SECOND_STRIKE("secondStrike"),
  /** Valid call backs: the denominator of the three rates. */
  CALLBACK("callback"),
  CALLBACK_INVALID("callbackInvalid"),
  CONTACTED("contacted"),
  SOLVED("solved"),
  SATISFIED("satisfied");

  private final String word;

  UnitMeasure(String word) {
    this.word = word;
  }

  /** The word for it in documents. */
  public String word() {
    return word;
  }

  UnitMeasure excluded() {
    return switch (this) {
      case SIGN_DECIDED -> SIGN_DECIDED_EXCLUDED;
      case SIGN_LATE -> SIGN_LATE_EXCLUDED;
      case HANDLE_DECIDED -> HANDLE_DECIDED_EXCLUDED;
      case HANDLE_LATE -> HANDLE_LATE_EXCLUDED;
      default -> this;
    };
  }
}
