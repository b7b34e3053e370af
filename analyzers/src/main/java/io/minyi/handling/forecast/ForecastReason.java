package io.minyi.handling.forecast;

import io.minyi.handling.Language;
import java.util.Locale;

/** What can speak for or against a breach; every feature belongs to one. */
public enum ForecastReason {
  LIMIT,
  SIGNED,
  CONTACTED,
  PAUSED,
  BOUNCES,
  REDO,
  MATTER,
  UNIT,
  QUEUE,
  HOUR,
  DAYS_OFF;

  private static final double MINUTES = 60;

  /** A plain sentence that says how it stands at a moment. */
  public String words(ForecastMoment moment, Language language) {
    return language == Language.ZH ? chinese(moment) : english(moment);
  }

  private String chinese(ForecastMoment moment) {
    return switch (this) {
      case LIMIT ->
          say(
              "期限已用 %.0f%%，剩余 %.1f 小时（其中办公时间 %.1f 小时）",
              100 * moment.shareUsed(),
              moment.wallHoursLeft(),
              moment.officeMinutesLeft() / MINUTES);
      case SIGNED -> moment.standing().isSigned() ? "已签收" : "尚未签收";
      case CONTACTED -> moment.standing().isContacted() ? "已联系诉求人" : "尚未联系诉求人";
      case PAUSED -> moment.standing().isPaused() ? "暂停计时中" : "未暂停";
      case BOUNCES -> say("申请退回 %d 次", moment.standing().bounces());
      case REDO -> say("重办 %d 次", moment.standing().redos());
      case MATTER -> "同类事项以往超期情况";
      case UNIT -> "承办单位以往超期情况";
      case QUEUE -> say("承办单位在办 %d 件", moment.standing().unitQueue());
      case HOUR -> moment.isWorkingDay() ? "当前时刻（工作日）" : "当前为休息日";
      case DAYS_OFF -> say("到期前有 %d 个休息日", moment.daysOff());
    };
  }

  private String english(ForecastMoment moment) {
    return switch (this) {
      case LIMIT ->
          say(
              "%.0f%% of the limit used, %.1f h left (office hours: %.1f h)",
              100 * moment.shareUsed(),
              moment.wallHoursLeft(),
              moment.officeMinutesLeft() / MINUTES);
      case SIGNED -> moment.standing().isSigned() ? "signed" : "not signed yet";
      case CONTACTED ->
          moment.standing().isContacted() ? "petitioner contacted" : "petitioner not contacted yet";
      case PAUSED -> moment.standing().isPaused() ? "paused" : "not paused";
      case BOUNCES -> say("asked to be sent back %d times", moment.standing().bounces());
      case REDO -> say("redone %d times", moment.standing().redos());
      case MATTER -> "how often such matters were late";
      case UNIT -> "how often the unit was late";
      case QUEUE -> say("the unit has %d open petitions", moment.standing().unitQueue());
      case HOUR -> moment.isWorkingDay() ? "the time of the working day" : "a day off now";
      case DAYS_OFF -> say("%d days off before the due", moment.daysOff());
    };
  }

  private static String say(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
