package io.minyi.text.place;

/** A file is no address model that this version can use; the message says why. */
public final class AddressModelException extends Exception {

  private static final long serialVersionUID = 1L;

  AddressModelException(String message) {
    super(message);
  }

  AddressModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
