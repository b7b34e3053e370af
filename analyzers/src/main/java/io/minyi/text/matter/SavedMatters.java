package io.minyi.text.matter;

import java.io.DataOutputStream;
import java.io.IOException;

/** A classifier that can be kept in a file; {@link MatterModels} knows all kinds. */
public interface SavedMatters extends MatterClassifier {

  /** Probability below which it is better to abstain, 0–1. */
  double threshold();

  /** Puts all that it needs in order. */
  void write(DataOutputStream out) throws IOException;
}
