package io.minyi.handling;

/** Why an event is illegal, in Chinese; the patterns of {@link Refusal} with the same values. */
final class RefusalWords {

  private RefusalWords() {}

  static String chinese(Refusal refusal) {
    return switch (refusal) {
      case OUT_OF_RANGE -> "时间须在 1970 至 2199 年之间，实为 %s";
      case WRONG_STATE -> "只能在 %s 状态下发生，当时为 %s";
      case DETAIL_MISSING -> "缺少 %s";
      case NOT_IN_CHARGE -> "须由承办单位 %s 作出，实为 %s";
      case NOT_BY_HANDLER -> "须由承办单位 %s 或尚未办结的协办单位作出，实为 %s";
      case NO_RETURN_BEFORE -> "在 RECEIVED 状态下只能发生在退回获准之后";
      case IN_A_REDO -> "重办中不允许";
      case RETURN_PENDING -> "自 %s 起已有退回申请待审";
      case NO_RETURN_PENDING -> "没有待审的退回申请";
      case RETURN_TOO_LATE -> "规则 %s 只允许在 %s 前退回，申请于 %s";
      case RETURN_WITHOUT_REASON -> "规则 %s 要求说明理由";
      case RETURN_BY_DESIGNATED -> "规则 %s 不允许指定单位 %s 退回";
      case RETURN_NEEDS_ARBITRATION -> "规则 %s 规定第二次退回须经裁定，首次退回于 %s 获准";
      case IN_CHARGE_ALREADY -> "%s 已是承办单位";
      case CO_HANDLER_ALREADY -> "%s 已是协办单位";
      case CALLED_ALREADY -> "%s 已被吹哨";
      case NOT_CALLED -> "%s 未被吹哨";
      case PAUSED_ALREADY -> "自 %s 起已暂停，依据 %s";
      case NOT_PAUSED -> "未在暂停中";
      case GROUND_NOT_LISTED -> "没有任何计时规则承认暂停依据 %s";
      case BACKDATED -> "规则 %s 只允许在 %s 前补录，录入于 %s";
      case EXTENSION_PENDING -> "自 %s 起已有延期申请待审";
      case NO_EXTENSION_PENDING -> "没有待审的延期申请";
      case NO_EXTENSION -> "没有任何计时规则允许延期";
      case EXTENSION_AFTER_DUE -> "时钟 %s 已于 %s 到期，申请于 %s";
      case EXTENSIONS_USED_UP -> "时钟 %s 已延期 %s 次，规则 %s 只允许 %s 次";
      case WRONG_APPROVER -> "规则 %s 要求由 %s 批准，实为 %s";
      case EXTENSION_VOID -> "规则 %s 最多延期 %s，批准了 %s";
      case EXTENSION_MOOT -> "申请延期的时钟都已不能延期";
      case EXHAUSTED -> "救济途径已穷尽";
    };
  }
}
