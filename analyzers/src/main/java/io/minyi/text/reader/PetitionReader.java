package io.minyi.text.reader;

import io.minyi.city.CityPack;
import io.minyi.text.Passage;
import io.minyi.text.Reading;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.matter.MatterCues;
import io.minyi.text.place.PlaceNames;
import io.minyi.text.signature.Signature;
import io.minyi.text.signature.Trigrams;
import io.minyi.text.subject.Keywords;

/**
 * Reads a petition's masked text in one pass: normalise and cut once, then matter, place, keywords
 * and signature, each with its evidence.
 *
 * <p>Immutable, warm and safe for threads once built; time linear in the text, memory bounded.
 */
public final class PetitionReader {

  /** Changes whenever the same text may be read otherwise. */
  private static final String READER = "reader-2";

  private final String version;
  private final Segmenter segmenter = new Segmenter();
  private final Keywords keywords;
  private final MatterCues matters;
  private final PlaceNames places;

  /** A reader for a city; with {@link CityPack#none()} it reads the text alone. */
  public PetitionReader(CityPack pack) {
    version = version(pack);
    keywords = new Keywords(pack.lexicons().list("stopwords"));
    matters = new MatterCues(pack);
    places = new PlaceNames(pack);
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
    return new Reading(
        matters.read(passage),
        places.read(passage),
        null,
        null,
        null,
        keywords.read(passage),
        null,
        null,
        null,
        signature(passage),
        version);
  }

  private static String signature(Passage passage) {
    Trigrams trigrams = Trigrams.of(passage.title().content(), passage.text().content());
    return trigrams.isEmpty() ? "" : Signature.of(trigrams).words();
  }
}
