package io.minyi.dashboards.access;

import io.minyi.dashboards.settings.Settings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every request under {@code /api} needs a session, except signing in. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository sessions)
      throws Exception {
    ProblemWriter problems = new ProblemWriter();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers("/api/v1/session")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .csrf(csrf -> csrf.spa())
        .securityContext(context -> context.securityContextRepository(sessions))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            failing ->
                failing
                    .authenticationEntryPoint(problems::signedOut)
                    .accessDeniedHandler(problems::forbidden))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  @Bean
  SecurityContextRepository sessions() {
    return new HttpSessionSecurityContextRepository();
  }

  /** A new session id and a new token at every sign-in, so that none known before is of use. */
  @Bean
  SessionAuthenticationStrategy renewal() {
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(CookieCsrfTokenRepository.withHttpOnlyFalse())));
  }

  @Bean
  AuthenticationManager authentication(Settings settings) {
    List<UserDetails> users =
        settings.users().stream()
            .map(
                user ->
                    User.withUsername(user.name())
                        .password(user.bcrypt())
                        .roles(user.role().name())
                        .build())
            .toList();
    DaoAuthenticationProvider provider =
        new DaoAuthenticationProvider(new InMemoryUserDetailsManager(users));
    provider.setPasswordEncoder(new BCryptPasswordEncoder());
    return new ProviderManager(provider);
  }

  @Bean
  LoginThrottle throttle(Clock clock) {
    return new LoginThrottle(clock);
  }
}
