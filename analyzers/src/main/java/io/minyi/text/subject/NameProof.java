package io.minyi.text.subject;

import io.minyi.text.hanlp.Segmenter.Word;
import java.util.List;

/**
 * What the words between the area and the ending prove: that they name somebody, or only say what
 * kind of body it is.
 *
 * @param naming characters that name somebody: 鑫达 in 鑫达物业公司
 * @param hasOwn some word is neither a trade nor empty
 * @param hasTrade some word at least is not empty
 * @param hasUtility a trade of which a place has one
 * @param isEmpty there is nothing between
 */
record NameProof(
    int naming, boolean hasOwn, boolean hasTrade, boolean hasUtility, boolean isEmpty) {

  private static final int ENOUGH = 2;

  static NameProof of(List<Word> words, NameWords kinds, int first, int from, int to) {
    int naming = 0;
    boolean hasOwn = false;
    boolean hasTrade = false;
    boolean hasUtility = false;
    for (int i = first; i < words.size() && words.get(i).start() < to; i++) {
      Word word = words.get(i);
      hasUtility |= kinds.isUtility(word.text());
      if (word.end() > to) {
        String prefix = word.text().substring(0, to - word.start());
        naming += kinds.isGeneric(prefix) ? 0 : prefix.length();
      } else {
        boolean isSecond = naming == 1 && word.text().length() == 1;
        naming += kinds.isDistinct(word) || isSecond ? word.text().length() : 0;
        hasOwn |= !kinds.isGeneric(word.text());
        hasTrade |= !kinds.isFiller(word);
      }
    }
    return new NameProof(naming, hasOwn, hasTrade, hasUtility, from >= to);
  }

  /**
   * Names somebody.
   *
   * @param hasArea an area stands directly before
   * @param isLocated an area or a road does
   * @param hasOwner it belongs to a company named before: a bank's branch
   */
  boolean isName(Ending ending, boolean hasArea, boolean isLocated, boolean hasOwner) {
    if (ending.isName() || naming >= ENOUGH) {
      return true;
    }
    boolean isClear = hasArea || ending.isLimited() || (ending.isLocal() && !isEmpty);
    return (naming == 1 && isClear)
        || (hasOwn && (hasOwner || ending.isLimited() || (isLocated && !ending.isCompany())))
        || (hasArea && isNameOfArea(ending));
  }

  /** With the area before it, it is a name: 宝安区教育局, 罗湖区人民医院, 深圳市燃气公司. */
  private boolean isNameOfArea(Ending ending) {
    return hasUtility
        || (ending.isUnit() && !isEmpty)
        || (!ending.isPlain() && (isEmpty || ending.isUnit()))
        || (ending.isPublic() && hasTrade);
  }

  /** Alone it is the kind of body that a place has one of: 派出所, 教育局. */
  boolean isBody(Ending ending) {
    return ending.isLocal() || (ending.isUnit() && !(isEmpty && ending.isPlain()));
  }
}
