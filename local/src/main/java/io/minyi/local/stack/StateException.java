package io.minyi.local.stack;

import java.io.IOException;

/** A state folder cannot be used; the message says why and what to do. */
public final class StateException extends IOException {

  private static final long serialVersionUID = 1L;

  public StateException(String message) {
    super(message);
  }
}
