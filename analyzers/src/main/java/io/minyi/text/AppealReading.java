package io.minyi.text;

/**
 * What the writer wants (诉求类型).
 *
 * @param type {@code complaint}, {@code help}, {@code consultation}, {@code suggestion}, {@code
 *     report} or {@code thanks}; empty when nothing was read
 * @param probability 0–1
 */
public record AppealReading(String type, double probability) {

  /** Nothing was read. */
  public static final AppealReading UNKNOWN = new AppealReading("", 0);

  public AppealReading {
    type = type == null ? "" : type;
  }
}
