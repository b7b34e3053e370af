package io.minyi.text.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What the tagger has learnt: the names of the parts, weights of features and of transitions.
 *
 * <p>As a file: {@code MINYIADR}, format, length and CRC-32 of what follows, all of it deflated.
 * Some 2 MB; no text of the addresses it was learnt from is inside.
 */
public final class AddressModel {

  /** Goes up when the file or what a feature means changes. */
  static final int FORMAT = 2;

  private static final byte[] MAGIC = "MINYIADR".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_PARTS = 31;
  private static final int MOST_MEMORIES = 8;
  private static final String SHIPPED = "address.model";

  final List<String> parts;
  final ChainWeights chain;
  final FeatureWeights features;

  AddressModel(List<String> parts, ChainWeights chain, FeatureWeights features) {
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          "parts must be 1 to %d, were %d".formatted(MOST_PARTS, parts.size()));
    }
    this.parts = List.copyOf(parts);
    this.chain = chain;
    this.features = features;
  }

  /** The names of the parts it knows. */
  public List<String> parts() {
    return parts;
  }

  /** How many weights of features it keeps. */
  public int weightCount() {
    return features.weightCount();
  }

  /** The model that comes with the project; its card stands beside it. */
  public static AddressModel shipped() {
    try (InputStream in = AddressModel.class.getResourceAsStream(SHIPPED)) {
      return of(in.readAllBytes());
    } catch (IOException | AddressModelException e) {
      throw new IllegalStateException(SHIPPED + " inside the jar cannot be read", e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws AddressModelException if it is no address model, of another format, or damaged
   */
  public static AddressModel of(byte[] file) throws AddressModelException {
    if (file.length < MAGIC.length + 12
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new AddressModelException("it is no address model");
    }
    ByteBuffer head = ByteBuffer.wrap(file).position(MAGIC.length);
    int format = head.getInt();
    if (format != FORMAT) {
      throw new AddressModelException("its format must be %d, is %d".formatted(FORMAT, format));
    }
    int length = head.getInt();
    int sum = head.getInt();
    if (length != head.remaining()) {
      throw new AddressModelException(
          "it must go on for %d bytes, has %d".formatted(length, head.remaining()));
    }
    if (sum != sum(file, head.position(), length)) {
      throw new AddressModelException("it is damaged: its checksum is not that of its content");
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(file, head.position(), length)))) {
      return read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new AddressModelException("it is damaged: " + e.getMessage(), e);
    }
  }

  private static AddressModel read(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(in.readUTF());
    }
    int[] bits = new int[count];
    for (int i = 0; i < count; i++) {
      bits[i] = in.readUnsignedByte();
      if (bits[i] > MOST_MEMORIES) {
        throw new IOException("bits must be 0 to %d, one is %d".formatted(MOST_MEMORIES, bits[i]));
      }
    }
    ChainWeights chain = new ChainWeights(bits);
    fill(in, chain.afterLast);
    fill(in, chain.afterMemory);
    fill(in, chain.inner);
    return new AddressModel(parts, chain, FeatureWeights.read(in, chain.classes));
  }

  private static void fill(DataInputStream in, float[] weights) throws IOException {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
  }

  /** The model as a file. */
  public byte[] bytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(body))) {
      out.writeByte(parts.size());
      for (String part : parts) {
        out.writeUTF(part);
      }
      for (int bit : chain.bits) {
        out.writeByte(bit);
      }
      for (float[] weights : List.of(chain.afterLast, chain.afterMemory, chain.inner)) {
        for (float weight : weights) {
          out.writeFloat(weight);
        }
      }
      features.write(out);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    byte[] content = body.toByteArray();
    return ByteBuffer.allocate(MAGIC.length + 12 + content.length)
        .put(MAGIC)
        .putInt(FORMAT)
        .putInt(content.length)
        .putInt(sum(content, 0, content.length))
        .put(content)
        .array();
  }

  private static int sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
