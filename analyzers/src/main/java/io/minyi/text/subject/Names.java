package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of units, companies, estates, schools and hospitals: an ending such as 有限公司, and
 * from there the words to its left as long as they may belong to a name.
 *
 * <p>At most {@value NameReach#MOST_WORDS} words are read to the left of an ending, so the time is
 * linear in the text. What is nothing but an ending (该公司, 有关部门, 物业公司) is no name.
 */
final class Names {

  static final String WORDS = "names.txt";

  private static final List<String> KINDS =
      List.of("company", "unit", "school", "hospital", "estate", "person");

  private final Gazetteer<Ending> endings;
  private final NameWords words;

  /**
   * A finder of names.
   *
   * @param known names that the city knows, with their kinds
   */
  Names(NameWords words, Map<String, String> known) {
    this.words = words;
    WordSections sections = WordSections.read(WORDS);
    Set<String> plain = sections.set("plain");
    Set<String> local = sections.set("local");
    Set<String> bodies = sections.set("bodies");
    Map<String, Ending> byText = new HashMap<>();
    for (String kind : KINDS) {
      for (String text : sections.words(kind)) {
        boolean isBody = bodies.contains(text);
        byText.putIfAbsent(
            text,
            new Ending(text, kind, plain.contains(text), local.contains(text), isBody, false));
      }
    }
    known.forEach(
        (name, kind) ->
            byText.putIfAbsent(
                name, new Ending(name, kind, false, false, false, !kind.equals("unit"))));
    endings = new Gazetteer<>(byText);
  }

  /** The names of a field from left to right, none within another. */
  List<Name> find(Part part) {
    List<Hit<Ending>> hits = endings.find(part.content());
    List<Name> names = new ArrayList<>();
    int free = part.content().length();
    for (int i = hits.size() - 1; i >= 0; i--) {
      if (hits.get(i).end() <= free) {
        Name name = new NameReach(part, words, hits, i).name();
        if (name != null) {
          names.add(name);
          free = name.start();
        }
      }
    }
    Collections.reverse(names);
    return names;
  }
}
