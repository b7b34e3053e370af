package io.minyi.local.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.intake.Reason;
import java.util.Optional;

/**
 * One record of a file.
 *
 * @param number 1 for the first record; the header does not count
 * @param line line of the file at which it begins, 1 for the first
 * @param record its values by column; empty if it is broken
 * @param defect why it is broken
 * @param broken the text of a broken row, as far as it was kept
 */
public record Row(
    long number, long line, ObjectNode record, Optional<Reason> defect, String broken) {

  static Row good(long number, long line, ObjectNode record) {
    return new Row(number, line, record, Optional.empty(), "");
  }

  static Row broken(long number, long line, ObjectNode empty, Reason defect, String text) {
    return new Row(number, line, empty, Optional.of(defect), text);
  }
}
