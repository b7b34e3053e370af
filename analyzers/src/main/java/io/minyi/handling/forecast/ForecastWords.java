package io.minyi.handling.forecast;

import io.minyi.handling.Language;
import java.util.Locale;

/** Says a reason with the value that it has at the moment. */
final class ForecastWords {

  private static final int MINUTES = 60;

  private ForecastWords() {}

  static String of(ForecastReason reason, ForecastMoment moment, Language language) {
    boolean isChinese = language == Language.ZH;
    String words = reason.words(language);
    String value = value(reason, moment, isChinese);
    return value.isEmpty() ? words : words + (isChinese ? "：" : ": ") + value;
  }

  private static String value(ForecastReason reason, ForecastMoment moment, boolean isChinese) {
    return switch (reason) {
      case LIMIT -> hours(moment.limitMinutes(), isChinese);
      case LIMIT_USED -> String.format(Locale.ROOT, "%.0f%%", 100 * moment.shareUsed());
      case TIME_LEFT ->
          hours((long) (moment.wallHoursLeft() * MINUTES), isChinese)
              + (isChinese ? "，其中办公时间 " : ", of them office hours ")
              + hours(moment.officeMinutesLeft(), isChinese);
      case SIGNED -> yes(moment.isSigned(), isChinese);
      case CONTACTED -> yes(moment.isContacted(), isChinese);
      case PAUSED -> yes(moment.isPaused(), isChinese);
      case EXTENSION -> yes(moment.isExtended(), isChinese);
      case BOUNCES -> String.valueOf(moment.bounces());
      case REDO -> String.valueOf(moment.redos());
      case MATTER -> moment.matterClass();
      case UNIT -> moment.unit();
      case QUEUE -> String.valueOf(moment.unitQueue());
      case HOUR -> "";
      case DAYS_OFF -> String.valueOf(moment.daysOff());
    };
  }

  private static String hours(long minutes, boolean isChinese) {
    double hours = minutes / (double) MINUTES;
    return String.format(Locale.ROOT, isChinese ? "%.1f 小时" : "%.1f h", hours);
  }

  private static String yes(boolean isSo, boolean isChinese) {
    return isChinese ? (isSo ? "是" : "否") : (isSo ? "yes" : "no");
  }
}
