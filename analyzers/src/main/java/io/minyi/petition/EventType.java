package io.minyi.petition;

/**
 * Everything that can happen to a petition, from receipt (收集) over dispatch (分拨), handling (办理) and
 * supervision (监督) to rating (评价).
 */
public enum EventType {
  /** 收集: the petition came in; a second one with other content is a new version of it. */
  RECEIVED,
  NORMALISED,
  CLASSIFIED,
  /** 分拨: sent to the unit that is to handle it. */
  DISPATCHED,
  /** 签收: the unit took it. */
  SIGNED,
  RETURN_REQUESTED,
  RETURN_APPROVED,
  RETURN_REJECTED,
  /** 裁定: the unit was decided on after a dispute. */
  ARBITRATED,
  COHANDLER_ADDED,
  /** 吹哨: a street calls a department. */
  WHISTLE,
  /** 报到: the department reports in. */
  REPORTED_IN,
  /** 先行联系: the unit spoke to the petitioner. */
  CONTACTED,
  PAUSED,
  RESUMED,
  EXTENSION_REQUESTED,
  EXTENSION_APPROVED,
  EXTENSION_REJECTED,
  /** 办结: the unit says that it is done. */
  HANDLED,
  /** 答复: the petitioner was told. */
  REPLIED,
  /** 回访评价: the petitioner rated it. */
  CALLBACK,
  /** 重办: sent back because the petitioner was not satisfied. */
  REDO,
  /** 督办: taken under supervision. */
  SUPERVISED,
  CLOSED,
  /** 不予受理 or 终止. */
  TERMINATED,
  MERGED,
  SPLIT,
  /** Content was blacked out afterwards. */
  REDACTED,
  CORRECTED
}
