package io.minyi.dashboards.refusal;

/** A parameter of a request breaks its rule. */
public final class WrongQuestionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String chinese;

  public WrongQuestionException(String parameter, String rule, String chinese) {
    super(parameter + " " + rule);
    this.chinese = chinese;
  }

  /** The same in Chinese. */
  public String chinese() {
    return chinese;
  }
}
