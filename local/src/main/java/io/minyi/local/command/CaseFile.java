package io.minyi.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.text.duty.DispatchCase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Past cases from files, with the columns of a district's case system. */
final class CaseFile {

  /** Help for the option that names columns. */
  static final String COLUMNS =
      "Columns among unit, item, kind, class, street, community, channel, property, time;"
          + " well-known names are found by themselves.";

  private static final int MOST_SHOWN = 10;
  private static final int SHOWN_VALUE = 40;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<DateTimeFormatter> TIMES =
      Stream.of("uuuu-M-d H:m[:s][.SSS]", "uuuu/M/d H:m[:s]", "uuuu-M-d", "uuuu/M/d")
          .map(p -> DateTimeFormatter.ofPattern(p).withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final List<DispatchCase> cases = new ArrayList<>();
  private long refused;
  private long without;
  private boolean isHeaderChecked;

  /**
   * Reads with these columns.
   *
   * @param columns {@code field=column} pairs that go before the usual names
   */
  CaseFile(Map<String, String> columns) {
    names.put("unit", List.of("unit", "DISPOSE_UNIT_NAME", "处置单位", "承办单位"));
    names.put("item", List.of("item", "SUB_TYPE_NAME", "小类", "事项"));
    names.put("kind", List.of("kind", "MAIN_TYPE_NAME", "大类"));
    names.put("class", List.of("class", "EVENT_TYPE_NAME", "问题类型"));
    names.put("street", List.of("street", "STREET_NAME", "街道"));
    names.put("community", List.of("community", "COMMUNITY_NAME", "社区"));
    names.put("channel", List.of("channel", "EVENT_SRC_NAME", "问题来源", "渠道"));
    names.put("property", List.of("property", "EVENT_PROPERTY_NAME", "问题性质"));
    names.put("time", List.of("time", "CREATE_TIME", "创建时间", "受理时间"));
    columns.forEach(
        (field, column) -> {
          if (!names.containsKey(field)) {
            throw new UsageException(
                "--columns must name fields among " + names.keySet() + ", was " + field);
          }
          names.put(field, List.of(column));
        });
  }

  /** Reads one more file; broken rows are counted and the first of them shown. */
  void read(Path file) throws IOException {
    isHeaderChecked = false;
    RecordFile.read(file, row -> take(file, row));
  }

  private void take(Path file, Row row) {
    if (row.defect().isPresent()) {
      refuse(file, row, row.defect().get().name() + " " + row.defect().get().chinese());
      return;
    }
    checkHeader(file, row);
    ObjectNode record = row.record();
    String time = value(record, "time");
    if (Stream.of("item", "kind", "class").allMatch(field -> value(record, field).isEmpty())) {
      refuse(file, row, "matter must be named in one of " + matterColumns() + ", was empty");
    } else if (!time.isEmpty() && minute(time) == DispatchCase.NO_TIME) {
      String shown = time.substring(0, Math.min(time.length(), SHOWN_VALUE));
      refuse(file, row, "time must be yyyy-MM-dd HH:mm:ss, was " + shown);
    } else {
      without += value(record, "unit").isEmpty() ? 1 : 0;
      cases.add(dispatchCase(record));
    }
  }

  private void checkHeader(Path file, Row row) {
    if (!isHeaderChecked && names.get("unit").stream().noneMatch(row.record()::has)) {
      throw new UsageException(
          file + ":1 must have a column for unit among " + names.get("unit") + ", had none");
    }
    isHeaderChecked = true;
  }

  private List<String> matterColumns() {
    return Stream.of("item", "kind", "class").flatMap(f -> names.get(f).stream()).toList();
  }

  private void refuse(Path file, Row row, String why) {
    refused++;
    if (refused <= MOST_SHOWN) {
      System.err.println(file + ":" + row.line() + " " + why);
    }
  }

  private DispatchCase dispatchCase(ObjectNode record) {
    return new DispatchCase(
        value(record, "item"),
        value(record, "kind"),
        value(record, "class"),
        value(record, "street"),
        value(record, "community"),
        value(record, "channel"),
        value(record, "property"),
        minute(value(record, "time")),
        value(record, "unit"));
  }

  /** A cell; a dash is no value. */
  private String value(ObjectNode record, String field) {
    for (String column : names.get(field)) {
      JsonNode cell = record.get(column);
      if (cell != null && cell.isValueNode() && !cell.isNull()) {
        String text = cell.asText().strip();
        return text.equals("-") ? "" : text;
      }
    }
    return "";
  }

  private static long minute(String time) {
    for (DateTimeFormatter format : TIMES) {
      try {
        TemporalAccessor read = format.parseBest(time, LocalDateTime::from, LocalDate::from);
        LocalDateTime local =
            read instanceof LocalDateTime full ? full : LocalDate.from(read).atStartOfDay();
        return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60L);
      } catch (DateTimeException e) {
        // the next format may fit
      }
    }
    return iso(time);
  }

  private static long iso(String time) {
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              time, OffsetDateTime::from, LocalDateTime::from);
      LocalDateTime local =
          read instanceof OffsetDateTime offset
              ? offset.atZoneSameInstant(ZONE).toLocalDateTime()
              : LocalDateTime.from(read);
      return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60L);
    } catch (DateTimeException e) {
      return DispatchCase.NO_TIME;
    }
  }

  List<DispatchCase> cases() {
    return List.copyOf(cases);
  }

  /** Says on stderr what was left out, and gives the exit code. */
  int report() {
    if (without > 0) {
      System.err.println(without + " cases have no unit and do not count");
    }
    if (refused > 0) {
      System.err.println(refused + " of " + (refused + cases.size()) + " rows were refused");
    }
    return refused > 0 ? Minyi.FAILED : Minyi.OK;
  }
}
