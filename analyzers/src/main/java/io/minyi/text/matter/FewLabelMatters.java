package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.matter.PetitionViews.Seen;
import io.minyi.text.vectors.SentenceVectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A classifier for the time when labels are few: what is known from the names of the matters, and
 * how like the petition is to the few that were labelled. Immutable once built.
 */
public final class FewLabelMatters implements SavedMatters {

  /** More likely than all other labels together. */
  private static final double THRESHOLD = 0.5;

  private final MatterNames names;
  private final List<LabelCentroids> centroids;
  private final List<Pulls> pulls;
  private final PetitionViews views;

  /**
   * @param centroids by view
   * @param pulls to be used without vectors and, if it has learnt with vectors, with them
   */
  FewLabelMatters(
      MatterNames names, List<LabelCentroids> centroids, List<Pulls> pulls, PetitionViews views) {
    this.names = names;
    this.centroids = List.copyOf(centroids);
    this.pulls = List.copyOf(pulls);
    this.views = views;
  }

  @Override
  public List<String> labels() {
    return names.labels();
  }

  /** It has learnt with sentence vectors and is better with them. */
  public boolean isBetterWithVectors() {
    return pulls.size() > 1;
  }

  /** The same with sentence vectors, if it has learnt with them. */
  public FewLabelMatters with(SentenceVectors vectors) {
    return isBetterWithVectors()
        ? new FewLabelMatters(
            names,
            centroids,
            pulls,
            new PetitionViews(views.catalogue(), views.fields(), Optional.of(vectors)))
        : this;
  }

  @Override
  public double[] probabilities(Passage passage) {
    Seen seen = views.of(passage);
    List<double[]> cosines = new ArrayList<>();
    for (int view = 0; view < Math.min(seen.views().size(), centroids.size()); view++) {
      cosines.add(centroids.get(view).cosines(seen.views().get(view)));
    }
    return pulls.get(cosines.size() - 2).probabilities(seen.prior(), cosines);
  }

  @Override
  public List<Evidence> evidence(Passage passage, int label) {
    List<Evidence> evidence = new ArrayList<>(views.catalogue().evidence(passage, label));
    LabelCentroids words = centroids.get(PetitionViews.WORDS);
    for (Passage.Part part : List.of(passage.title(), passage.text())) {
      for (Word word : part.words()) {
        double weight = words.weight(word.text().hashCode(), label);
        if (weight > 0) {
          evidence.add(part.evidence(word.start(), word.start() + word.text().length(), weight));
        }
      }
    }
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return evidence;
  }

  @Override
  public double threshold() {
    return THRESHOLD;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeLong(PublicFields.checksum());
    out.writeInt(names.labels().size());
    for (int label = 0; label < names.labels().size(); label++) {
      out.writeUTF(names.labels().get(label));
      out.writeInt(names.names().get(label).size());
      for (String name : names.names().get(label).stream().sorted().toList()) {
        out.writeUTF(name);
      }
    }
    out.writeInt(pulls.size());
    for (Pulls some : pulls) {
      some.write(out);
    }
    for (LabelCentroids view : centroids) {
      view.write(out);
    }
  }

  static FewLabelMatters read(DataInputStream in) throws IOException {
    if (in.readLong() != PublicFields.checksum()) {
      throw new IOException("it was trained by a program that knew other words of public affairs");
    }
    MatterNames names = readNames(in);
    List<Pulls> pulls = new ArrayList<>();
    int kinds = in.readInt();
    for (int i = 0; i < kinds; i++) {
      pulls.add(Pulls.read(in));
    }
    List<LabelCentroids> centroids = new ArrayList<>();
    for (int view = 0; view <= kinds; view++) {
      centroids.add(LabelCentroids.read(in));
    }
    PetitionViews views = PetitionViews.of(names, Optional.empty());
    return new FewLabelMatters(names, centroids, pulls, views);
  }

  private static MatterNames readNames(DataInputStream in) throws IOException {
    List<String> labels = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    int size = in.readInt();
    for (int label = 0; label < size; label++) {
      labels.add(in.readUTF());
      Set<String> own = new LinkedHashSet<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        own.add(in.readUTF());
      }
      names.add(own);
    }
    return new MatterNames(labels, names);
  }
}
