package io.minyi.dashboards.refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as {@code application/problem+json}, in Chinese and English. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** The index is away: the pages go on with what they have. */
  @ExceptionHandler
  ProblemDetail away(IndexAwayException e) {
    LOG.warn("{}: {}", e.getMessage(), e.getCause().toString());
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "index-away",
        "检索库暂时没有应答，页面显示的是此前的数据；新诉求仍在收集，不会丢失。",
        "The search index does not answer. Pages show earlier data; petitions are still taken in"
            + " and none is lost.");
  }

  /** The question itself is wrong. */
  @ExceptionHandler
  ProblemDetail wrong(WrongQuestionException e) {
    return problem(HttpStatus.BAD_REQUEST, "wrong-question", e.chinese(), e.getMessage());
  }

  /** There is no such thing. */
  @ExceptionHandler
  ProblemDetail missing(MissingException e) {
    return problem(HttpStatus.NOT_FOUND, "missing", "没有找到这一件。", e.getMessage());
  }

  /** What nobody thought of. */
  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException e) {
    LOG.error("unexpected", e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unexpected",
        "服务器出错，已记入日志。",
        "The server failed; the fault is in its log.");
  }

  /** A problem with its words in both languages. */
  public static ProblemDetail problem(
      HttpStatus status, String code, String chinese, String english) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, english);
    problem.setProperty("code", code);
    problem.setProperty("chinese", chinese);
    problem.setProperty("english", english);
    return problem;
  }
}
