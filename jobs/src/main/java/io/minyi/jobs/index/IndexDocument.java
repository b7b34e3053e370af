package io.minyi.jobs.index;

import io.minyi.petition.SourcePosition;
import java.io.Serializable;
import java.time.Instant;

/**
 * A document on its way to an index.
 *
 * @param index alias to write to
 * @param version external version: a document of a lower one is overwritten, of a higher one is
 *     left alone
 * @param json the document, UTF-8
 * @param channel, ingestTime, source for the dead letter if the index refuses it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record IndexDocument(
    String index,
    String id,
    long version,
    byte[] json,
    String channel,
    Instant ingestTime,
    SourcePosition source)
    implements Serializable {

  /** The same document for another index. */
  IndexDocument into(String other) {
    return new IndexDocument(other, id, version, json, channel, ingestTime, source);
  }
}
