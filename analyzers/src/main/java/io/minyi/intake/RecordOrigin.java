package io.minyi.intake;

import io.minyi.petition.SourcePosition;
import java.time.Instant;

/**
 * Where a record came from; goes with it through all steps.
 *
 * @param ingestTime when the raw record reached the log (broker time)
 * @param channel the channel's name as the record gives it
 * @param file the file it came from, empty when it came from none
 * @param row the row of that file, 0 when it came from none
 */
public record RecordOrigin(
    SourcePosition source, Instant ingestTime, String channel, String file, long row) {}
