package io.minyi.dashboards.refusal;

/** What was asked for does not exist. */
public final class MissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MissingException(String message) {
    super(message);
  }
}
