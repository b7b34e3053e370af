package io.minyi.text.reader;

import io.minyi.city.CityPack;
import io.minyi.text.Passage;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.matter.MatterCues;
import io.minyi.text.place.PlaceResolver;
import io.minyi.text.signature.Signature;
import io.minyi.text.signature.Trigrams;
import io.minyi.text.subject.SubjectReader;

/**
 * Reads a petition's masked text in one pass: normalise and cut once, then matter, place, names and
 * keywords, signature, each with its evidence.
 *
 * <p>Immutable, warm and safe for threads once built; time linear in the text, memory bounded.
 */
public final class PetitionReader {

  /** Changes whenever the same text may be read otherwise. */
  private static final String READER = "reader-3";

  private final String version;
  private final Segmenter segmenter = new Segmenter();
  private final SubjectReader subjects;
  private final MatterCues matters;
  private final PlaceResolver places;

  /** A reader for a city; with {@link CityPack#none()} it reads the text alone. */
  public PetitionReader(CityPack pack) {
    version = version(pack);
    subjects = new SubjectReader(pack);
    matters = new MatterCues(pack);
    places = new PlaceResolver(pack);
  }

  /**
   * What stands in every document that a reader of this pack read: the version of the reader, and
   * of the pack with its lexicons.
   */
  public static String version(CityPack pack) {
    return READER + " " + pack.version();
  }

  /** What a petition says; what it does not say is unknown. */
  public Reading read(String title, String text, String address) {
    Passage passage = Passage.of(title, text, address, segmenter);
    PlaceReading place = places.read(passage);
    SubjectReading subject = subjects.read(passage, place.codes());
    return new Reading(
        matters.read(passage),
        place,
        null,
        null,
        null,
        subject.keywords(),
        subject.entities(),
        subject.accused(),
        null,
        signature(passage),
        version);
  }

  private static String signature(Passage passage) {
    Trigrams trigrams = Trigrams.of(passage.title().content(), passage.text().content());
    return trigrams.isEmpty() ? "" : Signature.of(trigrams).words();
  }
}
