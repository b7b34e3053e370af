package io.minyi.index;

/** Names of the headers that a raw record may carry besides the channel's own content. */
public final class Headers {

  /** The file it came from, without its folder. */
  public static final String FILE = "minyi-file";

  /** The row or line of that file, 1 for the first record. */
  public static final String ROW = "minyi-row";

  /**
   * The reader of the file could not make sense of the row: a {@code Reason}; the value is what
   * stood there.
   */
  public static final String DEFECT = "minyi-defect";

  /** The channel's name at the source where it is not the topic's: one that was absorbed since. */
  public static final String CHANNEL = "minyi-channel";

  private Headers() {}
}
