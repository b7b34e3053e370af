package io.minyi.local.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Rows of the first sheet of a workbook; its first row names the columns. */
final class ExcelRows {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final String name;

  ExcelRows(String name) {
    this.name = name;
  }

  void read(InputStream in, RecordFile.Rows rows) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<org.dhatim.fastexcel.reader.Row> sheet = workbook.getFirstSheet().openStream()) {
      List<String> header = new ArrayList<>();
      long number = 0;
      for (var iterator = sheet.iterator(); iterator.hasNext(); ) {
        org.dhatim.fastexcel.reader.Row row = iterator.next();
        if (header.isEmpty()) {
          row.stream().forEach(cell -> header.add(text(cell).strip()));
        } else {
          ObjectNode record = record(header, row);
          if (!record.isEmpty()) {
            number++;
            rows.accept(Row.good(number, row.getRowNum(), record));
          }
        }
      }
    } catch (ExcelReaderException e) {
      throw new IOException(name + " is no workbook: " + e.getMessage(), e);
    }
  }

  private static ObjectNode record(List<String> header, org.dhatim.fastexcel.reader.Row row) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(header.size(), row.getCellCount()); i++) {
      String value = text(row.getCell(i));
      if (!value.isBlank()) {
        record.put(header.get(i), value);
      }
    }
    return record;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String format = cell.getDataFormatString();
    boolean isDate = cell.getType() == CellType.NUMBER && format != null && format.contains("yy");
    if (isDate) {
      LocalDateTime date = cell.asDate();
      return date.format(TIME);
    }
    return cell.getText();
  }
}
