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
import io.minyi.text.matter.ReadMatter;
import io.minyi.text.place.PlaceResolver;
import io.minyi.text.signature.Signature;
import io.minyi.text.subject.SubjectReader;
import java.util.function.Function;

/**
 * Reads a petition's masked text in one pass: normalise and cut once, then matter, place, appeal
 * with urgency and tone, names and keywords, lead unit and signature, each with its evidence.
 *
 * <p>Immutable, warm and safe for threads once built; time linear in the text, memory bounded.
 */
public final class PetitionReader {

  /** Changes whenever the same text may be read otherwise. */
  private static final String READER = "reader-3";

  private final String version;
  private final Segmenter segmenter = new Segmenter();
  private final Function<Passage, MatterReading> matters;
  private final PlaceResolver places;
  private final AppealReader appeals = new AppealReader();
  private final SubjectReader subjects;
  private final SuggestUnit units;

  /** A reader for a city without models; with {@link CityPack#none()} it reads the text alone. */
  public PetitionReader(CityPack pack) {
    this(pack, PackModels.NONE);
  }

  private PetitionReader(CityPack pack, PackModels models) {
    version = version(pack, models);
    matters =
        models
            .matters()
            .<Function<Passage, MatterReading>>map(
                model -> new ReadMatter(model, model.threshold(), pack.matters())::read)
            .orElseGet(() -> new CatalogueReader(pack, segmenter)::read);
    places = new PlaceResolver(pack);
    subjects = new SubjectReader(pack);
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

  /**
   * What stands in every document that a reader of this pack read: the version of the reader, of
   * the pack with its lexicons, and of the models in it.
   */
  public static String version(PackFiles files) {
    return version(CityPack.of(files), PackModels.of(files));
  }

  /** The version of this reader. */
  public String version() {
    return version;
  }

  private static String version(CityPack pack, PackModels models) {
    return READER + " " + pack.version() + models.version();
  }

  /** What a petition says; what it does not say is unknown. */
  public Reading read(String title, String text, String address) {
    Passage passage = Passage.of(title, text, address, segmenter);
    MatterReading matter = matters.apply(passage);
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
        version);
  }
}
