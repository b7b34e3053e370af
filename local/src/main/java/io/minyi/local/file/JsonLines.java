package io.minyi.local.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.intake.Reason;
import io.minyi.local.file.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** JSON Lines: an object a line; empty lines do not count. */
final class JsonLines {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String name;

  JsonLines(String name) {
    this.name = name;
  }

  void read(InputStream in, RecordFile.Rows rows) throws IOException {
    Lines lines = new Lines(TextEncoding.open(in));
    long number = 0;
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isBlank()) {
        number++;
        rows.accept(row(number, line.get()));
      }
    }
  }

  private static Row row(long number, Line line) {
    ObjectNode nothing = JSON.createObjectNode();
    if (line.isCut()) {
      return Row.broken(number, line.number(), nothing, Reason.TOO_LARGE, line.text());
    }
    if (line.text().indexOf(TextEncoding.UNREADABLE) >= 0 || line.text().indexOf('\0') >= 0) {
      return Row.broken(number, line.number(), nothing, Reason.UNREADABLE, line.text());
    }
    try {
      JsonNode record = JSON.readTree(line.text());
      if (record instanceof ObjectNode object) {
        return Row.good(number, line.number(), object);
      }
    } catch (JsonProcessingException e) {
      // the defect below says it
    }
    return Row.broken(number, line.number(), nothing, Reason.NOT_AN_OBJECT, line.text());
  }

  @Override
  public String toString() {
    return name;
  }
}
