package io.minyi.text.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.text.place.AddressTagger.Tagged;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTaggerTest {

  private static final AddressModel MODEL =
      new TrainAddresses(round -> {}).train(InventedAddresses.some(150, 1));

  private final AddressTagger tagger = new AddressTagger(MODEL);

  @Test
  void addresses_it_has_not_seen_are_tagged_by_what_it_learnt() {
    assertThat(tagger.measure(InventedAddresses.some(200, 2)).f1()).isEqualTo(1);
  }

  @Test
  void a_stretch_is_tagged_with_offsets_in_the_whole_text() {
    String text = "我住在青石区柳湾街道桂花街12号，夜里很吵";
    List<AddressSpan> spans = tagger.tag(text, 3, 16).stream().map(Tagged::span).toList();
    assertThat(spans)
        .containsExactly(
            new AddressSpan("district", 3, 6),
            new AddressSpan("town", 6, 10),
            new AddressSpan("road", 10, 13),
            new AddressSpan("roadno", 13, 16));
  }

  @Test
  void every_part_is_more_probable_than_not() {
    assertThat(tagger.tag("青石区桂花街12号锦绣花园3栋501室"))
        .isNotEmpty()
        .allSatisfy(tagged -> assertThat(tagged.probability()).isBetween(0.5, 1.0));
  }

  @Test
  void an_empty_text_has_no_parts() {
    assertThat(tagger.tag("")).isEmpty();
  }

  @Test
  void a_long_text_is_read_in_windows_and_spans_never_overlap() {
    String text = "青石区柳湾街道桂花街12号锦绣花园3栋501室。".repeat(2_000);
    int end = 0;
    List<Tagged> found = tagger.tag(text);
    for (Tagged tagged : found) {
      assertThat(tagged.span().start()).isGreaterThanOrEqualTo(end);
      end = tagged.span().end();
    }
    assertThat(end).isEqualTo(text.length() - 1);
    assertThat(found).hasSize(14_000);
  }

  @Test
  void one_character_a_hundred_thousand_times_is_read_to_its_end() {
    assertThat(tagger.tag("路".repeat(100_000))).hasSizeLessThan(100_000);
    assertThat(tagger.tag("-".repeat(100_000))).hasSizeLessThan(100_000);
    assertThat(tagger.tag("7".repeat(100_000))).hasSizeLessThan(100_000);
  }

  @Test
  void a_model_read_from_its_file_tags_the_same() throws AddressModelException {
    AddressTagger again = new AddressTagger(AddressModel.of(MODEL.bytes()));
    String text = "白鹭区枫桥镇望江路7号海棠公寓12栋1203室";
    assertThat(again.tag(text)).isEqualTo(tagger.tag(text));
  }

  @Test
  void the_same_examples_give_the_same_model() {
    List<AddressExample> examples = InventedAddresses.some(10, 3);
    assertThat(new TrainAddresses(round -> {}).train(examples).bytes())
        .isEqualTo(new TrainAddresses(round -> {}).train(examples).bytes());
  }

  @Test
  void examples_without_any_part_are_refused() {
    assertThatThrownBy(
            () ->
                new TrainAddresses(round -> {}).train(List.of(new AddressExample("某处", List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one address must have a part, none has");
  }

  @Test
  void a_file_that_is_no_model_is_refused() {
    assertThatThrownBy(
            () -> AddressModel.of("PK-something-else-entirely".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(AddressModelException.class)
        .hasMessage("it is no address model");
    assertThatThrownBy(() -> AddressModel.of(new byte[0]))
        .isInstanceOf(AddressModelException.class)
        .hasMessage("it is no address model");
  }

  @Test
  void a_model_of_another_format_is_refused() {
    byte[] file = MODEL.bytes();
    file[11] = 9;
    assertThatThrownBy(() -> AddressModel.of(file))
        .isInstanceOf(AddressModelException.class)
        .hasMessage("its format must be 2, is 9");
  }

  @Test
  void a_model_cut_short_or_changed_is_refused() {
    byte[] file = MODEL.bytes();
    assertThatThrownBy(() -> AddressModel.of(Arrays.copyOf(file, file.length - 1)))
        .isInstanceOf(AddressModelException.class)
        .hasMessageStartingWith("it must go on for ");
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> AddressModel.of(file))
        .isInstanceOf(AddressModelException.class)
        .hasMessage("it is damaged: its checksum is not that of its content");
  }
}
