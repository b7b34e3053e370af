package io.minyi.text.duty;

import io.minyi.text.duty.Candidates.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a dispatch model as bytes; what can be computed from the cases is not kept. */
final class DispatchModelParts {

  private static final int MOST = 50_000_000;

  private DispatchModelParts() {}

  static byte[] write(DispatchModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Knowledge knowledge = model.knowledge();
    texts(out, model.names().stems());
    texts(out, model.names().streetOffices());
    cases(out, knowledge.memory().cases());
    numbers(out, knowledge.likeness().parts());
    numbers(out, model.blend().weights());
    roles(out, knowledge.roles());
    return bytes.toByteArray();
  }

  static DispatchModel read(DataInputStream in) throws IOException {
    UnitNames names = UnitNames.learnt(texts(in), texts(in));
    List<DispatchCase> cases = cases(in);
    UnitRoles roles = new UnitRoles(names, cases);
    Likeness likeness = new Likeness(numbers(in, Likeness.SIZE));
    Blend blend = new Blend(numbers(in, Candidates.SIZE));
    RoleModel roleModel = roles(in, roles.roleCount());
    return new DispatchModel(
        names, new Knowledge(new CaseMemory(cases, roles), likeness, roleModel), blend);
  }

  private static void cases(DataOutputStream out, List<DispatchCase> cases) throws IOException {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (DispatchCase one : cases) {
      one.fields().forEach(word -> words.putIfAbsent(word, words.size()));
      words.putIfAbsent(one.unit(), words.size());
    }
    texts(out, words.keySet());
    out.writeInt(cases.size());
    for (DispatchCase one : cases) {
      for (String word : one.fields()) {
        out.writeInt(words.get(word));
      }
      out.writeLong(one.minute());
      out.writeInt(words.get(one.unit()));
    }
  }

  private static List<DispatchCase> cases(DataInputStream in) throws IOException {
    List<String> words = texts(in);
    int size = size(in);
    List<DispatchCase> cases = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cases.add(
          new DispatchCase(
              word(in, words),
              word(in, words),
              word(in, words),
              word(in, words),
              word(in, words),
              word(in, words),
              word(in, words),
              in.readLong(),
              word(in, words)));
    }
    return cases;
  }

  private static String word(DataInputStream in, List<String> words) throws IOException {
    int number = in.readInt();
    if (number < 0 || number >= words.size()) {
      throw new IOException("word must be below " + words.size() + ", was " + number);
    }
    return words.get(number);
  }

  private static void roles(DataOutputStream out, RoleModel model) throws IOException {
    texts(out, model.terms());
    for (float scale : model.scales()) {
      out.writeFloat(scale);
    }
    for (byte[] row : model.weights()) {
      out.write(row);
    }
  }

  private static RoleModel roles(DataInputStream in, int roles) throws IOException {
    List<String> terms = texts(in);
    float[] scales = new float[roles];
    for (int i = 0; i < roles; i++) {
      scales[i] = in.readFloat();
    }
    byte[][] weights = new byte[terms.size()][roles];
    for (byte[] row : weights) {
      in.readFully(row);
    }
    return new RoleModel(terms, scales, weights);
  }

  private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int size = size(in);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void numbers(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  private static double[] numbers(DataInputStream in, int expected) throws IOException {
    int size = size(in);
    if (size != expected) {
      throw new IOException("count of numbers must be " + expected + ", was " + size);
    }
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("count must be 0 to " + MOST + ", was " + size);
    }
    return size;
  }
}
