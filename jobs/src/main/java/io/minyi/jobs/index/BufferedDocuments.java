package io.minyi.jobs.index;

import io.minyi.petition.SourcePosition;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** How documents that were not yet sent stand in a checkpoint. */
final class BufferedDocuments extends AsyncSinkWriterStateSerializer<IndexDocument> {

  private static final int VERSION = 1;

  @Override
  protected void serializeRequestToStream(IndexDocument document, DataOutputStream out)
      throws IOException {
    writeText(out, document.index());
    writeText(out, document.id());
    out.writeLong(document.version());
    writeBytes(out, document.json());
    writeText(out, document.channel());
    out.writeLong(document.ingestTime().toEpochMilli());
    writeText(out, document.source().topic());
    out.writeInt(document.source().partition());
    out.writeLong(document.source().offset());
  }

  @Override
  protected IndexDocument deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    return new IndexDocument(
        readText(in),
        readText(in),
        in.readLong(),
        readBytes(in),
        readText(in),
        Instant.ofEpochMilli(in.readLong()),
        new SourcePosition(readText(in), in.readInt(), in.readLong()));
  }

  @Override
  public int getVersion() {
    return VERSION;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
