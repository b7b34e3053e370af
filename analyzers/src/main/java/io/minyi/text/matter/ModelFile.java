package io.minyi.text.matter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a model: {@code MINYI-MATTERS}, version (4 bytes), length and checksum (CRC-32, 8
 * bytes each) of the rest, and the rest, deflated.
 *
 * <p>Nothing is understood of a file before its checksum fits, so a damaged one cannot do harm.
 */
final class ModelFile {

  private static final byte[] NAME = "MINYI-MATTERS".getBytes(StandardCharsets.US_ASCII);

  /** Goes up whenever an older file can no longer be read. */
  private static final int VERSION = 2;

  private static final int HEADER = NAME.length + 4 + 8 + 8;

  private ModelFile() {}

  /** Puts a model in order, one value after the other. */
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Takes a model back in the same order. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  static byte[] bytes(Writer writer) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(content))) {
      writer.write(out);
    }
    byte[] bytes = content.toByteArray();
    return ByteBuffer.allocate(HEADER + bytes.length)
        .put(NAME)
        .putInt(VERSION)
        .putLong(bytes.length)
        .putLong(checksum(bytes, 0, bytes.length))
        .put(bytes)
        .array();
  }

  static <T> T read(Path file, Reader<T> reader) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file + " cannot be read: no such file");
    }
    return read(file.toString(), Files.readAllBytes(file), reader);
  }

  static <T> T read(String file, byte[] bytes, Reader<T> reader) throws IOException {
    check(file, bytes);
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER)))) {
      return reader.read(in);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "%s cannot be used: %s; train it anew"
              .formatted(file, e.getMessage() == null ? "its parts do not fit" : e.getMessage()),
          e);
    }
  }

  private static void check(String file, byte[] bytes) throws IOException {
    if (bytes.length < HEADER || !startsWithName(bytes)) {
      throw new IOException(file + " must be a model of matters (MINYI-MATTERS), is none");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, NAME.length, HEADER - NAME.length);
    int version = header.getInt();
    if (version != VERSION) {
      throw new IOException(
          "%s must have version %d of the model file, has %d; train it anew"
              .formatted(file, VERSION, version));
    }
    long length = header.getLong();
    if (length != bytes.length - HEADER) {
      throw new IOException(
          "%s must hold %,d bytes after its header, holds %,d: it was cut off or added to"
              .formatted(file, length, bytes.length - HEADER));
    }
    if (header.getLong() != checksum(bytes, HEADER, bytes.length - HEADER)) {
      throw new IOException(file + " must fit its checksum, does not: it is damaged");
    }
  }

  private static boolean startsWithName(byte[] bytes) {
    return ByteBuffer.wrap(bytes, 0, NAME.length).equals(ByteBuffer.wrap(NAME));
  }

  private static long checksum(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return crc.getValue();
  }
}
