package io.minyi.intake;

/** A record breaks a rule of intake; it becomes a dead letter. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String field;
  private final String value;
  private final String rule;

  /**
   * A refusal.
   *
   * @param field the field at fault, empty when it is the whole record
   * @param value what stood there, not yet masked
   * @param rule what was expected, empty when the reason says it all
   */
  public RefusedException(Reason reason, String field, String value, String rule) {
    // neither message nor stack: the value may name somebody, and refusals are no rare event
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.field = field;
    this.value = value;
    this.rule = rule;
  }

  public Reason reason() {
    return reason;
  }

  public String field() {
    return field;
  }

  public String value() {
    return value;
  }

  public String rule() {
    return rule;
  }
}
