package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The three members of a model, which err differently, over one vocabulary.
 *
 * @param terms weights of {@link TermSvm}
 * @param bayes weights of {@link BayesSvm}
 * @param topics weights of {@link TopicSpace}
 * @param kernel over places in the topics
 */
record Members(
    Vocabulary vocabulary,
    ByteMatrix terms,
    ByteMatrix bayes,
    ByteMatrix topics,
    LandmarkKernel kernel) {

  private static final int COUNT = 3;

  /** Weights that a model may have in each member, so that it stays small with many labels. */
  private static final int MOST_WEIGHTS = 24_000_000;

  private static final int MOST_FEATURES = 131_072;

  static Members train(List<FeatureCounts> petitions, int[] labels, int labelCount) {
    int most = Math.min(MOST_FEATURES, MOST_WEIGHTS / labelCount);
    Vocabulary vocabulary = Vocabulary.of(petitions, least(petitions.size()), most);
    List<SparseRow> rows = new ArrayList<>(petitions.size());
    List<SparseRow> presence = new ArrayList<>(petitions.size());
    for (FeatureCounts petition : petitions) {
      Terms terms = vocabulary.terms(petition);
      rows.add(TermWeighting.row(terms, vocabulary));
      presence.add(BayesSvm.row(terms, vocabulary));
    }
    ByteMatrix termWeights = TermSvm.train(rows, labels, labelCount, vocabulary.size());
    ByteMatrix bayes = BayesSvm.train(presence, labels, labelCount, vocabulary.size());
    presence.clear();
    ByteMatrix topics = TopicSpace.of(rows, vocabulary.size());
    List<float[]> places = rows.stream().map(row -> TopicSpace.project(topics, row)).toList();
    LandmarkKernel kernel = LandmarkKernel.train(places, labels, labelCount);
    return new Members(vocabulary, termWeights, bayes, topics, kernel);
  }

  /** Petitions that a feature must stand in. */
  private static int least(int petitions) {
    return petitions < 300 ? 1 : petitions < 2_000 ? 2 : 3;
  }

  /** The members' scores of a petition, member after member. */
  float[] scores(FeatureCounts petition) {
    Terms known = vocabulary.terms(petition);
    SparseRow row = TermWeighting.row(known, vocabulary);
    float[] byTerms = TermSvm.scores(terms, row);
    float[] byPresence = TermSvm.scores(bayes, BayesSvm.row(known, vocabulary));
    float[] byKin = kernel.scores(TopicSpace.project(topics, row));
    int labels = byTerms.length;
    float[] scores = new float[COUNT * labels];
    System.arraycopy(byTerms, 0, scores, 0, labels);
    System.arraycopy(byPresence, 0, scores, labels, labels);
    System.arraycopy(byKin, 0, scores, 2 * labels, labels);
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    vocabulary.write(out);
    terms.write(out);
    bayes.write(out);
    topics.write(out);
    kernel.write(out);
  }

  static Members read(DataInputStream in) throws IOException {
    return new Members(
        Vocabulary.read(in),
        ByteMatrix.read(in),
        ByteMatrix.read(in),
        ByteMatrix.read(in),
        LandmarkKernel.read(in));
  }
}
