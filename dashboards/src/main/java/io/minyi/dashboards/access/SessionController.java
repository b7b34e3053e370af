package io.minyi.dashboards.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.refusal.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, signing out, and who is signed in. */
@RestController
@RequestMapping("/api/v1/session")
public class SessionController {

  private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);
  private static final String ROLE = "ROLE_";

  private final AuthenticationManager authentication;
  private final SessionAuthenticationStrategy renewal;
  private final SecurityContextRepository sessions;
  private final LoginThrottle throttle;

  SessionController(
      AuthenticationManager authentication,
      SessionAuthenticationStrategy renewal,
      SecurityContextRepository sessions,
      LoginThrottle throttle) {
    this.authentication = authentication;
    this.renewal = renewal;
    this.sessions = sessions;
    this.throttle = throttle;
  }

  /** Name and password as typed. */
  public record Credentials(String name, String password) {
    public Credentials {
      name = name == null ? "" : name;
      password = password == null ? "" : password;
    }

    @Override
    public String toString() {
      return "Credentials[" + name + "]";
    }
  }

  /**
   * Who is signed in.
   *
   * @param role in lower case; empty, like the name, when nobody is
   */
  public record Session(@JsonProperty("signedIn") boolean isSignedIn, String name, String role) {
    static final Session NOBODY = new Session(false, "", "");
  }

  /** The current session; also hands out the token that changes must carry. */
  @GetMapping
  public Session session(Authentication current) {
    return current == null ? Session.NOBODY : of(current);
  }

  /** Signs in. */
  @PostMapping
  public Session signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    String address = request.getRemoteAddr();
    Duration delay = throttle.delay(credentials.name(), address);
    if (!delay.isZero()) {
      throw new TooManyFailuresException(delay);
    }
    Authentication signedIn = authenticate(credentials, address);
    request.getSession(true);
    renewal.onAuthentication(signedIn, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return of(signedIn);
  }

  /** Signs out. */
  @DeleteMapping
  public Session signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    return Session.NOBODY;
  }

  private Authentication authenticate(Credentials credentials, String address) {
    try {
      Authentication signedIn =
          authentication.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(
                  credentials.name(), credentials.password()));
      throttle.succeeded(credentials.name(), address);
      return signedIn;
    } catch (AuthenticationException e) {
      throttle.failed(credentials.name(), address);
      LOG.info("sign-in refused from {}", address);
      throw e;
    }
  }

  private static Session of(Authentication current) {
    String role =
        current.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority != null && authority.startsWith(ROLE))
            .map(authority -> authority.substring(ROLE.length()).toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    return new Session(true, current.getName(), role);
  }

  @ExceptionHandler
  ProblemDetail refused(AuthenticationException e) {
    return Problems.problem(
        HttpStatus.UNAUTHORIZED, "refused", "用户名或密码不对。", "Wrong name or password.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> throttled(TooManyFailuresException e) {
    long seconds = e.delay().toSeconds() + 1;
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(
            Problems.problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-failures",
                "多次登录失败，请在 %d 秒后再试。".formatted(seconds),
                "Too many failures; try again in %d seconds.".formatted(seconds)));
  }

  /** Somebody guesses. */
  static final class TooManyFailuresException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration delay;

    TooManyFailuresException(Duration delay) {
      super("too many failures");
      this.delay = delay;
    }

    Duration delay() {
      return delay;
    }
  }
}
