package io.minyi.text.matter;

/**
 * The known features of a petition.
 *
 * @param indices places in the {@link Vocabulary}
 * @param counts times each
 */
record Terms(int[] indices, byte[] counts) {

  private static final float[] SUBLINEAR = new float[Byte.MAX_VALUE + 1];

  static {
    for (int count = 1; count < SUBLINEAR.length; count++) {
      SUBLINEAR[count] = (float) (1 + Math.log(count));
    }
  }

  int size() {
    return indices.length;
  }

  /** 1 + ln(count), so that what is said often does not drown the rest. */
  float sublinear(int i) {
    return SUBLINEAR[counts[i]];
  }
}
