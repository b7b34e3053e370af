package io.minyi.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import io.minyi.index.Indices;
import io.minyi.local.search.SearchProcess;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indices that are missing, and those of an earlier version, on a real node. */
class PrepareIndicesIT {

  private static final String EARLIER = Indices.PETITIONS.generation(3);

  private static SearchProcess node;
  private static SearchClient search;

  @BeforeAll
  static void start() throws Exception {
    Path root = Path.of(System.getProperty("minyi.root"));
    Path servers = Files.createDirectories(root.resolve("jobs/target/servers"));
    Path folder = Files.createTempDirectory(servers, "prepare");
    node =
        SearchProcess.start(
            root.resolve("local/search/target"),
            folder.resolve("search"),
            folder.resolve("search.log"),
            0);
    search = new SearchClient(new SearchAddress(node.url(), "", ""));
  }

  @AfterAll
  static void stop() throws IOException {
    search.close();
    node.close();
  }

  @BeforeEach
  void empty() throws IOException {
    for (String index : client().indices().get(g -> g.index("*")).result().keySet()) {
      client().indices().delete(d -> d.index(index));
    }
  }

  private static ElasticsearchClient client() {
    return search.blocking();
  }

  private static void earlier(String properties) throws IOException {
    String definition =
        "{\"mappings\":{\"dynamic\":false,\"properties\":%s}}".formatted(properties);
    client().indices().create(c -> c.index(EARLIER).withJson(new StringReader(definition)));
    client().indices().putAlias(a -> a.index(EARLIER).name("petitions"));
  }

  private static long found(String field, String value) throws IOException {
    return client()
        .count(c -> c.index("petitions").query(q -> q.term(t -> t.field(field).value(value))))
        .count();
  }

  private static void write(String id) throws IOException {
    String document = "{\"id\":\"%s\",\"urgency\":{\"level\":\"emergency\"}}".formatted(id);
    client()
        .index(
            i ->
                i.index("petitions")
                    .id(id)
                    .withJson(new StringReader(document))
                    .refresh(Refresh.True));
  }

  @Test
  void missing_indices_are_made_behind_their_aliases() throws IOException {
    PrepareIndices.run(client());
    PrepareIndices.run(client());
    assertThat(client().indices().get(g -> g.index("*")).result().keySet())
        .containsExactlyInAnyOrder(
            "petitions-000001", "unit-days-000001", "alerts-000001", "dead-letters-000001");
  }

  @Test
  void index_of_an_earlier_version_takes_new_fields_and_finds_what_is_written_from_then_on()
      throws IOException {
    earlier("{\"id\":{\"type\":\"keyword\"}}");
    write("before");
    PrepareIndices.run(client());
    write("after");
    assertThat(found("urgency.level", "emergency")).isEqualTo(1);
    assertThat(found("id", "before")).isEqualTo(1);
    write("before");
    assertThat(found("urgency.level", "emergency")).isEqualTo(2);
  }

  @Test
  void field_that_was_indexed_otherwise_asks_for_a_rebuild() throws IOException {
    earlier("{\"id\":{\"type\":\"text\"}}");
    assertThatThrownBy(() -> PrepareIndices.run(client()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("index petitions cannot take the fields of this version")
        .hasMessageContaining("./minyi rebuild");
  }
}
