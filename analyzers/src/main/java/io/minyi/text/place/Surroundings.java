package io.minyi.text.place;

import io.minyi.text.place.Cues.Role;
import java.util.List;

/** How much an address counts by the words around it. */
final class Surroundings {

  /** Who speaks about where they live speaks about the place of the matter. */
  private static final List<String> RESIDENTS =
      List.of("业主", "居民", "住户", "租户", "村民", "市民", "群众", "家长", "老百姓", "员工", "职工");

  private static final int RESIDENT_REACH = 6;

  /** How far the end of 是湖南某村人 may be behind the place. */
  private static final int CLAUSE = 10;

  /** An everyday word alone, with nothing around it that says it is a place. */
  private static final double EVERYDAY = 0.1;

  private final Cues cues = new Cues();

  /** The factor of an address in the making, 0 where it is said not to be the place. */
  double factor(String field, String text, Chain chain) {
    Role before = before(text, chain);
    Role after = after(text, chain);
    boolean isHeading = field.equals("title") && chain.start() == 0;
    boolean isPlace =
        isHeading || before == Role.SITE || before == Role.THERE || after == Role.NEAR;
    double everyday = chain.isEverydayWord() && !isPlace ? EVERYDAY : 1;
    return before.factor() * after.factor() * everyday;
  }

  private Role before(String text, Chain chain) {
    Role before = cues.before(text, chain.start());
    if (before == Role.BORROWED && !chain.isBareName()) {
      return Role.NONE;
    }
    if (before == Role.ORIGIN && isResident(text, chain.end())) {
      return Role.NONE;
    }
    return before == Role.NONE && isNative(text, chain) ? Role.ORIGIN : before;
  }

  private Role after(String text, Chain chain) {
    Role after = cues.after(text, chain.end());
    if (after == Role.BORROWED && !chain.endsInArea()) {
      return Role.NONE;
    }
    return after == Role.ORIGIN && goesOn(text, chain.end()) ? Role.NONE : after;
  }

  private static boolean isResident(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + RESIDENT_REACH));
    return RESIDENTS.stream().anyMatch(behind::contains);
  }

  /** 是…人 up to the end of the clause. */
  private static boolean isNative(String text, Chain chain) {
    boolean isSaid = chain.start() > 0 && "是系".indexOf(text.charAt(chain.start() - 1)) >= 0;
    int at = chain.end();
    while (isSaid
        && at < text.length()
        && at - chain.end() < CLAUSE
        && Character.isIdeographic(text.charAt(at))) {
      at++;
    }
    return at > chain.end() && text.charAt(at - 1) == '人';
  }

  /** 人 of 人民, 籍 of 籍贯. */
  private static boolean goesOn(String text, int end) {
    return "人籍".indexOf(text.charAt(end)) >= 0
        && end + 1 < text.length()
        && Character.isIdeographic(text.charAt(end + 1));
  }
}
