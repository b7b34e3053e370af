package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import java.util.List;

/** Says how likely each of its labels is for a petition. Implementations are safe for threads. */
public interface MatterClassifier {

  /** Items of a catalogue, or whatever the training data called them. */
  List<String> labels();

  /** A calibrated probability for each of {@link #labels()}, in their order; they sum to 1. */
  double[] probabilities(Passage passage);

  /**
   * The words that speak for a label, heaviest first.
   *
   * @param label its place in {@link #labels()}
   */
  List<Evidence> evidence(Passage passage, int label);
}
