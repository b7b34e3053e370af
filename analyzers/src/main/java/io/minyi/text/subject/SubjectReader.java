package io.minyi.text.subject;

import io.minyi.city.CityPack;
import io.minyi.city.Unit;
import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.SubjectReading;
import io.minyi.text.SubjectReading.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who and what is named, and whom a petition complains about, from its words. */
public final class SubjectReader {

  /** More names than these would only make a document large. */
  static final int MOST_ENTITIES = 50;

  private static final List<String> PLACE_ENDINGS = List.of("社区", "街道", "新区", "）");

  private final Names names;
  private final Units units;
  private final AccusedSubject accused;
  private final Keywords keywords;

  /** A reader for a city; with {@link CityPack#none()} no name is linked to a unit. */
  public SubjectReader(CityPack pack) {
    units = new Units(pack);
    NameWords words = new NameWords(units.areaNames());
    names = new Names(words, known(pack));
    accused = new AccusedSubject(words, units);
    keywords = new Keywords(pack);
  }

  /** Names of units, estates and schools of the pack; those that a place bears too stay out. */
  private static Map<String, String> known(CityPack pack) {
    Map<String, String> known = new HashMap<>();
    for (Unit unit : pack.units()) {
      known.put(unit.name(), "unit");
      unit.aliases().forEach(alias -> known.put(alias, "unit"));
    }
    known
        .keySet()
        .removeIf(name -> name.length() < 3 || PLACE_ENDINGS.stream().anyMatch(name::endsWith));
    pack.lexicons().places("estates").forEach(place -> known.put(place.name(), "estate"));
    pack.lexicons().places("schools").forEach(place -> known.put(place.name(), "school"));
    return known;
  }

  /**
   * Keywords, names and whom it complains about.
   *
   * @param place codes of the areas where the petition is, from the city down; may be empty
   */
  public SubjectReading read(Passage passage, List<String> place) {
    List<Part> fields = List.of(passage.title(), passage.text());
    List<List<Name>> found = fields.stream().map(names::find).toList();
    List<Entity> entities =
        found.stream()
            .flatMap(List::stream)
            .filter(name -> !name.isBare() || units.isKnown(name.text()))
            .limit(MOST_ENTITIES)
            .map(Name::entity)
            .toList();
    return new SubjectReading(
        keywords.read(passage, found), entities, accused.read(fields, found, place));
  }
}
