package io.minyi.text.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressExampleTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void spans_are_given_from_left_to_right() throws IOException {
    AddressExample example =
        AddressExample.of(
            JSON.readTree(
                """
                {"text":"枫桥镇望江路","spans":[{"part":"road","start":3,"end":6},
                 {"part":"town","start":0,"end":3}]}"""));
    assertThat(example.spans())
        .containsExactly(new AddressSpan("town", 0, 3), new AddressSpan("road", 3, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {} | text must be a text, was absent
          {"text":"","spans":[]} | text must not be empty
          {"text":"望江路"} | spans must be a list, was absent
          {"text":"望江路","spans":{"road":3}} | spans must be a list, was {"road":3}
          {"text":"望江路","spans":[{"start":0,"end":3}]} | spans.part must be a text, was absent
          {"text":"望江路","spans":[{"part":"road","start":"0","end":3}]} | spans.start must be a whole number, was "0"
          {"text":"望江路","spans":[{"part":"road","start":0,"end":4}]} | spans must end within the text (3 characters), road ends at 4
          {"text":"望江路","spans":[{"part":"road","start":-1,"end":2}]} | a span must begin at 0 or later and end after its start, was -1 to 2
          {"text":"望江路","spans":[{"part":"road","start":2,"end":2}]} | a span must begin at 0 or later and end after its start, was 2 to 2
          {"text":"望江路","spans":[{"part":"a","start":0,"end":2},{"part":"b","start":1,"end":3}]} | spans must not overlap, b begins at 1, the one before ends at 2
          """)
  void broken_records_are_refused_with_the_reason(String record, String reason) {
    assertThatThrownBy(() -> AddressExample.of(JSON.readTree(record)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @Test
  void figures_count_a_span_only_if_part_and_both_ends_are_right() {
    AddressFigures.Sum sum = new AddressFigures.Sum();
    sum.add(
        List.of(new AddressSpan("road", 0, 3), new AddressSpan("poi", 3, 7)),
        List.of(
            new AddressSpan("road", 0, 3),
            new AddressSpan("poi", 3, 6),
            new AddressSpan("poi", 6, 7)));
    AddressFigures figures = sum.figures();
    assertThat(figures.precision()).isEqualTo(1.0 / 3);
    assertThat(figures.recall()).isEqualTo(0.5);
    assertThat(figures.f1()).isEqualTo(0.4);
    assertThat(figures.parts())
        .containsExactly(
            new AddressFigures.PartFigures("poi", 0, 0, 0, 1),
            new AddressFigures.PartFigures("road", 1, 1, 1, 1));
  }
}
