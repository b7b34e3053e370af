package io.minyi.local.handling;

import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingWords;
import io.minyi.handling.IllegalEvent;
import io.minyi.handling.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A ledger as a table for people: state, clocks, what was late, what was not allowed. */
public final class LedgerTable {

  private static final int GAP = 2;

  private final Language language;
  private final HandlingWords words;
  private long petitions;
  private long breaches;
  private long illegal;

  /** Tells in a language, times in a zone. */
  public LedgerTable(Language language, ZoneId zone) {
    this.language = language;
    this.words = new HandlingWords(language, zone);
  }

  /** The lines of a petition. */
  public String of(String petition, HandlingLedger ledger) {
    petitions++;
    breaches += ledger.breaches().size();
    illegal += ledger.illegal().size();
    StringBuilder out = new StringBuilder(petition);
    out.append("  ").append(words.state(ledger.life().state()));
    if (!ledger.life().unit().isEmpty()) {
      out.append("  ").append(ledger.life().unit());
    }
    if (ledger.life().isSupervisionOwed()) {
      out.append("  ").append(told("应督办", "supervision owed"));
    }
    out.append('\n');
    clocks(ledger, out);
    ledger.breaches().forEach(breach -> out.append("  ! ").append(late(breach)).append('\n'));
    ledger.illegal().forEach(event -> out.append("  x ").append(refused(event)).append('\n'));
    return out.toString();
  }

  /** The line below the table. */
  public String sum() {
    return told("%,d 件诉求，%,d 项超期，%,d 个不合规事件", "%,d petitions, %,d breaches, %,d illegal events")
        .formatted(petitions, breaches, illegal);
  }

  private void clocks(HandlingLedger ledger, StringBuilder out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            told("时钟", "clock"),
            told("单位", "unit"),
            told("到期", "due"),
            told("状态", "state"),
            told("已计/时限（分钟）", "counted/limit (min)"),
            told("规则", "rule")));
    for (Clock clock : ledger.clocks()) {
      rows.add(row(clock));
    }
    if (rows.size() > 1) {
      int columns = rows.get(0).size();
      int[] widths = new int[columns];
      for (List<String> row : rows) {
        for (int i = 0; i < columns; i++) {
          widths[i] = Math.max(widths[i], width(row.get(i)));
        }
      }
      rows.forEach(row -> out.append(line(row, widths)).append('\n'));
    }
  }

  private List<String> row(Clock clock) {
    String number = clock.number() > 1 ? " " + clock.number() : "";
    String limit = clock.limitMinutes() > 0 ? "/%,d".formatted(clock.limitMinutes()) : "";
    return List.of(
        words.clock(clock.clock()) + number,
        clock.unit().isEmpty() ? "–" : clock.unit(),
        clock.dueAt().map(words::end).orElse("–"),
        words.state(clock.state()),
        "%,d".formatted(clock.countedMinutes()) + limit,
        clock.rule().isEmpty() ? "–" : clock.rule());
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + GAP));
    }
    return line.toString().stripTrailing();
  }

  /** Chinese characters and their punctuation are two columns wide. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private String late(Breach breach) {
    String number = breach.number() > 1 ? " " + breach.number() : "";
    String by = breach.causedBy().isEmpty() ? told("分拨方", "the dispatcher") : breach.causedBy();
    return told(
            "%s%s 超期：%s 到期，超 %,d 分钟（自然 %,d），责任：%s",
            "%s%s was due %s: %,d minutes late (%,d of all), caused by %s")
        .formatted(
            words.clock(breach.clock()),
            number,
            words.end(breach.dueAt()),
            breach.lateMinutes(),
            breach.lateWallMinutes(),
            by);
  }

  private String refused(IllegalEvent event) {
    String unit = event.unit().isEmpty() ? "" : " " + event.unit();
    return told("不合规：", "illegal: ")
        + words.moment(event.time())
        + " "
        + words.event(event.type())
        + unit
        + told("：", ": ")
        + words.reason(event);
  }

  private String told(String chinese, String english) {
    return language == Language.ZH ? chinese : english;
  }
}
