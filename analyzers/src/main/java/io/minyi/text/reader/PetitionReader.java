package io.minyi.text.reader;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.text.MatterReading;
import io.minyi.text.Passage;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading;
import io.minyi.text.appeal.AppealReader;
import io.minyi.text.appeal.AppealReader.Appeal;
import io.minyi.text.duty.SuggestUnit;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.matter.CatalogueReader;
import io.minyi.text.matter.CorrectedMatters;
import io.minyi.text.matter.MatterDecision;
import io.minyi.text.matter.ReadMatter;
import io.minyi.text.place.PlaceResolver;
import io.minyi.text.signature.Signature;
import io.minyi.text.subject.SubjectReader;
import java.util.function.BiFunction;

/**
 * Reads a petition's masked text in one pass: normalise and cut once, then matter, place, appeal
 * with urgency and tone, names and keywords, lead unit and signature, each with its evidence.
 *
 * <p>Immutable, warm and safe for threads once built; time linear in the text, memory bounded.
 */
public final class PetitionReader {

  /** Changes whenever the same text may be read otherwise. */
  private static final String READER = "reader-3";

  private static final CorrectedMatters NOTHING_CORRECTED = new CorrectedMatters();

  private final CityPack pack;
  private final String version;
  private final Segmenter segmenter;
  private final BiFunction<Passage, CorrectedMatters, MatterDecision> matters;
  private final PlaceResolver places;
  private final AppealReader appeals;
  private final SubjectReader subjects;
  private final SuggestUnit units;

  /** A reader for a city without models; with {@link CityPack#none()} it reads the text alone. */
  public PetitionReader(CityPack pack) {
    this(pack, PackModels.NONE);
  }

  private PetitionReader(CityPack pack, PackModels models) {
    this.pack = pack;
    version = version(pack, models.version());
    segmenter = new Segmenter();
    matters = matters(pack, models, segmenter);
    places = new PlaceResolver(pack);
    appeals = new AppealReader();
    subjects = new SubjectReader(pack);
    units = new SuggestUnit(pack, models.dispatch());
  }

  private PetitionReader(PetitionReader other, PackModels models) {
    pack = other.pack;
    version = version(pack, models.version());
    segmenter = other.segmenter;
    matters = matters(pack, models, segmenter);
    places = other.places;
    appeals = other.appeals;
    subjects = other.subjects;
    units = new SuggestUnit(pack, models.dispatch());
  }

  /**
   * A reader for a city with the models that lie in its pack.
   *
   * @throws io.minyi.city.CityPackException with all faults of the pack
   * @throws java.io.UncheckedIOException if a model cannot be read
   */
  public static PetitionReader of(PackFiles files) {
    return new PetitionReader(CityPack.of(files), PackModels.of(files));
  }

  /** The same with other models; what does not depend on them is shared. */
  PetitionReader with(PackModels models) {
    return new PetitionReader(this, models);
  }

  private static BiFunction<Passage, CorrectedMatters, MatterDecision> matters(
      CityPack pack, PackModels models, Segmenter segmenter) {
    return models
        .matters()
        .<BiFunction<Passage, CorrectedMatters, MatterDecision>>map(
            model -> new ReadMatter(model, model.threshold(), pack.matters())::read)
        .orElseGet(() -> new CatalogueReader(pack, segmenter)::read);
  }

  /** The version of this reader, of its pack with its lexicons, and of the models in it. */
  public String version() {
    return version;
  }

  static String version(CityPack pack, String models) {
    return READER + " " + pack.version() + models;
  }

  /** What a petition says; what it does not say is unknown. */
  public Reading read(String title, String text, String address) {
    return read(title, text, address, NOTHING_CORRECTED);
  }

  /**
   * What a petition says in the light of what clerks corrected before. Where that made the matter
   * another, the reading's version says so.
   */
  public Reading read(String title, String text, String address, CorrectedMatters corrections) {
    Passage passage = Passage.of(title, text, address, segmenter);
    MatterDecision decision = matters.apply(passage, corrections);
    String by =
        decision.isByCorrections()
            ? ReaderVersion.withCorrections(version, corrections.size())
            : version;
    return read(passage, decision.matter(), by);
  }

  /**
   * What a petition says that another version read: its matter stays if corrections had decided it
   * and the pack still knows it.
   *
   * @param matter as it was read
   * @param by what read it
   */
  public Reading readAgain(
      String title, String text, String address, MatterReading matter, String by) {
    String renewed = ReaderVersion.renewed(by, version);
    if (renewed.equals(version) || pack.matters().find(matter.id()).isEmpty()) {
      return read(title, text, address);
    }
    return read(Passage.of(title, text, address, segmenter), matter, renewed);
  }

  private Reading read(Passage passage, MatterReading matter, String by) {
    PlaceReading place = places.read(passage);
    Appeal appeal = appeals.read(passage);
    SubjectReading subject = subjects.read(passage, place.codes());
    return new Reading(
        matter,
        place,
        appeal.appeal(),
        appeal.urgency(),
        appeal.tone(),
        subject.keywords(),
        subject.entities(),
        subject.accused(),
        units.read(matter, place, subject.accused().unit()),
        Signature.wordsOf(passage.title().content(), passage.text().content()),
        by);
  }
}
