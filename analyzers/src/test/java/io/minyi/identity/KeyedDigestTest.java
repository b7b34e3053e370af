package io.minyi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class KeyedDigestTest {

  private final KeyedDigest digest = digest("0123456789abcdef");

  @Test
  void the_same_parts_give_the_same_24_hexadecimal_digits() {
    assertThat(digest.of("停水", "2026")).matches("[0-9a-f]{24}").isEqualTo(digest.of("停水", "2026"));
  }

  @Test
  void it_counts_in_which_part_a_character_stands() {
    assertThat(digest.of("ab", "c")).isNotEqualTo(digest.of("a", "bc"));
    assertThat(digest.of("a", "")).isNotEqualTo(digest.of("", "a")).isNotEqualTo(digest.of("a"));
    assertThat(digest.of("a\0b")).isNotEqualTo(digest.of("a", "b"));
  }

  @Test
  void another_key_gives_other_ids() {
    assertThat(digest("fedcba9876543210").of("停水")).isNotEqualTo(digest.of("停水"));
  }

  @Test
  void a_short_key_is_refused_without_showing_it() {
    assertThatThrownBy(() -> digest("short secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must be at least 16 bytes, was 12");
  }

  private static KeyedDigest digest(String key) {
    return new KeyedDigest(key.getBytes(StandardCharsets.UTF_8));
  }
}
