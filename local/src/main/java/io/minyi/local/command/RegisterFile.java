package io.minyi.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.handling.forecast.PastCase;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.handling.EventTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A register of past cases: when each came, who had it, and when it was answered or whether it was
 * late. Where no unit is named, the area that the text names by its code (A2区) stands for it.
 */
final class RegisterFile {

  private static final List<String> ID = List.of("id", "REC_ID", "留言编号", "工单编号", "编号");
  private static final List<String> UNIT = List.of("unit", "DISPOSE_UNIT_NAME", "承办单位", "处置单位");
  private static final List<String> MATTER = List.of("matter", "SUB_TYPE_NAME", "小类", "事项");
  private static final List<String> TIME = List.of("time", "CREATE_TIME", "留言时间", "受理时间", "创建时间");
  private static final List<String> ANSWERED = List.of("answered", "答复时间", "办结时间");
  private static final List<String> LATE = List.of("late", "OVERTIME_ARCHIVE_NUM", "是否超期");
  private static final List<String> TITLE = List.of("title", "留言主题", "标题");
  private static final List<String> TEXT = List.of("text", "留言详情", "内容");
  private static final List<String> YES = List.of("1", "true", "是");
  private static final List<String> NO = List.of("0", "false", "否");
  private static final Pattern AREA = Pattern.compile("[A-Z]\\d*[市区县]");

  private final EventTimes times;
  private final UnaryOperator<String> matterOf;
  private final List<PastCase> cases = new ArrayList<>();
  private long undecided;

  /**
   * Reads with a zone for times without offset.
   *
   * @param matterOf reads the matter from the text of a row that names none
   */
  RegisterFile(ZoneId zone, UnaryOperator<String> matterOf) {
    this.times = new EventTimes(zone);
    this.matterOf = matterOf;
  }

  /** A row that cannot be used. */
  private static final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedRow(String message) {
      super(message);
    }
  }

  /** Whether the columns of a file are those of a register, not of life events. */
  static boolean isRegister(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      return false;
    }
    boolean[] found = new boolean[1];
    RecordFile.read(
        file,
        row ->
            found[0] |=
                row.defect().isEmpty()
                    && Stream.concat(ANSWERED.stream(), LATE.stream()).anyMatch(row.record()::has));
    return found[0];
  }

  /** Reads a file; tells every broken row. */
  void read(Path file, Consumer<String> refusals) throws IOException {
    RecordFile.read(
        file,
        row -> {
          try {
            take(row).ifPresentOrElse(cases::add, () -> undecided++);
          } catch (RefusedRow e) {
            refusals.accept(file + ":" + row.line() + " " + e.getMessage());
          }
        });
  }

  List<PastCase> cases() {
    return cases;
  }

  /** Rows that tell neither when they were answered nor whether they were late. */
  long undecided() {
    return undecided;
  }

  private Optional<PastCase> take(Row row) throws RefusedRow {
    if (row.defect().isPresent()) {
      throw new RefusedRow("row must be whole: " + row.defect().get().english());
    }
    ObjectNode record = row.record();
    Optional<Boolean> isLate = late(value(record, LATE));
    String answered = value(record, ANSWERED);
    if (isLate.isEmpty() && answered.isEmpty()) {
      return Optional.empty();
    }
    Instant received = time("time", value(record, TIME));
    String text = value(record, TITLE) + " " + value(record, TEXT);
    String unit = value(record, UNIT);
    String matter = value(record, MATTER);
    String id = value(record, ID);
    return Optional.of(
        new PastCase(
            id.isEmpty() ? "row " + row.line() : id,
            unit.isEmpty() ? area(text) : unit,
            matter.isEmpty() ? matterOf.apply(text) : matter,
            received,
            isLate.isPresent() ? Optional.empty() : Optional.of(time("answered", answered)),
            isLate));
  }

  private static Optional<Boolean> late(String text) throws RefusedRow {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!YES.contains(text) && !NO.contains(text)) {
      throw new RefusedRow("late must be among " + YES + " or " + NO + ", was \"" + text + "\"");
    }
    return Optional.of(YES.contains(text));
  }

  private Instant time(String field, String text) throws RefusedRow {
    return times
        .read(text)
        .orElseThrow(
            () -> new RefusedRow(field + " " + EventTimes.RULE + ", was \"" + text + "\""));
  }

  /** The first district named by its code, else the first city. */
  private static String area(String text) {
    List<String> named = AREA.matcher(text).results().map(MatchResult::group).toList();
    return named.stream()
        .filter(area -> !area.endsWith("市"))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .orElse("");
  }

  private static String value(ObjectNode record, List<String> columns) {
    for (String column : columns) {
      JsonNode cell = record.get(column);
      if (cell != null && cell.isValueNode() && !cell.isNull()) {
        String text = cell.asText().strip();
        return text.equals("-") ? "" : text;
      }
    }
    return "";
  }
}
