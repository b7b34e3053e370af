package io.minyi.handling.forecast;

import io.minyi.handling.Language;

/** What can speak for or against a breach; every feature belongs to one. */
public enum ForecastReason {
  LIMIT("期限长短", "length of the limit"),
  LIMIT_USED("期限已用比例", "share of the limit used"),
  TIME_LEFT("剩余时间", "time left until the due"),
  SIGNED("签收情况", "signed or not"),
  CONTACTED("联系诉求人情况", "petitioner contacted or not"),
  PAUSED("暂停", "paused"),
  BOUNCES("退回次数", "times sent back"),
  REDO("重办", "redone"),
  EXTENSION("已用延期", "extension used"),
  MATTER("事项历史超期情况", "how often such matters were late"),
  UNIT("承办单位历史超期情况", "how often the unit was late"),
  QUEUE("承办单位在办量", "queue of the unit"),
  HOUR("当前时段", "hour of the week"),
  DAYS_OFF("到期前的休息日", "days off before the due");

  private final String chinese;
  private final String english;

  ForecastReason(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Plain words for it. */
  public String words(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
