package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Gazetteer.Hit;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.subject.NameWords.Role;
import java.util.List;

/** How far a name reaches to the left of its ending; made for one ending and thrown away. */
final class NameReach {

  static final int MOST_WORDS = 12;
  private static final int MOST_IN_QUOTES = 8;
  private static final int MOST_IN_AREA = 3;

  private final Part part;
  private final List<Word> words;
  private final NameWords kinds;
  private final List<Hit<Ending>> hits;
  private final int hit;
  private final Ending ending;

  private int start;
  private int first;
  private int areaEnd = -1;
  private boolean isQuoted;
  private boolean hasOwner;
  private boolean isLocated;
  private boolean isInArea;

  NameReach(Part part, NameWords kinds, List<Hit<Ending>> hits, int hit) {
    this.part = part;
    this.words = part.words();
    this.kinds = kinds;
    this.hits = hits;
    this.hit = hit;
    this.ending = hits.get(hit).value();
  }

  /** The name, or null when the ending is the end of none. */
  Name name() {
    Hit<Ending> found = hits.get(hit);
    int last = wordAt(found.end() - 1);
    if (words.get(last).end() != found.end() || kinds.isNoName(words.get(last).text())) {
      return null;
    }
    first = wordAt(found.start());
    start = words.get(first).start();
    if (ending.isPerson()) {
      return new Name(ending.kind(), part, found.start(), found.start(), found.end(), false);
    }
    if (!ending.isName()) {
      reach();
      trim(found.start());
    }
    return checked(found);
  }

  private void reach() {
    int previous = hit - 1;
    for (int i = first - 1; i >= 0 && i >= first - MOST_WORDS; i--) {
      Word word = words.get(i);
      if (word.end() != start) {
        return;
      }
      while (previous >= 0 && hits.get(previous).end() > word.end()) {
        previous--;
      }
      Ending left =
          previous >= 0 && hits.get(previous).end() == word.end()
              ? hits.get(previous).value()
              : null;
      if (!extend(i, word, left)) {
        return;
      }
    }
  }

  /** Takes a word to the left; false when the name ends before it. */
  private boolean extend(int index, Word word, Ending left) {
    if (word.text().equals("\"")) {
      quoted(index);
      return false;
    }
    Role role = isAnd(index) ? Role.JOINT : kinds.role(word);
    if (isRoad(word)) {
      isLocated = true;
      return false;
    }
    if (left != null && role != Role.TRADE && role != Role.AREA) {
      boolean isOwner = left.isCompany();
      if (!ending.isBody() || (areaEnd >= 0 && !isOwner)) {
        return false;
      }
      hasOwner |= isOwner;
      areaEnd = -1;
      start = word.start();
      return true;
    }
    return switch (role) {
      case STOP -> false;
      case AREA -> takeArea(word);
      case JOINT -> index > 0 && areaEnd < 0 && takeJoint(word);
      case TRADE, NAMING -> takeNaming(word, role);
    };
  }

  /** 住房和建设局, 信和置业: within a name, not between two. */
  private boolean isAnd(int index) {
    if (index == 0 || !words.get(index).text().equals("和")) {
      return false;
    }
    Word before = words.get(index - 1);
    Role role = kinds.role(before);
    return ending.isUnit()
        ? role == Role.TRADE
        : role == Role.NAMING && before.text().length() == 1;
  }

  /** Estates and companies are named behind the road they stand at, schools after it. */
  private boolean isRoad(Word word) {
    String text = word.text();
    return !ending.keepsArea()
        && !kinds.isGeneric(text)
        && (text.endsWith("路") || text.endsWith("街") || text.endsWith("大道") || text.equals("号"));
  }

  private boolean takeArea(Word word) {
    if (areaEnd < 0) {
      areaEnd = start;
    }
    isInArea = word.text().length() == 1 || kinds.isQuarter(word.text());
    start = word.start();
    return true;
  }

  private boolean takeJoint(Word word) {
    start = word.start();
    return true;
  }

  private boolean takeNaming(Word word, Role role) {
    if (areaEnd >= 0) {
      if (!isInArea || word.text().length() > MOST_IN_AREA || role == Role.TRADE) {
        return false;
      }
      isInArea = word.text().length() == 1 || word.text().charAt(0) < 0x80;
      start = word.start();
      return true;
    }
    start = word.start();
    return true;
  }

  /** A name in quotes goes back to where the quotes open. */
  private void quoted(int closing) {
    for (int i = closing - 1; i >= 0 && i >= closing - MOST_IN_QUOTES; i--) {
      if (words.get(i).text().equals("\"")) {
        start = words.get(i).start();
        isQuoted = true;
        return;
      }
    }
  }

  /** Drops words at the beginning that say nothing of whose it is. */
  private void trim(int limit) {
    int i = wordAt(start);
    while (!isQuoted && start < limit && start >= areaEnd && isFiller(i)) {
      i++;
      start = Math.min(limit, words.get(i).start());
    }
    areaEnd = areaEnd >= 0 && areaEnd <= start ? -1 : areaEnd;
  }

  /** A verb of one character before a whole word takes it as its object. */
  private boolean isFiller(int i) {
    Word word = words.get(i);
    return kinds.isFiller(word)
        || (word.nature().equals("v")
            && word.text().length() == 1
            && words.get(i + 1).text().length() > 1);
  }

  private Name checked(Hit<Ending> found) {
    boolean hasArea = areaEnd >= 0;
    int core = hasArea ? areaEnd : start;
    NameProof proof = NameProof.of(words, kinds, wordAt(core), core, found.start());
    boolean isName = isQuoted || proof.isName(ending, hasArea, isLocated || hasArea, hasOwner);
    if (!isName && !proof.isBody(ending)) {
      return null;
    }
    boolean keepsArea = ending.keepsArea() || core == found.start();
    int from = keepsArea || (ending.isFirm() && core - start > 1) ? start : core;
    return new Name(ending.kind(), part, from, core, found.end(), !isName);
  }

  /** The word that a character belongs to, or the one before it if it is a blank. */
  private int wordAt(int position) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (words.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
