package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A classifier of matters learnt from labelled petitions. Immutable; a new one takes its place
 * whole.
 */
public final class TrainedMatters implements SavedMatters {

  private final List<String> labels;
  private final Members members;
  private final Fusion fusion;
  private final double threshold;

  TrainedMatters(List<String> labels, Members members, Fusion fusion, double threshold) {
    this.labels = List.copyOf(labels);
    this.members = members;
    this.fusion = fusion;
    this.threshold = threshold;
  }

  static TrainedMatters read(DataInputStream in) throws IOException {
    return new TrainedMatters(readLabels(in), Members.read(in), Fusion.read(in), in.readDouble());
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    writeLabels(out);
    members.write(out);
    fusion.write(out);
    out.writeDouble(threshold);
  }

  /**
   * The probability below which it should abstain: above, 95 % of what it had not seen was right.
   */
  @Override
  public double threshold() {
    return threshold;
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public double[] probabilities(Passage passage) {
    return fusion.probabilities(members.scores(FeatureCounts.of(passage)));
  }

  @Override
  public List<Evidence> evidence(Passage passage, int label) {
    return new WordEvidence(members, label).of(passage);
  }

  private void writeLabels(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
  }

  private static List<String> readLabels(DataInputStream in) throws IOException {
    String[] labels = new String[in.readInt()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.readUTF();
    }
    return List.of(labels);
  }
}
