package io.minyi.dashboards.intake;

import io.minyi.intake.MapChannel;
import io.minyi.intake.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts the body of a request into records without changing a byte of any: a JSON object is one, an
 * array its elements, JSON Lines a line each (empty ones do not count). What is no JSON object
 * becomes a record with its defect, and in an array that breaks off so does the rest. Linear in the
 * body.
 */
final class SplitBody {

  /** Bytes kept of a broken record, as of a broken row of a file. */
  static final int MOST_BROKEN = 64 << 10;

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] body;
  private final List<BodyRecord> records = new ArrayList<>();

  private SplitBody(byte[] body) {
    this.body = body;
  }

  /** The records of a body that is one JSON text. */
  static List<BodyRecord> json(byte[] body) {
    SplitBody split = new SplitBody(withoutBom(body));
    split.splitJson();
    return split.records;
  }

  /** The records of a body that is JSON Lines. */
  static List<BodyRecord> lines(byte[] body) {
    SplitBody split = new SplitBody(withoutBom(body));
    split.splitLines();
    return split.records;
  }

  private void splitLines() {
    int line = 0;
    int from = 0;
    while (from < body.length) {
      int to = from;
      while (to < body.length && body[to] != '\n') {
        to++;
      }
      line++;
      add(line, from, to, Optional.empty());
      from = to + 1;
    }
  }

  private void splitJson() {
    if (isArray()) {
      splitArray();
    } else {
      add(1, 0, body.length, Optional.empty());
    }
  }

  private boolean isArray() {
    int first = 0;
    while (first < body.length && isSpace(body[first])) {
      first++;
    }
    return first < body.length && body[first] == '[';
  }

  private void splitArray() {
    int end = 0;
    int line = 1;
    try (JsonParser parser = parser(body)) {
      parser.nextToken();
      end = (int) parser.currentLocation().getByteOffset();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = parser.currentTokenLocation().getLineNr();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        add(line, from, to, Optional.empty());
        end = to;
      }
      end = (int) parser.currentLocation().getByteOffset();
      if (parser.nextToken() != null) {
        add(line, end, body.length, Optional.of(Reason.NOT_AN_OBJECT));
      }
    } catch (JacksonException e) {
      addRest(line, end);
    }
  }

  /** Even where nothing is left to keep, a body that breaks off is told. */
  private void addRest(int line, int from) {
    int start = from;
    while (start < body.length && (isSpace(body[start]) || body[start] == ',')) {
      start++;
    }
    add(line, start, body.length, Optional.of(Reason.NOT_AN_OBJECT));
    if (records.isEmpty() || records.get(records.size() - 1).defect().isEmpty()) {
      records.add(new BodyRecord(line, new byte[0], Optional.of(Reason.NOT_AN_OBJECT)));
    }
  }

  private void add(int line, int from, int to, Optional<Reason> known) {
    int start = from;
    int end = to;
    while (start < end && isSpace(body[start])) {
      start++;
    }
    while (end > start && isSpace(body[end - 1])) {
      end--;
    }
    if (start < end) {
      byte[] value = Arrays.copyOfRange(body, start, end);
      Optional<Reason> defect = defect(value).or(() -> known);
      records.add(new BodyRecord(line, defect.isEmpty() ? value : head(value), defect));
    }
  }

  private static Optional<Reason> defect(byte[] value) {
    if (value.length > MapChannel.MAX_BYTES) {
      return Optional.of(Reason.TOO_LARGE);
    }
    if (!isText(value)) {
      return Optional.of(Reason.UNREADABLE);
    }
    return isObject(value) ? Optional.empty() : Optional.of(Reason.NOT_AN_OBJECT);
  }

  private static boolean isText(byte[] value) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value))
          .chars()
          .noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isObject(byte[] value) {
    if (value[0] != '{') {
      return false;
    }
    try (JsonParser parser = parser(value)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** So much of a broken record as is kept, no character cut in two. */
  private static byte[] head(byte[] value) {
    int end = Math.min(MOST_BROKEN, value.length);
    while (end > 0 && end < value.length && (value[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(value, end);
  }

  private static JsonParser parser(byte[] value) {
    return JSON.createParser(ObjectReadContext.empty(), value);
  }

  private static byte[] withoutBom(byte[] body) {
    boolean isMarked =
        body.length >= BOM.length && Arrays.equals(body, 0, BOM.length, BOM, 0, BOM.length);
    return isMarked ? Arrays.copyOfRange(body, BOM.length, body.length) : body;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
