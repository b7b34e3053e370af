package io.minyi.dashboards.petition;

import io.minyi.dashboards.index.Cursor;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.refusal.WrongQuestionException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for; empty text and empty lists ask for everything.
 *
 * @param words the words, divided by spaces; all must be there
 * @param appeals what the writers want
 * @param urgencies how soon somebody must move
 * @param leadUnit id of the unit that was suggested
 * @param accused name, or id of the unit, that is complained about
 * @param unit name of the unit in charge
 * @param handling how its handling stands
 * @param order {@code relevance} needs words
 */
record SearchQuestion(
    List<String> words,
    List<String> channels,
    String matter,
    String area,
    List<String> states,
    List<String> appeals,
    List<String> urgencies,
    String leadUnit,
    String accused,
    boolean isUnclassified,
    boolean isUnresolved,
    String unit,
    Optional<HandlingCondition> handling,
    Optional<Instant> from,
    Optional<Instant> to,
    Order order,
    Optional<Cursor> after,
    int size) {

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;

  /** What comes first. */
  enum Order {
    NEWEST,
    /** What came in last, whenever it was written. */
    ARRIVED,
    RELEVANCE
  }

  /** Words as typed, cut at spaces. */
  static List<String> words(String typed) {
    if (typed.length() > LONGEST) {
      throw new WrongQuestionException(
          "q", "must have at most " + LONGEST + " characters", "检索词最多 " + LONGEST + " 个字。");
    }
    return Arrays.stream(typed.strip().split("[\\s\u3000]+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  static Optional<Instant> moment(String parameter, String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(typed));
    } catch (DateTimeParseException e) {
      throw new WrongQuestionException(
          parameter, "must be a time as 2026-11-23T00:00:00Z", "时间格式应为 2026-11-23T00:00:00Z。");
    }
  }

  static Optional<HandlingCondition> handling(String typed) {
    Optional<HandlingCondition> known = HandlingCondition.of(typed);
    if (!typed.isEmpty() && known.isEmpty()) {
      throw new WrongQuestionException(
          "handling", "must be the word of a condition, as breached-open", "没有这个办理条件。");
    }
    return known;
  }

  static Order order(String typed, List<String> words) {
    return switch (typed) {
      case "" -> words.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "arrived" -> Order.ARRIVED;
      case "relevance" -> words.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
      default ->
          throw new WrongQuestionException(
              "order", "must be newest, arrived or relevance", "排序只能是最新、最近收到或最相关。");
    };
  }

  static int size(int typed) {
    if (typed < 1 || typed > 100) {
      throw new WrongQuestionException("size", "must be between 1 and 100", "每页 1 至 100 件。");
    }
    return typed;
  }
}
