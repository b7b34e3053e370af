package io.minyi.local.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.minyi.intake.Reason;
import io.minyi.local.file.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of a table in text; comma, tab or semicolon, whichever the header has most of.
 *
 * <p>A quoted field may go over several lines. A quote that is never closed breaks its own row
 * only: the row ends where its line ends, and reading goes on with the next line.
 */
final class CsvRows {

  /** A row that goes on for more lines than this has a quote that is not closed. */
  private static final int MOST_LINES = 1_000;

  private final String name;
  private char separator = ',';
  private List<String> header = List.of();
  private long number;

  CsvRows(String name) {
    this.name = name;
  }

  void read(InputStream in, RecordFile.Rows rows) throws IOException {
    Lines lines = new Lines(TextEncoding.open(in));
    Optional<Line> first = lines.next();
    if (first.isEmpty() || first.get().text().isBlank()) {
      throw new IOException(name + ":1 must begin with a line of column names, was empty");
    }
    separator = separator(first.get().text());
    header = fields(first.get().text()).orElse(List.of()).stream().map(String::strip).toList();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isBlank()) {
        number++;
        rows.accept(row(line.get(), lines));
      }
    }
  }

  private static char separator(String line) {
    char best = ',';
    for (char candidate : new char[] {',', '\t', ';'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private Row row(Line first, Lines lines) throws IOException {
    List<Line> taken = takeUntilQuotesClose(first, lines);
    String text = taken.stream().map(Line::text).collect(Collectors.joining("\n"));
    Optional<List<String>> fields = fields(text);
    if (fields.isPresent() && fields.get().size() == header.size() && !first.isCut()) {
      return checked(first, fields.get(), text);
    }
    lines.giveBack(taken.subList(1, taken.size()));
    return broken(first, first.isCut() ? Reason.TOO_LARGE : Reason.BROKEN_ROW, first.text());
  }

  private static List<Line> takeUntilQuotesClose(Line first, Lines lines) throws IOException {
    List<Line> taken = new ArrayList<>(List.of(first));
    long quotes = count(first.text(), '"');
    int length = first.text().length();
    while (quotes % 2 == 1 && taken.size() < MOST_LINES && length < Lines.LONGEST) {
      Optional<Line> next = lines.next();
      if (next.isEmpty()) {
        break;
      }
      taken.add(next.get());
      quotes += count(next.get().text(), '"');
      length += next.get().text().length();
    }
    return taken;
  }

  private Row checked(Line first, List<String> fields, String text) {
    if (text.indexOf(TextEncoding.UNREADABLE) >= 0 || text.indexOf('\0') >= 0) {
      return broken(first, Reason.UNREADABLE, text);
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.size(); i++) {
      record.put(header.get(i), fields.get(i));
    }
    return Row.good(number, first.number(), record);
  }

  private Row broken(Line first, Reason defect, String text) {
    return Row.broken(number, first.number(), JsonNodeFactory.instance.objectNode(), defect, text);
  }

  /** The fields of one record; empty if the text is none. */
  private Optional<List<String>> fields(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(4 * Lines.LONGEST)
            .ofCsvRecord(text)) {
      List<CsvRecord> records = reader.stream().toList();
      return records.size() == 1 ? Optional.of(records.get(0).getFields()) : Optional.empty();
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }
}
