package io.minyi.text.appeal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Weights of {@link Features} for several scores at once: those of n-grams in a byte each, those of
 * cues and signs as they are.
 *
 * <p>File: magic, number of places and of scores, a scale per score, n-gram weights (bytes, place
 * by place), other weights (floats, place by place).
 */
final class LinearModel {

  private static final int MAGIC = 0x4D594150;

  private final int scores;
  private final float[] scales;
  private final byte[] grams;
  private final ByteRows gramRows;
  private final float[] others;

  private LinearModel(int scores, float[] scales, byte[] grams, float[] others) {
    this.scores = scores;
    this.scales = scales;
    this.grams = grams;
    this.gramRows = new ByteRows(grams, scores);
    this.others = others;
  }

  /** Rounds weights, {@code weights[score][place]}, to what a model keeps. */
  static LinearModel of(double[][] weights) {
    int scores = weights.length;
    int places = weights[0].length;
    float[] scales = new float[scores];
    byte[] grams = new byte[Features.GRAMS * scores];
    float[] others = new float[(places - Features.GRAMS) * scores];
    for (int s = 0; s < scores; s++) {
      double largest = 1e-9;
      for (int p = 0; p < Features.GRAMS; p++) {
        largest = Math.max(largest, Math.abs(weights[s][p]));
      }
      scales[s] = (float) (largest / Byte.MAX_VALUE);
      for (int p = 0; p < places; p++) {
        if (p < Features.GRAMS) {
          grams[p * scores + s] = (byte) Math.round(weights[s][p] / scales[s]);
        } else {
          others[(p - Features.GRAMS) * scores + s] = (float) weights[s][p];
        }
      }
    }
    return new LinearModel(scores, scales, grams, others);
  }

  /** Reads the model of that name beside this class. */
  static LinearModel read(String resource, int places, int scores) {
    try (InputStream in = LinearModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("model " + resource + " must be on the class path");
      }
      return read(new DataInputStream(in), resource, places, scores);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " could not be read", e);
    }
  }

  private static LinearModel read(DataInputStream in, String resource, int places, int scores)
      throws IOException {
    int magic = in.readInt();
    int itsPlaces = in.readInt();
    int itsScores = in.readInt();
    if (magic != MAGIC || itsPlaces != places || itsScores != scores) {
      throw new IllegalStateException(
          "model %s must have %d places and %d scores, had %d and %d: train it anew"
              .formatted(resource, places, scores, itsPlaces, itsScores));
    }
    float[] scales = new float[scores];
    for (int i = 0; i < scores; i++) {
      scales[i] = in.readFloat();
    }
    byte[] grams = new byte[Features.GRAMS * scores];
    in.readFully(grams);
    float[] others = new float[(places - Features.GRAMS) * scores];
    for (int i = 0; i < others.length; i++) {
      others[i] = in.readFloat();
    }
    return new LinearModel(scores, scales, grams, others);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(Features.GRAMS + others.length / scores);
    data.writeInt(scores);
    for (float scale : scales) {
      data.writeFloat(scale);
    }
    data.write(grams);
    for (float other : others) {
      data.writeFloat(other);
    }
    data.flush();
  }

  /** The scores of a petition. */
  double[] scores(Features features) {
    int grams = features.gramCount();
    int[] ofGrams = gramRows.sums(features.places(), grams);
    double[] sums = new double[scores];
    for (int s = 0; s < scores; s++) {
      sums[s] = ofGrams[s] * scales[s] * (grams == 0 ? 0 : features.value(0));
    }
    for (int i = grams; i < features.size(); i++) {
      int row = (features.place(i) - Features.GRAMS) * scores;
      for (int s = 0; s < scores; s++) {
        sums[s] += features.value(i) * others[row + s];
      }
    }
    return sums;
  }
}
