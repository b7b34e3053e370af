package io.minyi.intake;

import io.minyi.identity.MaskIdentities;
import io.minyi.petition.SourcePosition;
import java.time.Instant;
import java.util.Objects;

/**
 * A record that was refused: the message on {@code dead-letters} and the document of that index.
 *
 * @param id deterministic: for a row of a file the same however often the file is sent, else the
 *     position in the log; then the reason
 * @param field the field at fault, empty when it is the whole record
 * @param value what stood there, masked, at most 200 characters; empty when it cannot be shown
 * @param rule what was expected, in signs rather than words, e.g. {@code yyyy-MM-dd | iso}
 * @param channel the channel it came by, at most 200 characters
 * @param ingestTime when the raw record reached the log
 * @param file the file it came from, at most 200 characters, empty when it came from none
 * @param row the row of that file, 0 when it came from none
 */
public record DeadLetter(
    String id,
    Reason reason,
    String field,
    String value,
    String rule,
    String channel,
    Instant ingestTime,
    String file,
    long row,
    SourcePosition source) {

  public DeadLetter {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(ingestTime, "ingestTime");
    Objects.requireNonNull(source, "source");
    field = field == null ? "" : field;
    value = value == null ? "" : value;
    rule = rule == null ? "" : rule;
    // whoever sends a record chooses these, and the index takes no keyword of any length
    channel = channel == null ? "" : head(channel, MAX_VALUE);
    file = file == null ? "" : head(file, MAX_VALUE);
  }

  private static final int MAX_VALUE = 200;

  /**
   * So much of a long value is masked, and the end of it, where an identity may be cut, left out.
   */
  private static final int MOST_MASKED = 10 * MAX_VALUE;

  private static final int LONGEST_IDENTITY = 150;

  /** An id may have 512 bytes, and a Chinese character takes three of them. */
  private static final int MOST_OF_CHANNEL = 40;

  private static final int MOST_OF_FILE = 80;

  /** The dead letter of a refusal; what stood in the record is masked here. */
  public static DeadLetter of(
      RecordOrigin origin, RefusedException refusal, MaskIdentities identities) {
    // masked before it is cut, so that no half of a number is left at the end
    String masked = identities.mask(refusal.field(), head(refusal.value(), MOST_MASKED)).text();
    if (refusal.value().length() > MOST_MASKED) {
      masked = head(masked, Math.max(0, masked.length() - LONGEST_IDENTITY));
    }
    String value = head(masked, MAX_VALUE);
    return new DeadLetter(
        id(origin, refusal, value),
        refusal.reason(),
        refusal.field(),
        value,
        refusal.rule(),
        origin.channel(),
        origin.ingestTime(),
        origin.file(),
        origin.row(),
        origin.source());
  }

  private static String id(RecordOrigin origin, RefusedException refusal, String value) {
    if (origin.file().isEmpty()) {
      return origin.source() + "/" + refusal.reason();
    }
    int what = Objects.hash(origin.channel(), origin.file(), refusal.field(), value);
    return "%s/%s:%d/%s/%08x"
        .formatted(
            head(origin.channel(), MOST_OF_CHANNEL),
            head(origin.file(), MOST_OF_FILE),
            origin.row(),
            refusal.reason(),
            what);
  }

  private static String head(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    // never half a character: JSON could not be written of it
    boolean isSplit = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, isSplit ? length - 1 : length);
  }
}
