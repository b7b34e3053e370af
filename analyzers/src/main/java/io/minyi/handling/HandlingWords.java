package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/** The words of people for clocks, states, events and moments. */
public final class HandlingWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Language language;
  private final ZoneId zone;

  /** Tells moments in a zone. */
  public HandlingWords(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** A clock. */
  public String clock(ClockName clock) {
    return switch (clock) {
      case CITIZEN -> language.of("市民时钟", "citizen");
      case LEGAL -> language.of("法定时限", "legal");
      case PROMISED -> language.of("承诺时限", "promised");
      case ACCEPT -> language.of("受理", "accept");
      case DISPATCH -> language.of("分拨", "dispatch");
      case SIGN -> language.of("签收", "sign");
      case CONTACT -> language.of("先行联系", "contact");
      case HANDLE -> language.of("办理", "handle");
      case REPLY -> language.of("答复", "reply");
      case CALLBACK -> language.of("回访", "callback");
      case BOUNCE -> language.of("退回审核", "bounce");
      case REDO -> language.of("重办", "redo");
      case CO_HANDLE -> language.of("协办", "co-handle");
      case REPORT_IN -> language.of("报到", "report-in");
    };
  }

  /** Where a clock stands. */
  public String state(Clock.State state) {
    return switch (state) {
      case RUNNING -> language.of("计时中", "running");
      case PAUSED -> language.of("暂停", "paused");
      case MET -> language.of("按时", "met");
      case BREACHED -> language.of("超期", "breached");
    };
  }

  /** Where a petition stands. */
  public String state(Life.State state) {
    return switch (state) {
      case AWAITED -> language.of("未收到", "awaited");
      case RECEIVED -> language.of("已接收", "received");
      case DISPATCHED -> language.of("已分拨", "dispatched");
      case SIGNED -> language.of("已签收", "signed");
      case HANDLED -> language.of("已办结", "handled");
      case REPLIED -> language.of("已答复", "replied");
      case RATED -> language.of("已评价", "rated");
      case CLOSED -> language.of("已结案", "closed");
      case TERMINATED -> language.of("已终止", "terminated");
      case MERGED -> language.of("已并件", "merged");
    };
  }

  /** What happened. */
  public String event(EventType type) {
    return language == Language.ZH
        ? chinese(type)
        : type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String chinese(EventType type) {
    return switch (type) {
      case RECEIVED -> "接收";
      case NORMALISED -> "规范";
      case CLASSIFIED -> "分类";
      case DISPATCHED -> "分拨";
      case SIGNED -> "签收";
      case RETURN_REQUESTED -> "申请退回";
      case RETURN_APPROVED -> "同意退回";
      case RETURN_REJECTED -> "驳回退回";
      case ARBITRATED -> "裁定";
      case COHANDLER_ADDED -> "增加协办";
      case WHISTLE -> "吹哨";
      case REPORTED_IN -> "报到";
      case CONTACTED -> "先行联系";
      case PAUSED -> "暂停";
      case RESUMED -> "恢复";
      case EXTENSION_REQUESTED -> "申请延期";
      case EXTENSION_APPROVED -> "同意延期";
      case EXTENSION_REJECTED -> "驳回延期";
      case HANDLED -> "办结";
      case REPLIED -> "答复";
      case CALLBACK -> "回访";
      case REDO -> "重办";
      case SUPERVISED -> "督办";
      case CLOSED -> "结案";
      case TERMINATED -> "终止";
      case MERGED -> "并件";
      case SPLIT -> "拆分";
      case REDACTED -> "遮蔽";
      case CORRECTED -> "更正";
    };
  }

  /** Why an event is illegal, its moments in the zone. */
  public String reason(IllegalEvent illegal) {
    String pattern =
        language.of(RefusalWords.chinese(illegal.refusal()), illegal.refusal().pattern());
    boolean isOfClock =
        illegal.refusal() == Refusal.EXTENSION_AFTER_DUE
            || illegal.refusal() == Refusal.EXTENSIONS_USED_UP;
    Object[] values = illegal.values().stream().map(this::value).toArray();
    if (isOfClock) {
      values[0] = clockOf(illegal.values().get(0));
    }
    return pattern.formatted(values);
  }

  /** The values name a clock by its word, maybe with its number. */
  private String clockOf(String value) {
    return Arrays.stream(ClockName.values())
        .filter(clock -> clock.word().equals(value))
        .findFirst()
        .map(this::clock)
        .orElse(value);
  }

  private String value(String text) {
    try {
      return text.endsWith("Z") ? moment(Instant.parse(text)) : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  /** {@code 5 working days}, {@code 5 个工作日}. */
  public String amount(Amount amount) {
    return language.of(amount.count() + " " + chinese(amount.unit()), amount.toString());
  }

  private static String chinese(Amount.Unit unit) {
    return switch (unit) {
      case MINUTES -> "分钟";
      case HOURS -> "小时";
      case DAYS -> "天";
      case WORKING_HOURS -> "个工作小时";
      case WORKING_DAYS -> "个工作日";
    };
  }

  /** {@code 2025-01-21 星期二 15:30}. */
  public String moment(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    return here.toLocalDate() + " " + weekday(here.toLocalDate()) + " " + TIME.format(here);
  }

  /** The end of something: midnight is 24:00 of the day that ends. */
  public String end(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    if (here.toLocalTime().toSecondOfDay() > 0) {
      return moment(at);
    }
    LocalDate date = here.toLocalDate().minusDays(1);
    return date + " " + weekday(date) + " 24:00";
  }

  private String weekday(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day.getDisplayName(
        TextStyle.FULL, language == Language.ZH ? Locale.CHINA : Locale.ENGLISH);
  }
}
