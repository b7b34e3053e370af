package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import io.minyi.hotspot.problem.Voice.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link Problem} as bytes, and back exactly: a byte for the version of the form, then its parts
 * in the order of the record. Numbers are big-endian, texts are UTF-16 and, as lists, follow their
 * length.
 */
public final class ProblemBytes {

  private static final int VERSION = 1;

  private ProblemBytes() {}

  /** The bytes of a problem; equal problems have equal ones. */
  public static byte[] of(Problem problem) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(out, problem.id());
      out.writeInt(problem.members().size());
      for (Member member : problem.members()) {
        write(out, member);
      }
      write(out, problem.near());
      write(out, problem.links());
      write(out, problem.apart());
      out.writeInt(problem.lineage().size());
      for (Lineage turn : problem.lineage()) {
        write(out, turn.turn().name());
        write(out, turn.other());
        write(out, turn.at());
      }
      out.writeBoolean(problem.isUnsettled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The problem of such bytes.
   *
   * @throws IOException for another version, or bytes that end too soon
   */
  public static Problem read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("problem must be of version %d, was %d".formatted(VERSION, version));
    }
    String id = text(in);
    List<Member> members = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      members.add(member(in));
    }
    Set<String> near = texts(in);
    Set<String> links = texts(in);
    Set<String> apart = texts(in);
    List<Lineage> lineage = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lineage.add(new Lineage(Turn.valueOf(text(in)), text(in), instant(in)));
    }
    return new Problem(id, members, near, links, apart, lineage, in.readBoolean());
  }

  private static void write(DataOutputStream out, Member member) throws IOException {
    Voice voice = member.voice();
    write(out, voice.id());
    write(out, voice.author());
    write(out, voice.time());
    out.writeLong(voice.agree());
    out.writeLong(voice.against());
    write(out, voice.title());
    out.writeByte(voice.areas().size());
    for (String area : voice.areas()) {
      write(out, area);
    }
    write(out, voice.place());
    write(out, voice.answer().name());
    member.grams().write(out);
    write(out, member.matter());
    write(out, member.accused());
  }

  private static Member member(DataInputStream in) throws IOException {
    String id = text(in);
    String author = text(in);
    Instant time = instant(in);
    long agree = in.readLong();
    long against = in.readLong();
    String title = text(in);
    List<String> areas = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      areas.add(text(in));
    }
    Voice voice =
        new Voice(
            id, author, time, agree, against, title, areas, text(in), Answer.valueOf(text(in)));
    return new Member(voice, Grams.read(in), text(in), text(in));
  }

  private static void write(DataOutputStream out, Set<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : new TreeSet<>(texts)) {
      write(out, text);
    }
  }

  private static Set<String> texts(DataInputStream in) throws IOException {
    Set<String> texts = new HashSet<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void write(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  static void write(DataOutputStream out, String text) throws IOException {
    out.writeShort(text.length());
    out.writeChars(text);
  }

  static String text(DataInputStream in) throws IOException {
    char[] text = new char[in.readUnsignedShort()];
    for (int i = 0; i < text.length; i++) {
      text[i] = in.readChar();
    }
    return new String(text);
  }
}
