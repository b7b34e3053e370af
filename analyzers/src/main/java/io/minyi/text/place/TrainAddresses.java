package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Learns to tag addresses from examples. The same examples in the same order give the same model.
 *
 * <p>Cost: some 4 s a round for 9,000 addresses on one core, {@value #ROUNDS} rounds; 80 float a
 * feature and some 30 features an address in memory, twice.
 */
public final class TrainAddresses {

  /** Times that each address is seen. */
  public static final int ROUNDS = 14;

  private static final int AVERAGED_ROUNDS = 7;
  private static final float RATE = 0.15f;
  private static final double DROPOUT = 0.5;
  private static final float LEAST_WEIGHT = 0.02f;
  private static final long SEED = 7;
  private static final int FOLDS = 5;

  private final IntConsumer progress;

  /**
   * Prepares training.
   *
   * @param progress hears of every round that is done
   */
  public TrainAddresses(IntConsumer progress) {
    this.progress = progress;
  }

  /**
   * Learns from examples.
   *
   * @throws IllegalArgumentException if no example has a part
   */
  public AddressModel train(List<AddressExample> examples) {
    AddressLessons lessons = new AddressLessons(examples);
    if (lessons.parts().isEmpty()) {
      throw new IllegalArgumentException("at least one address must have a part, none has");
    }
    AddressLearner learner = new AddressLearner(lessons, DROPOUT, SEED);
    for (int round = 1; round <= ROUNDS; round++) {
      learner.round(RATE);
      if (round > ROUNDS - AVERAGED_ROUNDS) {
        learner.average();
      }
      progress.accept(round);
    }
    return learner.model(LEAST_WEIGHT);
  }

  /** Figures on every fifth example of a model that learnt from the other four fifths. */
  public AddressFigures heldBack(List<AddressExample> examples) {
    List<AddressExample> learnt = new ArrayList<>();
    List<AddressExample> held = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (i % FOLDS == FOLDS - 1 ? held : learnt).add(examples.get(i));
    }
    return new AddressTagger(train(learnt)).measure(held);
  }
}
