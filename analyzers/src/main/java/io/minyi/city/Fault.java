package io.minyi.city;

/**
 * One thing that is wrong in a city pack.
 *
 * @param line line of the file, 1 for the first; 0 when the fault is of the whole file
 * @param rule what must hold, e.g. {@code parent must be a code of this file}
 * @param value what stood there
 */
public record Fault(String file, long line, String column, String rule, String value) {

  /** {@code areas.csv:12 parent must be a code of this file, was "440399"}. */
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    String what = column.isEmpty() ? rule : column + " " + rule;
    return where + " " + what + ", was \"" + value + "\"";
  }
}
