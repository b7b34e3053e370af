package io.minyi.dashboards.intake;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is refused as a whole, or of which only a part was taken. */
final class IntakeRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final String chinese;
  private final transient Map<String, Object> more;

  IntakeRefusedException(HttpStatus status, String code, String chinese, String english) {
    this(status, code, chinese, english, Map.of());
  }

  /**
   * A refusal.
   *
   * @param more what a program should know besides the words
   */
  IntakeRefusedException(
      HttpStatus status, String code, String chinese, String english, Map<String, Object> more) {
    super(english);
    this.status = status;
    this.code = code;
    this.chinese = chinese;
    this.more = Map.copyOf(more);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String chinese() {
    return chinese;
  }

  Map<String, Object> more() {
    return more;
  }
}
