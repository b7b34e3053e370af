package io.minyi.hotspot.problem;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences that say why a problem stands where it does; every figure is one of its card. */
public final class ProblemWhy {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

  private final ZoneId zone;

  /** Days are those of a zone. */
  public ProblemWhy(ZoneId zone) {
    this.zone = zone;
  }

  /** The sentences, the weightiest first. */
  public List<String> of(ProblemCard card) {
    List<String> why = new ArrayList<>();
    int petitions = card.petitions().size();
    why.add("%d人提出%d件诉求".formatted(card.heat().people(), petitions));
    if (card.heat().votes() > 0) {
      why.add(
          "另有%d次点赞，越多越少计，连同提出的人折合%s个声音"
              .formatted(card.heat().votes(), number(card.heat().voices())));
    }
    why.add(when(card));
    if (petitions > card.heat().people()) {
      why.add("其中%d件是提过的人再次提出".formatted(petitions - card.heat().people()));
    }
    if (card.areas() > 1) {
      why.add("涉及%d个区域".formatted(card.areas()));
    }
    if (!card.accused().isEmpty()) {
      why.add("多件诉求指向：" + card.accused());
    }
    card.answered().ifPresent(share -> why.add("已答复%d%%".formatted(Math.round(100 * share))));
    card.satisfied().ifPresent(share -> why.add("满意率%d%%".formatted(Math.round(100 * share))));
    if (card.life() == Life.RELAPSED) {
      why.add("平息%d天以上后再次出现".formatted(Problem.CLOSE_DAYS));
    }
    return List.copyOf(why);
  }

  private String when(ProblemCard card) {
    String first = DAY.format(card.from().atZone(zone));
    String last = DAY.format(card.to().atZone(zone));
    long days = Duration.between(card.from(), card.to()).toDays();
    return first.equals(last)
        ? "均在%s提出".formatted(first)
        : "自%s起持续%d天，最近一件在%s".formatted(first, Math.max(1, days), last);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
