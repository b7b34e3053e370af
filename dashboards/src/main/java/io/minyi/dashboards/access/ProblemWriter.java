package io.minyi.dashboards.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Says outside the controllers that somebody is not signed in or may not do something. */
final class ProblemWriter {

  private final JsonMapper json = new JsonMapper();

  void signedOut(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    write(response, HttpStatus.UNAUTHORIZED, "signed-out", "请先登录。", "Sign in first.");
  }

  void noToken(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "no-token",
        "请在 Authorization 头中给出该渠道的令牌（Bearer）。",
        "Give the channel's token in the header Authorization, as Bearer.");
  }

  void forbidden(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    write(
        response,
        HttpStatus.FORBIDDEN,
        "forbidden",
        "没有权限，或页面已过期，请刷新后再试。",
        "Not allowed, or the page is too old; reload it.");
  }

  private void write(
      HttpServletResponse response, HttpStatus status, String code, String chinese, String english)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getOutputStream()
        .write(
            json.writeValueAsBytes(
                Map.of(
                    "status",
                    status.value(),
                    "title",
                    status.getReasonPhrase(),
                    "detail",
                    english,
                    "code",
                    code,
                    "chinese",
                    chinese,
                    "english",
                    english)));
  }
}
