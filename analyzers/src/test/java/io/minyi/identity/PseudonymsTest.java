package io.minyi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.identity.Pseudonyms.Author;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
  private static final String MOBILE = "13800138000";
  private static final String ID_CARD = "44030119900101104X";

  private final Pseudonyms pseudonyms = new Pseudonyms(key("a key of at least sixteen bytes"));

  @Test
  void a_pseudonym_is_sixteen_characters_of_base32_and_stays_the_same_for_ever() {
    assertThat(pseudonyms.of(mobile(MOBILE)))
        .isEqualTo("p-sod55uh53hglxbhu")
        .matches("p-[a-z2-7]{16}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+86 138 0013 8000",
        "86-13800138000",
        "008613800138000",
        "１３８００１３８０００",
        "138-0013-8000",
        "013800138000",
        " 13800138000 ",
        "(86)13800138000"
      })
  void every_writing_of_a_mobile_number_gives_the_same_author(String writing) {
    assertThat(pseudonyms.of(mobile(writing))).isEqualTo(pseudonyms.of(mobile(MOBILE)));
  }

  @Test
  void the_same_mobile_is_one_author_across_channels() {
    assertThat(pseudonyms.of(new Author(MOBILE, "", "hotline", "77")))
        .isEqualTo(pseudonyms.of(new Author(MOBILE, ID_CARD, "board", "A0001")));
  }

  @Test
  void without_a_mobile_the_citizens_number_counts_in_either_length_and_case() {
    String name = pseudonyms.of(new Author("", ID_CARD, "hotline", "77"));
    assertThat(name)
        .isNotEmpty()
        .isEqualTo(
            pseudonyms.of(
                new Author(
                    "",
                    ID_CARD.substring(0, 10) + " " + ID_CARD.substring(10).toLowerCase(Locale.ROOT),
                    "board",
                    "A1")));
    assertThat(pseudonyms.of(new Author("", "440301900101123", "", "")))
        .isEqualTo(pseudonyms.of(new Author("", longForm(), "", "")));
  }

  @Test
  void an_authors_id_counts_within_its_channel_only() {
    assertThat(pseudonyms.of(new Author("", "", "hotline", "77")))
        .isEqualTo(pseudonyms.of(new Author("12345", "not a card", "hotline", " 77 ")))
        .isNotEqualTo(pseudonyms.of(new Author("", "", "board", "77")));
  }

  @Test
  void nobody_has_no_pseudonym() {
    assertThat(pseudonyms.of(new Author("", "", "hotline", " "))).isEmpty();
    assertThat(pseudonyms.of(new Author(null, null, null, null))).isEmpty();
  }

  @Test
  void another_key_gives_other_names() {
    assertThat(new Pseudonyms(key("another key of sixteen bytes")).of(mobile(MOBILE)))
        .isNotEqualTo(pseudonyms.of(mobile(MOBILE)));
  }

  @Test
  void a_short_key_is_refused_with_its_length_and_never_shown() {
    assertThatThrownBy(() -> new Pseudonyms(key("secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pseudonym key must have at least 16 bytes, had 6")
        .hasMessageNotContaining("secret");
  }

  @Test
  void threads_may_share_one() {
    List<String> mobiles =
        IntStream.range(0, 2_000).mapToObj(i -> "1380013%04d".formatted(i)).toList();
    List<String> alone = mobiles.stream().map(number -> pseudonyms.of(mobile(number))).toList();
    List<String> together =
        mobiles.parallelStream().map(number -> pseudonyms.of(mobile(number))).toList();
    assertThat(together).isEqualTo(alone);
    Set<String> distinct = alone.stream().collect(Collectors.toSet());
    assertThat(distinct).hasSize(2_000);
  }

  private static Author mobile(String number) {
    return new Author(number, "", "", "");
  }

  private static String longForm() {
    return cn.hutool.core.util.IdcardUtil.convert15To18("440301900101123");
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
