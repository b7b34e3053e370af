package io.minyi.intake;

/** Why a record was refused, in words that a clerk understands. */
public enum Reason {
  UNREADABLE(
      "内容不是可读的文字（编码错误或二进制文件）", "the content is not readable text (wrong encoding or binary)"),
  NOT_AN_OBJECT("内容不是一条完整的 JSON 记录", "the content is not one complete JSON record"),
  BROKEN_ROW("表格这一行的列数与表头不符或引号未闭合", "the row does not fit the header, or a quote is not closed"),
  TOO_LARGE("记录超过允许的大小", "the record is larger than allowed"),
  CHANNEL_UNKNOWN("渠道不在渠道清单中", "the channel is not in the city pack"),
  CHANNEL_CLOSED("渠道在该时间已停用", "the channel was closed at that time"),
  TEXT_MISSING("没有诉求内容", "there is no petition text"),
  TEXT_TOO_LONG("诉求内容超过允许的长度", "the petition text is longer than allowed"),
  ID_INVALID("编号不合规则", "the id does not fit the rules"),
  TIME_UNREADABLE("时间格式无法识别", "the time fits none of the channel's formats"),
  TIME_IN_FUTURE("时间晚于收到的时刻", "the time is later than the moment of receipt"),
  TIME_ABSURD("时间早于允许的最早年份", "the time is before the earliest year allowed"),
  NUMBER_UNREADABLE("应为数字的一栏不是数字", "a field that must be a number is none"),
  EVENT_UNKNOWN("环节名称不在对照表中", "the kind of event is not in the channel's table"),
  PETITION_MISSING("办理事件没有写明是哪一件诉求", "the event does not say which petition it belongs to"),
  PROCESSING_FAILED("处理这条记录时程序出错", "the software failed on this record"),
  DOCUMENT_REFUSED("检索库拒收该文档", "the search index refused the document");

  private final String chinese;
  private final String english;

  Reason(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** One sentence in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
