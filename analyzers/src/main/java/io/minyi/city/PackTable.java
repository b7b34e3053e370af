package io.minyi.city;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One table of the pack; every value that breaks a rule is noted as a fault and replaced by a
 * neutral one.
 */
final class PackTable {

  private final String file;
  private final List<Fault> faults;
  private final List<Row> rows = new ArrayList<>();

  private PackTable(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** A table that need not be there; absent it has no rows. */
  static PackTable optional(PackFiles files, String file, List<Fault> faults, String... columns) {
    PackTable table = new PackTable(file, faults);
    files.find(file).ifPresent(bytes -> table.parse(bytes, List.of(columns)));
    return table;
  }

  private void parse(byte[] bytes, List<String> columns) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(content)) {
      for (NamedCsvRecord record : reader) {
        if (rows.isEmpty() && !hasColumns(record, columns)) {
          return;
        }
        Row row = new Row(record);
        if (record.getFieldCount() != record.getHeader().size()) {
          String rule = "must have " + record.getHeader().size() + " fields as the header has";
          row.fault("", rule, String.valueOf(record.getFieldCount()));
        }
        rows.add(row);
      }
    } catch (CsvParseException | java.io.IOException e) {
      faults.add(
          new Fault(file, 0, "", "must be a readable table", String.valueOf(e.getMessage())));
    }
  }

  private boolean hasColumns(NamedCsvRecord record, List<String> columns) {
    List<String> missing = columns.stream().filter(c -> !record.getHeader().contains(c)).toList();
    if (!missing.isEmpty()) {
      faults.add(
          new Fault(
              file,
              1,
              "",
              "must have the columns " + missing,
              String.join(",", record.getHeader())));
    }
    return missing.isEmpty();
  }

  /** Makes one value of each row. */
  <T> List<T> map(Function<Row, T> reader) {
    return rows.stream().map(reader).toList();
  }

  /** Notes every row whose key stands in an earlier one. */
  void requireUnique(String... columns) {
    Set<List<String>> seen = new HashSet<>();
    for (Row row : rows) {
      List<String> key = Arrays.stream(columns).map(row::text).toList();
      if (!seen.add(key)) {
        row.fault(String.join("+", columns), "must be unique", String.join("+", key));
      }
    }
  }

  /** Notes every non-empty value (or entry of a list) that the test refuses. */
  void requireEach(String column, String rule, Predicate<String> test) {
    for (Row row : rows) {
      for (String entry : row.list(column)) {
        if (!test.test(entry)) {
          row.fault(column, rule, entry);
        }
      }
    }
  }

  /** One row with typed access. */
  final class Row {
    private final NamedCsvRecord record;

    private Row(NamedCsvRecord record) {
      this.record = record;
    }

    void fault(String column, String rule, String value) {
      faults.add(new Fault(file, record.getStartingLineNumber(), column, rule, value));
    }

    String text(String column) {
      return record.findField(column).map(String::strip).orElse("");
    }

    String required(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        fault(column, "must not be empty", value);
      }
      return value;
    }

    List<String> list(String column) {
      String value = text(column);
      return value.isEmpty()
          ? List.of()
          : Arrays.stream(value.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    double number(String column, double least, double most) {
      String value = text(column);
      try {
        double number = Double.parseDouble(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // noted below with the other reason
      }
      fault(column, "must be a number between " + least + " and " + most, value);
      return least;
    }

    int whole(String column, int least, int most) {
      String value = text(column);
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // noted below with the other reason
      }
      fault(column, "must be a whole number between " + least + " and " + most, value);
      return least;
    }

    LocalDate date(String column, LocalDate whenEmpty) {
      String value = text(column);
      if (value.isEmpty()) {
        return whenEmpty;
      }
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        fault(column, "must be a date such as 2026-01-31", value);
        return whenEmpty;
      }
    }

    Validity validity() {
      LocalDate from = date("valid-from", LocalDate.MIN);
      LocalDate to = date("valid-to", LocalDate.MAX);
      if (from.isBefore(to)) {
        return new Validity(from, to);
      }
      fault("valid-to", "must be after valid-from " + from, to.toString());
      return Validity.ALWAYS;
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
      String value = text(column);
      E[] all = type.getEnumConstants();
      for (E constant : all) {
        if (word(constant).equals(value)) {
          return constant;
        }
      }
      fault(column, "must be one of " + Arrays.stream(all).map(PackTable::word).toList(), value);
      return all[0];
    }
  }

  /** The word for a constant in the tables: {@code natural-days} for {@code NATURAL_DAYS}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
