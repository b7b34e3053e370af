package io.minyi.text.duty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A dispatch model in a file: a mark, the version of the format, the checksum (CRC-32) of all that
 * follows, and the deflated parts. About 60 bytes a case.
 */
public final class DispatchModelFile {

  /** Changes whenever an older file can no longer be read. */
  static final int FORMAT = 1;

  private static final byte[] MARK = "minyi-dispatch\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = MARK.length + Integer.BYTES + Long.BYTES;
  private static final int LARGEST = 1 << 28;

  private DispatchModelFile() {}

  /** Writes a model; the file is there whole or not at all. */
  public static void write(DispatchModel model, Path file) throws IOException {
    byte[] body = DispatchModelParts.write(model);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(body);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(whole);
    out.write(MARK);
    out.writeInt(FORMAT);
    out.writeLong(checksum(packed.toByteArray()));
    out.write(packed.toByteArray());
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.write(fresh, whole.toByteArray());
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the file is none, is of another version or is damaged
   */
  public static DispatchModel read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " must be a dispatch model, was no file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " must be a dispatch model, was too large for one");
    }
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads a model from its bytes.
   *
   * @param file its name, for messages
   * @throws IOException as {@link #read(Path)}
   */
  public static DispatchModel read(String file, byte[] bytes) throws IOException {
    if (bytes.length < HEAD || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
      throw new IOException(file + " must be a model made by dispatch train, was something else");
    }
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(bytes, MARK.length, bytes.length - MARK.length));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          file + " must be a dispatch model of format " + FORMAT + ", was of format " + format);
    }
    long expected = in.readLong();
    byte[] packed = in.readAllBytes();
    if (checksum(packed) != expected) {
      throw new IOException(file + " is damaged: its checksum does not fit; train it again");
    }
    try (InflaterInputStream body = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return DispatchModelParts.read(new DataInputStream(body));
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + " is damaged: its parts do not fit; train it again", e);
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
