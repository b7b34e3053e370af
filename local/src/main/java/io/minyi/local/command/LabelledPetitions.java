package io.minyi.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.local.file.KnownColumns;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.text.NormalText;
import io.minyi.text.NormalizeText;
import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files of petitions with a label, ready for reading.
 *
 * <p>A file with a column {@value #TOKENS} holds text that is already cut by blanks. Rows without
 * label or text are refused, counted by reason, and the first ten are shown.
 */
final class LabelledPetitions {

  private static final String TOKENS = "tokens";
  private static final int MOST_SHOWN = 10;

  private final String labelColumn;
  private final ChannelMapping mapping;
  private final Segmenter segmenter = new Segmenter();
  private final Map<String, Long> refused = new TreeMap<>();
  private long read;
  private long shown;

  /** Hears of every petition. */
  interface Reader {
    void accept(Labelled petition) throws IOException;
  }

  /**
   * A petition with its label.
   *
   * @param isCut somebody else cut it into words; punctuation and function words may be lost
   */
  record Labelled(String label, Text text, boolean isCut) {}

  /** What a row says, before it is made ready for reading. */
  record Text(String title, String text, String address) {}

  /**
   * @param columns {@code field=column} pairs that go before the usual names
   */
  LabelledPetitions(String labelColumn, Map<String, String> columns) {
    this.labelColumn = labelColumn;
    try {
      mapping = KnownColumns.mapping(columns);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /**
   * Reads a file from its first row to its last.
   *
   * @throws UsageException if it has no column of labels or of text
   */
  void read(Path file, Reader reader) throws IOException {
    Progress progress = new Progress("read");
    RecordFile.read(
        file,
        row -> {
          if (row.defect().isPresent()) {
            refuse(file, row, row.defect().get().name());
            return;
          }
          checkColumns(file, row.record());
          String label = value(row.record(), labelColumn);
          Labelled petition = petition(label, row.record());
          if (label.isEmpty()) {
            refuse(file, row, "LABEL_MISSING");
          } else if (petition.text().text().isBlank() && petition.text().title().isBlank()) {
            refuse(file, row, "TEXT_MISSING");
          } else {
            read++;
            reader.accept(petition);
            progress.show(read, 0);
          }
        });
    progress.end();
  }

  /** Makes a petition ready for reading. */
  Passage passage(Labelled petition) {
    Text text = petition.text();
    return petition.isCut()
        ? cut(text.text())
        : Passage.of(text.title(), text.text(), text.address(), segmenter);
  }

  long read() {
    return read;
  }

  /** Rows that were refused, by reason. */
  Map<String, Long> refused() {
    return refused;
  }

  /** Tells what was refused; gives the exit code. */
  int report() {
    if (refused.isEmpty()) {
      return Minyi.OK;
    }
    long rows = refused.values().stream().mapToLong(Long::longValue).sum();
    System.err.println(rows + " of " + (read + rows) + " rows were refused: " + refused);
    return Minyi.FAILED;
  }

  private void refuse(Path file, Row row, String reason) {
    refused.merge(reason, 1L, Long::sum);
    shown++;
    if (shown <= MOST_SHOWN) {
      System.err.println(file + ":" + row.line() + " " + reason);
    }
  }

  private void checkColumns(Path file, ObjectNode record) {
    if (!record.has(labelColumn) && read == 0 && refused.isEmpty()) {
      throw new UsageException(
          "%s has no column %s (--label); its columns are %s"
              .formatted(file, labelColumn, names(record)));
    }
    boolean hasText =
        record.has(TOKENS) || mapping.fields().get(Field.TEXT).stream().anyMatch(record::has);
    if (!hasText && read == 0 && refused.isEmpty()) {
      throw new UsageException(
          "%s has no column of text, name it by --columns text=COLUMN; its columns are %s"
              .formatted(file, names(record)));
    }
  }

  private Labelled petition(String label, ObjectNode record) {
    if (record.has(TOKENS)) {
      return new Labelled(label, new Text("", value(record, TOKENS), ""), true);
    }
    return new Labelled(
        label,
        new Text(
            mapping.value(record, Field.TITLE),
            mapping.value(record, Field.TEXT),
            mapping.value(record, Field.ADDRESS)),
        false);
  }

  private static String value(ObjectNode record, String column) {
    return record.path(column).asText("").strip();
  }

  private static List<String> names(ObjectNode record) {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Passage cut(String tokens) {
    NormalText normal = NormalizeText.of(tokens);
    String text = normal.text();
    List<Word> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int blank = text.indexOf(' ', start);
      int end = blank < 0 ? text.length() : blank;
      if (end > start) {
        words.add(new Word(text.substring(start, end), start, true, 0));
      }
      start = end + 1;
    }
    Part none = new Part("title", NormalText.EMPTY, List.of());
    return new Passage(none, new Part("text", normal, words), none);
  }
}
