package io.minyi.dashboards.refusal;

/** Elasticsearch does not answer, or not in time. */
public final class IndexAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
