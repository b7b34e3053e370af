package io.minyi.dashboards;

import io.minyi.local.search.SearchProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The whole server on a real node with the sample city, its clock set to an afternoon. */
public final class SampleServer implements AutoCloseable {

  static final String PASSWORD = "sample-only";

  private final SearchProcess search;
  private final ServletWebServerApplicationContext server;
  private final SampleIndex index;

  private SampleServer(
      SearchProcess search, ServletWebServerApplicationContext server, SampleIndex index) {
    this.search = search;
    this.server = server;
    this.index = index;
  }

  /** A clock that runs, moved to 15:24 of this day in the city. */
  @Configuration(proxyBeanMethods = false)
  static class Afternoon {
    @Bean
    @Primary
    Clock afternoon() {
      return SampleServer.afternoonClock();
    }
  }

  static Clock afternoonClock() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
    ZonedDateTime afternoon = now.truncatedTo(ChronoUnit.DAYS).plusHours(15).plusMinutes(24);
    return Clock.offset(Clock.systemUTC(), Duration.between(now, afternoon));
  }

  static SampleServer start(int port) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("minyi-sample");
    Path root = Path.of(System.getProperty("minyi.root", ".."));
    SearchProcess search =
        SearchProcess.start(
            root.resolve("local/search/target"),
            home.resolve("search"),
            home.resolve("search.log"),
            0);
    SampleIndex index = new SampleIndex(search.url());
    index.create();
    Instant now = afternoonClock().instant();
    SampleCity city = SampleCity.at(now);
    index.petitions(city.petitions());
    index.alerts(city.handling().alerts());
    index.unitDays(city.handling().unitDays());
    index.deadLetters(SampleCity.deadLetters(now));
    SpringApplication application =
        new SpringApplication(DashboardsApplication.class, Afternoon.class);
    application.setDefaultProperties(properties(port, search.url()));
    return new SampleServer(search, (ServletWebServerApplicationContext) application.run(), index);
  }

  static Map<String, Object> properties(int port, String elasticsearch) {
    String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
    return Map.of(
        "minyi.port",
        Integer.toString(port),
        "minyi.elasticsearch-url",
        elasticsearch,
        "minyi.city",
        SampleCity.folder().toString(),
        "minyi.users",
        "leader:leader:" + hash + ",admin:administrator:" + hash);
  }

  int port() {
    return server.getWebServer().getPort();
  }

  String elasticsearch() {
    return search.url();
  }

  SampleIndex index() {
    return index;
  }

  SearchProcess search() {
    return search;
  }

  @Override
  public void close() {
    server.close();
    search.close();
  }

  /** For looking at pages: {@code SampleServer <port>}. */
  public static void main(String[] arguments) throws Exception {
    SampleServer sample = start(Integer.parseInt(arguments[0]));
    System.out.println("SAMPLE http://127.0.0.1:" + sample.port() + " " + sample.elasticsearch());
    Thread.currentThread().join();
  }
}
