package io.minyi.local.command;

/** The command line or its input is wrong; the message names file, line, column, rule and value. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
