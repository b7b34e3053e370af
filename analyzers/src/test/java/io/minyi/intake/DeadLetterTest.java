package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.identity.MaskIdentities;
import io.minyi.index.Headers;
import io.minyi.petition.PetitionJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeadLetterTest {

  private final MaskIdentities identities = new MaskIdentities();
  private final RecordOrigin origin =
      Intake.raw("hotline-12345", new byte[0], Map.of(Headers.FILE, "a.csv", Headers.ROW, "3"))
          .origin();

  @Test
  void it_says_what_was_refused_and_where_it_stands() {
    DeadLetter letter = letter("昨天");

    assertThat(letter.source()).hasToString("petitions.raw.hotline-12345/0/7");
    assertThat(letter.reason()).isEqualTo(Reason.TIME_UNREADABLE);
    assertThat(letter.field()).isEqualTo("time");
    assertThat(letter.value()).isEqualTo("昨天");
    assertThat(letter.rule()).isEqualTo("iso");
    assertThat(letter.channel()).isEqualTo("hotline-12345");
    assertThat(letter.file()).isEqualTo("a.csv");
    assertThat(letter.row()).isEqualTo(3);
    assertThat(letter.ingestTime()).isEqualTo(Intake.NOW);
  }

  @Test
  void its_id_is_its_place_in_the_log_or_its_row_of_the_file() {
    RecordOrigin live = Intake.raw("hotline-12345", "{}").origin();
    RefusedException refusal = new RefusedException(Reason.TIME_UNREADABLE, "time", "昨天", "");

    assertThat(DeadLetter.of(live, refusal, identities).id())
        .isEqualTo("petitions.raw.hotline-12345/0/7/TIME_UNREADABLE");
    assertThat(letter("昨天").id())
        .matches("hotline-12345/a\\.csv:3/TIME_UNREADABLE/[0-9a-f]{8}")
        .isEqualTo(letter("昨天").id())
        .isNotEqualTo(letter("前天").id());
  }

  @Test
  void it_masks_before_it_cuts_so_that_no_half_of_a_number_is_left() {
    for (int before = 180; before <= 205; before++) {
      String value = letter("水".repeat(before) + "，电话13800138000，请回复").value();

      assertThat(value).hasSizeLessThanOrEqualTo(200).doesNotContain("138");
    }
  }

  @Test
  void a_number_at_the_end_of_a_very_long_value_is_not_cut_before_it_is_masked() {
    String mails = ("a".repeat(60) + "@" + "b".repeat(60) + ".com，").repeat(15);
    for (int length = 20; length < 80; length++) {
      String mail = "a".repeat(40) + "@" + "b".repeat(length) + ".com，";
      String value = letter(mails + mail + "电话13800138000，" + mail).value();

      assertThat(value).as("after " + length).doesNotContain("138", "aa");
    }
  }

  @Test
  void it_never_cuts_a_character_in_half() {
    String value = letter("😀" + "水".repeat(198) + "😀😀").value();

    assertThat(value).isEqualTo("😀" + "水".repeat(198));
    assertThat(letter("a" + "😀".repeat(2000)).value()).isEqualTo("a" + "😀".repeat(99));
    assertThat(PetitionJson.write(letter("a" + "😀".repeat(2000)))).isNotEmpty();
  }

  @Test
  void a_row_number_that_is_none_is_zero() {
    RawRecord raw =
        Intake.raw(
            "hotline-12345", "{}".getBytes(StandardCharsets.UTF_8), Map.of(Headers.ROW, "x"));

    assertThat(raw.origin().row()).isZero();
    assertThat(raw.origin().channel()).isEqualTo("hotline-12345");
  }

  private DeadLetter letter(String value) {
    return DeadLetter.of(
        origin, new RefusedException(Reason.TIME_UNREADABLE, "time", value, "iso"), identities);
  }
}
