package io.minyi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.minyi.local.search.SearchProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Elasticsearch goes and comes back, and is empty at first. */
@SpringBootTest(classes = DashboardsApplication.class)
@AutoConfigureMockMvc
class AwayIT {

  private static final int PORT = port();

  @TempDir static Path folder;
  @Autowired private MockMvc http;

  private static int port() {
    try {
      return io.minyi.local.process.FreePort.find();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    SampleServer.properties(0, "http://127.0.0.1:" + PORT)
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  private SearchProcess node() throws Exception {
    return SearchProcess.start(
        Path.of(System.getProperty("minyi.root", "..")).resolve("local/search/target"),
        folder.resolve("search"),
        folder.resolve("search.log"),
        PORT);
  }

  private void isAway() throws Exception {
    http.perform(get("/api/v1/today").with(user("a")))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("index-away"))
        .andExpect(jsonPath("$.chinese").isNotEmpty());
    http.perform(get("/api/v1/health").with(user("a")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.index").doesNotExist())
        .andExpect(jsonPath("$.troubles[0].kind").value("INDEX_AWAY"));
  }

  @Test
  void empty_index_is_an_empty_page_and_none_is_a_problem_until_it_is_back() throws Exception {
    isAway();
    try (SearchProcess search = node()) {
      for (String path : new String[] {"today", "petitions?q=a", "dead-letters", "health"}) {
        http.perform(get("/api/v1/" + path).with(user("a"))).andExpect(status().isOk());
      }
      new SampleIndex(search.url()).create();
      http.perform(get("/api/v1/today").with(user("a")))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.arrivals.count").value(0))
          .andExpect(jsonPath("$.past").value("NONE"));
      http.perform(get("/api/v1/petitions?order=arrived").with(user("a")))
          .andExpect(jsonPath("$.total").value(0));
      http.perform(get("/api/v1/health").with(user("a")))
          .andExpect(jsonPath("$.index.petitions").value(0))
          .andExpect(jsonPath("$.index.newest").doesNotExist())
          .andExpect(jsonPath("$.troubles").isEmpty());
      search.child().kill();
      assertThat(search.child().isAlive()).isFalse();
      isAway();
    }
    try (SearchProcess back = node()) {
      // the node answers before its shards are back
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> http.perform(get("/api/v1/today").with(user("a"))).andExpect(status().isOk()));
      assertThat(back.child().isAlive()).isTrue();
    }
  }
}
