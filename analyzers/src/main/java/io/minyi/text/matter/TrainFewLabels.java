package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.matter.PetitionViews.Seen;
import io.minyi.text.vectors.SentenceVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trains a classifier on few labels, on top of what the names of the matters say. How strongly the
 * names and the labels pull ({@link Pulls}) is decided by the likelihood of the labels in {@value
 * #FOLDS} folds.
 */
public final class TrainFewLabels {

  /** With more petitions than this the names have nothing to add. */
  public static final int MOST = 1_500;

  private static final int FOLDS = 5;
  private static final int WITHOUT_VECTORS = 2;

  private final MatterNames names;
  private final PetitionViews views;
  private final List<Seen> petitions = new ArrayList<>();
  private final List<Integer> given = new ArrayList<>();

  /**
   * What came out.
   *
   * @param figures cross-validated, with vectors if there were any
   */
  public record Result(FewLabelMatters model, MatterFigures figures) {}

  /** Training for the labels of a catalogue, or of {@link MatterNames#of(List)} without one. */
  public TrainFewLabels(MatterNames names, Optional<SentenceVectors> vectors) {
    this.names = names;
    views = PetitionViews.of(names, vectors);
  }

  /** Adds a petition with one of the labels. */
  public void add(String label, Passage passage) {
    given.add(names.labels().indexOf(label));
    petitions.add(views.of(passage));
  }

  /** Trains on what was added, which must be at least one petition. */
  public Result train() {
    int all = views.vectors().isPresent() ? WITHOUT_VECTORS + 1 : WITHOUT_VECTORS;
    List<List<double[]>> unseen = unseen(all);
    List<Pulls> pulls = new ArrayList<>();
    for (int count = WITHOUT_VECTORS; count <= all; count++) {
      pulls.add(likeliest(count, unseen));
    }
    List<LabelCentroids> centroids = new ArrayList<>();
    for (int view = 0; view < all; view++) {
      centroids.add(centroids(view, petitions, given));
    }
    Pulls best = pulls.get(pulls.size() - 1);
    MatterFigures.Tally tally = new MatterFigures.Tally(names.labels());
    for (int i = 0; i < petitions.size(); i++) {
      String label = names.labels().get(given.get(i));
      tally.add(label, best.probabilities(petitions.get(i).prior(), unseen.get(i)));
    }
    return new Result(new FewLabelMatters(names, centroids, pulls, views), tally.figures());
  }

  private LabelCentroids centroids(int view, List<Seen> some, List<Integer> labels) {
    return LabelCentroids.of(
        some.stream().map(seen -> seen.views().get(view)).toList(), labels, names.labels().size());
  }

  /** For each petition its cosines by view with centroids that have not seen it. */
  private List<List<double[]>> unseen(int all) {
    List<List<double[]>> unseen = new ArrayList<>();
    petitions.forEach(petition -> unseen.add(new ArrayList<>()));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Seen> others = new ArrayList<>();
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < petitions.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(petitions.get(i));
          labels.add(given.get(i));
        }
      }
      for (int view = 0; view < all; view++) {
        LabelCentroids centroids = centroids(view, others, labels);
        for (int i = fold; i < petitions.size(); i += FOLDS) {
          unseen.get(i).add(centroids.cosines(petitions.get(i).views().get(view)));
        }
      }
    }
    return unseen;
  }

  /** The names are trusted fully unless the labels say otherwise by two standard errors. */
  private Pulls likeliest(int count, List<List<double[]>> unseen) {
    Map<Boolean, List<Pulls>> byTrust =
        Pulls.candidates(count).stream().collect(Collectors.partitioningBy(p -> p.trust() == 1));
    Pulls trusting = likeliest(byTrust.get(true), unseen);
    Pulls doubting = likeliest(byTrust.get(false), unseen);
    double[] gains = losses(trusting, unseen);
    double[] rest = losses(doubting, unseen);
    for (int i = 0; i < gains.length; i++) {
      gains[i] -= rest[i];
    }
    double mean = Arrays.stream(gains).average().orElse(0);
    double squares = Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum();
    double error = Math.sqrt(squares) / gains.length;
    return mean > 2 * error ? doubting : trusting;
  }

  private Pulls likeliest(List<Pulls> candidates, List<List<double[]>> unseen) {
    Pulls likeliest = candidates.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (Pulls pulls : candidates) {
      double loss = Arrays.stream(losses(pulls, unseen)).sum();
      likeliest = loss < least ? pulls : likeliest;
      least = Math.min(least, loss);
    }
    return likeliest;
  }

  private double[] losses(Pulls pulls, List<List<double[]>> unseen) {
    double[] losses = new double[petitions.size()];
    for (int i = 0; i < losses.length; i++) {
      double[] p = pulls.probabilities(petitions.get(i).prior(), unseen.get(i));
      losses[i] = -Math.log(p[given.get(i)] + 1e-9);
    }
    return losses;
  }
}
