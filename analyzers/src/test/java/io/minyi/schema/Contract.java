package io.minyi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schema files and the samples that they describe. */
final class Contract {

  private static final String PLACE = "https://minyi.io/schema/";
  private static final Path SAMPLES = Path.of(System.getProperty("minyi.root"), "samples");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers -> mappers.mapPrefix(PLACE, "classpath:io/minyi/schema/")));

  private Contract() {}

  /** A schema as JSON, by the name before {@code .schema.json}. */
  static JsonNode schema(String name) {
    try (InputStream in =
        Contract.class.getResourceAsStream("/io/minyi/schema/" + name + ".schema.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a schema says against a value, nothing if it is valid. */
  static List<String> faults(String name, JsonNode value) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema schema = SCHEMAS.getSchema(schema(name), config);
    return schema.validate(value).stream().map(ValidationMessage::toString).toList();
  }

  /** The samples of a message or document; the folder bears the name of the schema. */
  static List<Path> samples(String name) {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
