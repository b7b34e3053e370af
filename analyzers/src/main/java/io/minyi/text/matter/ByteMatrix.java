package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights in steps of 1/127 of each column's largest: a byte each.
 *
 * <p>Row by row in memory, so that a feature's weights for all labels lie together.
 */
final class ByteMatrix {

  private final int rows;
  private final int columns;
  private final float[] steps;
  private final byte[] values;

  private ByteMatrix(int rows, int columns, float[] steps, byte[] values) {
    this.rows = rows;
    this.columns = columns;
    this.steps = steps;
    this.values = values;
  }

  /**
   * Rounds weights.
   *
   * @param byColumn weights of all rows for each column
   */
  static ByteMatrix of(float[][] byColumn, int rows) {
    int columns = byColumn.length;
    float[] steps = new float[columns];
    byte[] values = new byte[Math.multiplyExact(rows, columns)];
    for (int column = 0; column < columns; column++) {
      float largest = 0;
      for (float weight : byColumn[column]) {
        largest = Math.max(largest, Math.abs(weight));
      }
      steps[column] = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
      for (int row = 0; row < rows; row++) {
        values[row * columns + column] = (byte) Math.round(byColumn[column][row] / steps[column]);
      }
    }
    return new ByteMatrix(rows, columns, steps, values);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  float at(int row, int column) {
    return values[row * columns + column] * steps[column];
  }

  /** Adds a row, times a factor, to sums that {@link #scale} turns into what is meant. */
  void addRow(int row, float factor, float[] sums) {
    int from = row * columns;
    for (int column = 0; column < columns; column++) {
      sums[column] += factor * values[from + column];
    }
  }

  /** Ends a sum of rows. */
  void scale(float[] sums) {
    for (int column = 0; column < columns; column++) {
      sums[column] *= steps[column];
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(rows);
    out.writeInt(columns);
    for (float step : steps) {
      out.writeFloat(step);
    }
    out.write(values);
  }

  static ByteMatrix read(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int columns = in.readInt();
    float[] steps = new float[columns];
    for (int column = 0; column < columns; column++) {
      steps[column] = in.readFloat();
    }
    int size = Math.multiplyExact(rows, columns);
    return new ByteMatrix(rows, columns, steps, in.readNBytes(size));
  }
}
