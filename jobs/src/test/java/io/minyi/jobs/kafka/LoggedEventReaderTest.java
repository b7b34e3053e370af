package io.minyi.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.jobs.Samples;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoggedEventReaderTest {

  @Test
  void it_knows_what_the_stream_needs_and_gives_the_event_back() throws IOException {
    PetitionEvent event = Samples.petitionEvent();

    LoggedEvent logged = LoggedEventReader.read(PetitionJson.write(event));

    assertThat(logged.petition()).isEqualTo(event.petition());
    assertThat(logged.id()).isEqualTo(event.id());
    assertThat(logged.eventTime()).isEqualTo(event.eventTime());
    assertThat(logged.event()).isEqualTo(event);
  }

  @Test
  void fields_may_stand_in_any_order() throws IOException {
    LoggedEvent logged =
        LoggedEventReader.read(
            bytes(
                """
                {"content":{"id":"x","petition":"y"},"eventTime":"2026-03-01T00:00:00Z",
                 "petition":"c:1","id":"e1"}"""));

    assertThat(logged.id()).isEqualTo("e1");
    assertThat(logged.petition()).isEqualTo("c:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"id\":\"e1\"}",
        "{\"id\":\"e1\",\"petition\":\"c:1\"}",
        "no json"
      })
  void what_is_no_event_is_refused(String message) {
    assertThatThrownBy(() -> LoggedEventReader.read(bytes(message)))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
