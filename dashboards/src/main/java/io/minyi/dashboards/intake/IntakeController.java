package io.minyi.dashboards.intake;

import io.minyi.dashboards.refusal.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes records of a channel over HTTP: petitions, or events of their life. */
@RestController
public class IntakeController {

  private static final int RETRY_SECONDS = 5;

  private final TakeRecords taking;

  IntakeController(TakeRecords taking) {
    this.taking = taking;
  }

  /**
   * Puts the channel's own records on its raw topic as they are; answers when the log has them.
   *
   * @param channel kept or absorbed
   */
  @PostMapping("/api/v1/intake/{channel}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public Receipt take(
      @PathVariable String channel, Authentication sender, HttpServletRequest request)
      throws IOException {
    IntakeChannel to = taking.channel(channel, sender.getName());
    return taking.take(to, RequestBody.read(request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(IntakeRefusedException e) {
    ProblemDetail problem =
        Problems.problem(e.status(), e.code(), e.chinese(), String.valueOf(e.getMessage()));
    e.more().forEach(problem::setProperty);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
    if (e.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    }
    return answer.body(problem);
  }
}
