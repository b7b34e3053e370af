package io.minyi.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables of a city pack as its reader takes them. */
public final class PackCsv {

  private PackCsv() {}

  /** The content of {@code matters.csv}. */
  public static String matters(List<Matter> matters) {
    return table(
        List.of(
            "id",
            "parent",
            "level",
            "name",
            "english",
            "grade",
            "definition",
            "cues",
            "valid-from",
            "valid-to"),
        matters.stream()
            .map(
                matter ->
                    List.of(
                        matter.id(),
                        matter.parent(),
                        String.valueOf(matter.level()),
                        matter.name(),
                        matter.english(),
                        matter.grade(),
                        matter.definition(),
                        String.join("|", matter.cues()),
                        day(matter.validity().from()),
                        day(matter.validity().to()))));
  }

  /** The content of {@code crosswalk.csv}. */
  public static String crosswalks(List<Crosswalk> rows) {
    return table(
        List.of("from-version", "from-id", "from-name", "to-version", "to-id", "share", "note"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.fromVersion(),
                        row.fromId(),
                        row.fromName(),
                        row.toVersion(),
                        row.toId(),
                        share(row.share()),
                        row.note())));
  }

  private static String table(List<String> header, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      table.writeRecord(header);
      rows.forEach(table::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String share(double share) {
    return share == Math.rint(share) ? String.valueOf((long) share) : String.valueOf(share);
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
  }
}
