package io.minyi.text;

import io.minyi.city.CityPack;

/**
 * Reads a petition's masked text: keywords, matter and place with their evidence.
 *
 * <p>Immutable and safe for threads once built; time linear in the text.
 */
public final class PetitionReader {

  /** Stands in every document that this reader read. */
  public static final String VERSION = "cues-1";

  private final Keywords keywords;
  private final MatterCues matters;
  private final PlaceNames places;

  /** A reader for a city; with {@link CityPack#none()} it reads keywords alone. */
  public PetitionReader(CityPack pack) {
    keywords = new Keywords(pack.lexicons().list("stopwords"));
    matters = new MatterCues(pack);
    places = new PlaceNames(pack);
  }

  /** What a petition says; any of the three may be empty. */
  public Reading read(String title, String text, String address) {
    return new Reading(
        matters.read(title, text),
        places.read(title, text, address),
        keywords.read(title, text),
        VERSION);
  }
}
