package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Gazetteer.Hit;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.subject.NameWords.Role;
import io.minyi.text.subject.Names.Ending;
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
  private boolean isLocated;
  private boolean hasUtility;
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
    if (!ending.kind().equals("person")) {
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
      if (!ending.isBody() || areaEnd >= 0) {
        return false;
      }
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
    return ending.kind().equals("unit")
        ? role == Role.TRADE
        : role == Role.NAMING && before.text().length() == 1;
  }

  /** Estates and companies are named behind the road they stand at, schools after it. */
  private boolean isRoad(Word word) {
    String text = word.text();
    return (ending.kind().equals("estate") || ending.kind().equals("company"))
        && !kinds.isGeneric(text)
        && (text.endsWith("路") || text.endsWith("街") || text.endsWith("大道") || text.equals("号"));
  }

  private boolean takeArea(Word word) {
    if (areaEnd < 0) {
      areaEnd = start;
    }
    isInArea = word.text().length() == 1;
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

  /** Characters between the area and the ending that name somebody. */
  private int namingCharacters(int from, int to) {
    int naming = 0;
    for (int i = wordAt(from); i < words.size() && words.get(i).start() < to; i++) {
      Word word = words.get(i);
      if (word.end() > to) {
        String prefix = word.text().substring(0, to - word.start());
        naming += kinds.isGeneric(prefix) ? 0 : prefix.length();
      } else if (kinds.isDistinct(word)) {
        naming += word.text().length();
      }
      hasUtility |= kinds.isUtility(word.text());
    }
    return naming;
  }

  private boolean isAllGeneric(int from, int to) {
    for (int i = wordAt(from); i < words.size() && words.get(i).end() <= to; i++) {
      if (words.get(i).start() >= from && !kinds.isFiller(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOwnWord(int from, int to) {
    for (int i = wordAt(from); i < words.size() && words.get(i).end() <= to; i++) {
      if (!kinds.isGeneric(words.get(i).text()) && words.get(i).start() >= from) {
        return true;
      }
    }
    return false;
  }

  private Name checked(Hit<Ending> found) {
    if (ending.kind().equals("person")) {
      return new Name("person", part, found.start(), found.start(), found.end(), false);
    }
    boolean hasArea = areaEnd >= 0;
    int core = hasArea ? areaEnd : start;
    boolean isOfGovernment = ending.kind().equals("unit");
    boolean isCompany = ending.kind().equals("company");
    boolean isTaught = ending.kind().equals("school") || ending.kind().equals("hospital");
    int naming = namingCharacters(core, found.start());
    boolean isNamed =
        isQuoted
            || naming >= 2
            || (naming == 1 && ending.text().endsWith("有限公司"))
            || (ending.isLocal() && core < found.start() && naming == 1)
            || (hasArea && naming == 1)
            || ((hasArea || isLocated) && !isCompany && hasOwnWord(core, found.start()))
            || (hasArea && isTaught && core < found.start() && !isAllGeneric(core, found.start()))
            || (hasArea
                && (!ending.isPlain() && (core == found.start() || isOfGovernment) || hasUtility))
            || (hasArea && isOfGovernment && core < found.start());
    boolean isBare =
        !isNamed
            && (ending.isLocal()
                || (isOfGovernment && (core < found.start() || !ending.isPlain())));
    if (!isNamed && !isBare) {
      return null;
    }
    boolean keepsArea = (!ending.kind().equals("estate") && !isCompany) || core == found.start();
    return new Name(
        ending.kind(),
        part,
        keepsArea || (ending.text().endsWith("公司") && core - start > 1) ? start : core,
        core,
        found.end(),
        isBare);
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
