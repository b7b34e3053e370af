package io.minyi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.Area;
import io.minyi.index.Headers;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.Reason;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas, samples and records say the same. */
final class ContractTest {

  private static final Map<String, Class<?>> MESSAGES =
      Map.of(
          "petition-event", PetitionEvent.class,
          "petition", Petition.class,
          "dead-letter", DeadLetter.class,
          "matter-lesson", MatterLesson.class);

  static Stream<Arguments> samples() {
    return MESSAGES.keySet().stream()
        .sorted()
        .flatMap(name -> Contract.samples(name).stream().map(file -> Arguments.of(name, file)));
  }

  @Test
  void every_message_and_document_has_several_samples() {
    for (String name : MESSAGES.keySet()) {
      assertThat(Contract.samples(name)).as(name).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_fits_its_schema(String name, Path file) {
    assertThat(Contract.faults(name, Contract.read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_read_and_written_is_the_same_json(String name, Path file) throws IOException {
    JsonNode sample = Contract.read(file);
    byte[] json = sample.toString().getBytes(StandardCharsets.UTF_8);

    Object value = PetitionJson.read(json, MESSAGES.get(name));

    assertThat(Contract.parse(PetitionJson.write(value))).isEqualTo(sample);
    assertThat(PetitionJson.read(PetitionJson.write(value), MESSAGES.get(name))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_unknown_field_is_refused(String name, Path file) {
    ObjectNode sample = Contract.read(file).deepCopy();
    sample.put("colour", "red");
    byte[] json = sample.toString().getBytes(StandardCharsets.UTF_8);

    assertThat(Contract.faults(name, sample)).singleElement().asString().contains("colour");
    assertThatThrownBy(() -> PetitionJson.read(json, MESSAGES.get(name)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("colour");
  }

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(PetitionEvent.class, "petition-event", ""),
        Arguments.of(PetitionContent.class, "petition-event", "/$defs/content"),
        Arguments.of(Petition.class, "petition", ""),
        Arguments.of(Petition.LifeEvent.class, "petition", "/$defs/lifeEvent"),
        Arguments.of(Petition.EarlierContent.class, "petition", "/$defs/earlierContent"),
        Arguments.of(DeadLetter.class, "dead-letter", ""),
        Arguments.of(MatterLesson.class, "matter-lesson", ""),
        Arguments.of(SourcePosition.class, "common", "/$defs/sourcePosition"),
        Arguments.of(MaskedSpan.class, "common", "/$defs/maskedSpan"),
        Arguments.of(Reading.class, "common", "/$defs/reading"),
        Arguments.of(Reading.Keyword.class, "common", "/$defs/keyword"),
        Arguments.of(Reading.Evidence.class, "common", "/$defs/evidence"),
        Arguments.of(MatterReading.class, "common", "/$defs/matterReading"),
        Arguments.of(MatterReading.Alternative.class, "common", "/$defs/alternative"),
        Arguments.of(PlaceReading.class, "common", "/$defs/placeReading"),
        Arguments.of(PlaceReading.AreaStep.class, "common", "/$defs/areaStep"),
        Arguments.of(PlaceReading.Mention.class, "common", "/$defs/mention"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_schema_has_the_fields_of_its_record_in_their_order(
      Class<?> type, String schema, String pointer) {
    JsonNode described = Contract.schema(schema).at(pointer);

    assertThat(names(described.path("properties")))
        .containsExactlyElementsOf(
            Arrays.stream(type.getRecordComponents()).map(ContractTest::jsonName).toList());
    assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_schema_requires_numbers_and_truth_values(Class<?> type, String schema, String pointer) {
    List<String> always =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getType().isPrimitive())
            .map(ContractTest::jsonName)
            .toList();

    assertThat(texts(Contract.schema(schema).at(pointer).path("required"))).containsAll(always);
  }

  @Test
  void the_schema_knows_exactly_the_event_types() {
    assertThat(texts(Contract.schema("common").at("/$defs/eventType/enum")))
        .containsExactlyElementsOf(constants(EventType.values()));
  }

  @Test
  void the_schema_knows_exactly_the_reasons() {
    assertThat(texts(Contract.schema("dead-letter").at("/properties/reason/enum")))
        .containsExactlyElementsOf(constants(Reason.values()));
  }

  @Test
  void the_schema_knows_exactly_the_levels_of_areas() {
    assertThat(texts(Contract.schema("common").at("/$defs/areaStep/properties/level/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(Area.Level.values()).map(Area.Level::word).toList());
  }

  @Test
  void a_state_is_awaited_or_an_event_type() {
    JsonNode state = Contract.schema("petition").at("/properties/state/anyOf");

    assertThat(state.at("/0/const").asText()).isEqualTo(Petition.AWAITED);
    assertThat(state.at("/1/$ref").asText()).isEqualTo("common.schema.json#/$defs/eventType");
  }

  @Test
  void the_headers_of_raw_records_are_described() {
    assertThat(names(Contract.schema("raw-record-headers").path("properties")))
        .containsExactly(Headers.FILE, Headers.ROW, Headers.DEFECT, Headers.CHANNEL);
    for (Path sample : Contract.samples("raw-record-headers")) {
      assertThat(Contract.faults("raw-record-headers", Contract.read(sample))).isEmpty();
    }
  }

  @Test
  void an_event_without_content_says_nothing_of_it() {
    Path signed =
        Contract.samples("petition-event").stream()
            .filter(file -> file.endsWith("signed.json"))
            .findFirst()
            .orElseThrow();

    assertThat(Contract.read(signed).has("content")).isFalse();
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null ? component.getName() : given.value();
  }

  private static List<String> constants(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
