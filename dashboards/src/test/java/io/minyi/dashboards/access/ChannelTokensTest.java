package io.minyi.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.dashboards.settings.Settings.ChannelToken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelTokensTest {

  /** SHA-256 of {@code abc} and of nothing, as the standard gives them. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static Optional<String> channel(String header) {
    return new ChannelTokens(List.of(new ChannelToken("hotline-12345", ABC)))
        .channel(Optional.of(header));
  }

  @Test
  void token_tells_its_channel() {
    assertThat(channel("Bearer abc")).contains("hotline-12345");
    assertThat(channel("bearer  abc ")).contains("hotline-12345");
  }

  @Test
  void other_tokens_other_schemes_and_digests_tell_nothing() {
    assertThat(channel("Bearer abd")).isEmpty();
    assertThat(channel("Basic abc")).isEmpty();
    assertThat(channel("abc")).isEmpty();
    assertThat(channel("Bearer " + ABC)).isEmpty();
  }

  @Test
  void no_token_is_nobodys_even_where_the_settings_hold_the_digest_of_nothing() {
    ChannelTokens tokens = new ChannelTokens(List.of(new ChannelToken("a", EMPTY)));
    assertThat(tokens.channel(Optional.empty())).isEmpty();
    assertThat(tokens.channel(Optional.of("Bearer "))).isEmpty();
  }
}
