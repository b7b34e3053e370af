package io.minyi.text.matter;

/** The known features of a petition. */
final class Terms {

  private static final float[] SUBLINEAR = new float[Byte.MAX_VALUE + 1];

  static {
    for (int count = 1; count < SUBLINEAR.length; count++) {
      SUBLINEAR[count] = (float) (1 + Math.log(count));
    }
  }

  /** Places in the {@link Vocabulary}. */
  private final int[] indices;

  /** Times each. */
  private final byte[] counts;

  Terms(int[] indices, byte[] counts) {
    this.indices = indices;
    this.counts = counts;
  }

  int[] indices() {
    return indices;
  }

  byte[] counts() {
    return counts;
  }

  int size() {
    return indices.length;
  }

  /** 1 + ln(count), so that what is said often does not drown the rest. */
  float sublinear(int i) {
    return SUBLINEAR[counts[i]];
  }
}
