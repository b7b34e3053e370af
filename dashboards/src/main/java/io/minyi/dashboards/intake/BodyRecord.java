package io.minyi.dashboards.intake;

import io.minyi.intake.Reason;
import java.util.Optional;

/**
 * A record in the body of a request.
 *
 * @param line line of the body at which it begins, 1 for the first
 * @param value its bytes as they stood there; of one that is broken the head
 * @param defect why it is no record, as the readers of files say it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record BodyRecord(int line, byte[] value, Optional<Reason> defect) {}
