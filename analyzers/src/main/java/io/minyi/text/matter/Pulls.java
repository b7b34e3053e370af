package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How strongly the names and each view pull: score = trust·ln p + Σ pull·cosine, all times a
 * sharpness that calibrates.
 *
 * @param trust in the names, 0 (none) to 1
 * @param views a pull for each view
 */
record Pulls(double trust, List<Double> views, double sharpness) {

  private static final double[] OF_WORDS = {3, 6, 12};
  private static final double[] OF_VECTORS = {10, 20, 40};

  /**
   * Trust in the names and pull of the fields: where the names say enough, the fields add noise.
   */
  private static final double[][] OF_NAMES_AND_FIELDS = {{1, 0}, {0.5, 2}, {0, 6}, {0, 10}};

  private static final double[] SHARPNESSES = {0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.3, 1.7};

  Pulls {
    views = List.copyOf(views);
  }

  /** All that are tried, for two views or, with vectors, three. */
  static List<Pulls> candidates(int views) {
    List<Pulls> candidates = new ArrayList<>();
    for (double[] namesAndFields : OF_NAMES_AND_FIELDS) {
      for (double words : OF_WORDS) {
        for (double vectors : views > 2 ? OF_VECTORS : new double[] {0}) {
          List<Double> all = List.of(words, namesAndFields[1], vectors);
          for (double sharpness : SHARPNESSES) {
            candidates.add(new Pulls(namesAndFields[0], all.subList(0, views), sharpness));
          }
        }
      }
    }
    return candidates;
  }

  /** Probabilities of the labels from ln p by the names and the cosines by view. */
  double[] probabilities(double[] prior, List<double[]> cosines) {
    double[] scores = new double[prior.length];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = trust * prior[label];
      for (int view = 0; view < views.size(); view++) {
        scores[label] += views.get(view) * cosines.get(view)[label];
      }
      scores[label] *= sharpness;
    }
    return Softmax.of(scores);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(trust);
    out.writeInt(views.size());
    for (double view : views) {
      out.writeDouble(view);
    }
    out.writeDouble(sharpness);
  }

  static Pulls read(DataInputStream in) throws IOException {
    double trust = in.readDouble();
    int size = in.readInt();
    List<Double> views = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      views.add(in.readDouble());
    }
    return new Pulls(trust, views, in.readDouble());
  }
}
