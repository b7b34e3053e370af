package io.minyi.text.subject;

import io.minyi.text.hanlp.Segmenter.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each word may be within a name, read from its end to its beginning. */
final class NameWords {

  /** A word's part in a name. */
  enum Role {
    /** Names its bearer: 碧, 骏宝. */
    NAMING,
    /** A trade or a kind of body: 物业管理. */
    TRADE,
    /** An area in front: 深圳市. */
    AREA,
    /** May stand within, but not begin: 和, ·. */
    JOINT,
    /** Ends the search. */
    STOP
  }

  private static final String AREA_ENDINGS = "省市区县镇乡村";
  private static final Set<String> QUARTERS =
      Set.of("街道", "社区", "新区", "开发区", "高新区", "经开区", "工业园", "工业区");
  private static final String DIRECTIONS = "东南西北中";

  /** Rarer than one word in 300,000. */
  private static final double RARE = 12.6;

  private static final String JOINTS = "·.&";

  private final Set<String> trade;
  private final Set<String> utility;
  private final Set<String> none;
  private final Set<String> generic;
  private final Set<String> areas;

  /** Parts that a word has whatever its part of speech. */
  private final Map<String, Role> roles = new HashMap<>();

  /**
   * @param areas names of areas of the city, which the segmenter may not know
   */
  NameWords(Set<String> areas) {
    WordSections sections = WordSections.read(Names.WORDS);
    trade = sections.set("trade");
    none = sections.set("not");
    utility = sections.set("utility");
    generic = sections.set("generic");
    this.areas = new HashSet<>(areas);
    areas.forEach(area -> roles.put(area, Role.AREA));
    QUARTERS.forEach(quarter -> roles.put(quarter, Role.AREA));
    sections.words("stop").forEach(word -> roles.put(word, Role.STOP));
    for (int start = 0; start < JOINTS.length(); start++) {
      for (int end = start + 1; end <= JOINTS.length(); end++) {
        roles.put(JOINTS.substring(start, end), Role.JOINT);
      }
    }
    trade.forEach(word -> roles.put(word, Role.TRADE));
    utility.forEach(word -> roles.put(word, Role.TRADE));
  }

  /** One look-up for most words: this is asked of every word in front of an ending. */
  Role role(Word word) {
    Role role = roles.get(word.text());
    if (role != null) {
      return role;
    }
    return isArea(word) ? Role.AREA : isNaming(word) ? Role.NAMING : Role.STOP;
  }

  /** Says nothing of whose it is. */
  boolean isGeneric(String text) {
    return generic.contains(text) || trade.contains(text);
  }

  /** Follows the name of an area as a word of its own. */
  boolean isQuarter(String text) {
    return QUARTERS.contains(text);
  }

  /** Ends like a name and is none: 骗局. */
  boolean isNoName(String text) {
    return none.contains(text);
  }

  /** A trade of which a place has one. */
  boolean isUtility(String text) {
    return utility.contains(text);
  }

  /** Rather a part of a name than a word that anybody uses. */
  boolean isDistinct(Word word) {
    if (isGeneric(word.text()) || Character.isDigit(word.text().charAt(0))) {
      return false;
    }
    String nature = word.nature();
    return word.text().length() == 1
        || nature.isEmpty()
        || nature.startsWith("nz")
        || nature.startsWith("nr")
        || nature.startsWith("ns")
        || nature.startsWith("nt")
        || nature.startsWith("nx")
        || word.text().charAt(0) == '第'
        || word.rarity() >= RARE;
  }

  /** Nothing that a name begins with. */
  boolean isFiller(Word word) {
    String text = word.text();
    return JOINTS.contains(text)
        || (generic.contains(text) && !trade.contains(text) && !areas.contains(text))
        || Character.isDigit(text.charAt(0));
  }

  private static boolean isArea(Word word) {
    String text = word.text();
    char last = text.charAt(text.length() - 1);
    return (text.length() == 1 && AREA_ENDINGS.indexOf(last) >= 0)
        || (word.nature().startsWith("ns")
            && (text.endsWith("街道") || AREA_ENDINGS.indexOf(last) >= 0));
  }

  private static boolean isNaming(Word word) {
    String nature = word.nature();
    if (nature.isEmpty()) {
      return true;
    }
    boolean isSingle = word.text().length() == 1;
    return switch (nature.charAt(0)) {
      case 'n', 'a', 'g', 'j', 'b', 'i', 'l', 'x', 'm', 'h', 'k' -> true;
      case 'v' -> isSingle || nature.startsWith("vn");
      case 'f' -> isSingle && DIRECTIONS.contains(word.text());
      case 't', 's', 'q' -> word.text().length() <= 2;
      case 'd', 'o' -> isSingle;
      default -> false;
    };
  }
}
