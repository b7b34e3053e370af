package io.minyi.text.matter;

/**
 * tf-idf of a petition: (1 + ln count) · idf, each block of features brought to its own length
 * (whole petition 1, opening {@value #OPENING}), all together to length 1.
 *
 * <p>So the opening says a fifth, however long the petition is.
 */
final class TermWeighting {

  private static final float OPENING = 0.5f;

  private TermWeighting() {}

  static SparseRow row(Terms terms, Vocabulary vocabulary) {
    float[] values = new float[terms.size()];
    float[] squares = new float[MatterFeatures.BLOCKS];
    for (int i = 0; i < values.length; i++) {
      int index = terms.indices()[i];
      values[i] = terms.sublinear(i) * vocabulary.rarity(index);
      squares[MatterFeatures.block(vocabulary.key(index))] += values[i] * values[i];
    }
    float[] factors = factors(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] *= factors[MatterFeatures.block(vocabulary.key(terms.indices()[i]))];
    }
    return new SparseRow(terms.indices(), values);
  }

  private static float[] factors(float[] squares) {
    float[] factors = new float[squares.length];
    float all = 0;
    for (int block = 0; block < squares.length; block++) {
      if (squares[block] > 0) {
        float length = isOpening(block) ? OPENING : 1;
        factors[block] = length / (float) Math.sqrt(squares[block]);
        all += length * length;
      }
    }
    for (int block = 0; block < squares.length; block++) {
      factors[block] /= (float) Math.sqrt(Math.max(all, 1e-9f));
    }
    return factors;
  }

  static boolean isOpening(int block) {
    return block > MatterFeatures.WORDS;
  }
}
