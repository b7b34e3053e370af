package io.minyi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The pinned description of the API is what the server does; run with {@code MINYI_UPDATE=true} to
 * pin it anew, then {@code npm run types} in {@code dashboards/web}.
 */
@SpringBootTest(
    classes = {DashboardsApplication.class, ApiDocumentTest.Document.class},
    properties = {"springdoc.packages-to-scan=io.minyi.dashboards"})
@AutoConfigureMockMvc
class ApiDocumentTest {

  private static final Path PINNED =
      Path.of(System.getProperty("minyi.root", "..")).resolve("samples/api/openapi.json");

  @Autowired private MockMvc http;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    SampleServer.properties(0, "http://127.0.0.1:1")
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  /** What a record holds is always there, unless it may be absent by its type. */
  @Configuration(proxyBeanMethods = false)
  static class Document {
    @Bean
    ModelConverter required() {
      return new Required();
    }
  }

  @SuppressWarnings("rawtypes") // as the interface has it
  private static final class Required implements ModelConverter {
    @Override
    public Schema<?> resolve(
        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
      Schema<?> schema = chain.next().resolve(type, context, chain);
      if (type.getType() instanceof com.fasterxml.jackson.databind.JavaType javaType
          && javaType.getRawClass().isRecord()) {
        mark(javaType.getRawClass(), context.getDefinedModels());
      } else if (type.getType() instanceof Class<?> raw && raw.isRecord()) {
        mark(raw, context.getDefinedModels());
      }
      return schema;
    }

    private static void mark(Class<?> raw, Map<String, Schema> models) {
      Schema<?> model = models.get(raw.getSimpleName());
      if (model == null || model.getProperties() == null) {
        return;
      }
      List<String> required = new ArrayList<>(model.getProperties().keySet());
      for (RecordComponent component : raw.getRecordComponents()) {
        if (component.getType() == Optional.class
            || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          required.remove(component.getName());
        }
      }
      model.setRequired(required);
    }
  }

  @Test
  void pinned_description_is_what_the_server_does() throws Exception {
    String served =
        http.perform(get("/v3/api-docs"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    ObjectMapper json =
        new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    Map<?, ?> document = json.readValue(served, Map.class);
    document.remove("servers");
    String written = json.writeValueAsString(document) + "\n";
    Path target = Path.of("target", "openapi.json");
    Files.writeString(target, written);
    if ("true".equals(System.getenv("MINYI_UPDATE"))) {
      Files.createDirectories(PINNED.getParent());
      Files.writeString(PINNED, written);
    }
    JsonNode pinned = json.readTree(Files.readString(PINNED));
    assertThat(json.readTree(written))
        .as("pin it anew with MINYI_UPDATE=true, then npm run types")
        .isEqualTo(pinned);
  }
}
