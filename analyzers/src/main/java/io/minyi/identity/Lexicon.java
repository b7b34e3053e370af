package io.minyi.identity;

import io.minyi.text.WordLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource file of word lists: a line is the list's name and its words, blanks between; {@code #}
 * starts a comment. A list may take several lines.
 */
final class Lexicon {
  private final String resource;
  private final Map<String, List<String>> lists = new HashMap<>();

  private Lexicon(String resource) {
    this.resource = resource;
  }

  /** The file of that name beside this class. */
  static Lexicon read(String resource) {
    Lexicon lexicon = new Lexicon(resource);
    for (String line : lines(resource)) {
      String[] words = line.split(" +", -1);
      List<String> list = lexicon.lists.computeIfAbsent(words[0], name -> new ArrayList<>());
      list.addAll(List.of(words).subList(1, words.length));
    }
    return lexicon;
  }

  /** The lines that are neither empty nor a comment. */
  static List<String> lines(String resource) {
    return WordLines.beside(Lexicon.class, resource);
  }

  /** The words of a list, ready to be looked for. */
  WordList words(String list) {
    return new WordList(list(list));
  }

  /** The characters of a list. */
  CharSet chars(String list) {
    return new CharSet(String.join("", list(list)));
  }

  List<String> list(String name) {
    if (!lists.containsKey(name)) {
      throw new IllegalStateException("lexicon " + resource + " must have a list " + name);
    }
    return lists.get(name);
  }
}
