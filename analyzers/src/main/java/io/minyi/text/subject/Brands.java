package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Gazetteer.Hit;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.subject.NameWords.Role;
import java.util.List;
import java.util.Optional;

/**
 * A name without an ending, where only a name can stand: from the beginning of a title, or from a
 * word that accuses, to the word that blames (红瑞乐邦忽悠老年人).
 */
final class Brands {

  private static final int MOST_CHARACTERS = 10;
  private static final String PLACES = "区路街村镇乡县市桥站段湖山河道线口";
  private static final List<String> PERSONS =
      List.of("干部", "人员", "公务员", "委员", "书记", "主任", "村民", "居民", "业主", "人", "者", "团伙", "司机");
  private static final List<String> ESTATES =
      List.of("府", "城", "郡", "苑", "湾", "园", "庭", "期", "里", "天下", "国际");
  private static final int STRONG = 3;
  private static final int STRONGEST = 4;

  private final NameWords words;

  Brands(NameWords words) {
    this.words = words;
  }

  /** The name that the first clause of a field begins with. */
  Optional<Name> first(Part part, List<Hit<Cue>> cues, List<Name> names) {
    int begin = 0;
    for (Hit<Cue> hit : cues) {
      if (hit.value().behind() >= STRONGEST && hit.start() > begin) {
        return between(part, begin, hit.start(), names);
      }
      if (hit.start() > begin || hit.value().before() < STRONG) {
        return Optional.empty();
      }
      begin = hit.end();
    }
    return Optional.empty();
  }

  private Optional<Name> between(Part part, int begin, int end, List<Name> names) {
    if (names.stream().anyMatch(name -> name.start() < end && name.end() > begin)) {
      return Optional.empty();
    }
    int core = begin;
    int distinct = 0;
    boolean isArea = true;
    for (Word word : part.words()) {
      if (word.start() < begin || word.start() >= end) {
        continue;
      }
      Role role = words.role(word);
      boolean isCode = isArea && isCode(word.text().charAt(0));
      if (role == Role.STOP || word.end() > end) {
        return Optional.empty();
      }
      if (isArea && (role == Role.AREA || isCode)) {
        core = word.end();
      } else {
        isArea = false;
        distinct += words.isDistinct(word) ? word.text().length() : 0;
      }
    }
    return distinct >= 2
            && PLACES.indexOf(part.content().charAt(end - 1)) < 0
            && end - core <= MOST_CHARACTERS
            && !ends(part.content(), end, PERSONS)
        ? Optional.of(
            new Name(
                ends(part.content(), end, ESTATES) ? "estate" : "company",
                part,
                core,
                core,
                end,
                false))
        : Optional.empty();
  }

  private static boolean ends(String content, int end, List<String> endings) {
    return endings.stream().anyMatch(ending -> content.startsWith(ending, end - ending.length()));
  }

  /** Areas are also written as codes. */
  private static boolean isCode(char first) {
    return first < 0x80 && Character.isLetterOrDigit(first);
  }
}
