package io.minyi.dashboards.access;

import io.minyi.dashboards.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests under {@code /api/v1/intake} come from systems: each needs the token of a channel, and a
 * session is worth nothing there. So no page of another site can make a browser post, and there is
 * no token of a form to check.
 */
@Configuration(proxyBeanMethods = false)
public class MachineAccess {

  private static final String AUTHORITY = "CHANNEL";

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, Settings settings) throws Exception {
    ProblemWriter problems = new ProblemWriter();
    return http.securityMatcher("/api/v1/intake/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(AUTHORITY))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .addFilterBefore(
            new Recognise(new ChannelTokens(settings.intakeTokens())), AuthorizationFilter.class)
        .exceptionHandling(
            failing ->
                failing
                    .authenticationEntryPoint(problems::noToken)
                    .accessDeniedHandler(problems::forbidden))
        .build();
  }

  /** Says for the rest of the request which channel's token it bore, if any. */
  private static final class Recognise extends OncePerRequestFilter {

    private final ChannelTokens tokens;

    Recognise(ChannelTokens tokens) {
      this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      tokens
          .channel(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)))
          .ifPresent(
              channel -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                        channel, "", AuthorityUtils.createAuthorityList(AUTHORITY)));
                SecurityContextHolder.setContext(context);
              });
      chain.doFilter(request, response);
    }
  }
}
