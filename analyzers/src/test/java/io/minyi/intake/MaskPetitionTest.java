package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.index.Topics;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskPetitionTest {

  private static final String RECORD =
      "{'工单编号':'1','标题':'停水','诉求内容':'请回电13800138000','受理时间':'2026-03-18 08:00:00',"
          + "'诉求人':'王丽','联系电话':'13800138000'}";
  private static final String SIGNED =
      "{'诉求渠道':'hotline-12345','诉求编号':'1','环节':'签收','时间':'2026-03-18 09:30:00','单位':'住建局'}";

  @Test
  void the_event_has_the_text_masked_and_no_raw_identity_left() throws RefusedException {
    PetitionEvent event = Intake.mask(Intake.raw("hotline-12345", RECORD));

    assertThat(event.content().text()).isEqualTo("请回电[mobile]");
    assertThat(event.content().masked()).containsExactly(new MaskedSpan("mobile", "text", 3, 11));
    assertThat(event.content().author()).startsWith("p-");
    assertThat(event.packVersion()).isEqualTo("shenzhen-2026.1");
    assertThat(new String(PetitionJson.write(event), StandardCharsets.UTF_8))
        .doesNotContain("13800138000", "王丽");
  }

  @Test
  void the_id_of_an_event_does_not_depend_on_its_place_in_the_log_or_when_it_came_in()
      throws RefusedException {
    for (String[] sent : new String[][] {{"hotline-12345", RECORD}, {"unit-systems", SIGNED}}) {
      RawRecord first = Intake.raw(sent[0], sent[1]);
      RawRecord again =
          new RawRecord(
              new SourcePosition(Topics.raw(sent[0]), 2, 99),
              first.ingestTime().plus(Duration.ofDays(3)),
              first.value(),
              first.headers());

      assertThat(Intake.mask(again).id()).isEqualTo(Intake.mask(first).id());
    }
  }

  @Test
  void an_assumed_time_does_not_make_another_event_of_the_same_record() throws RefusedException {
    RawRecord first = Intake.raw("hotline-12345", "{'诉求内容':'停水'}");
    RawRecord later =
        new RawRecord(
            first.source(), first.ingestTime().plusSeconds(9), first.value(), first.headers());

    assertThat(Intake.mask(later).id()).isEqualTo(Intake.mask(first).id());
    assertThat(Intake.mask(later).petition()).isEqualTo(Intake.mask(first).petition());
  }

  @ParameterizedTest
  @ValueSource(strings = {"停水", "请回电13800138000", "08:00:00", "王丽", "'13800138000'"})
  void any_change_of_what_a_record_says_makes_another_event(String part) throws RefusedException {
    String changed =
        RECORD.replace(part, part.replace('8', '7').replace('水', '电').replace('丽', '力'));

    PetitionEvent event = Intake.mask(Intake.raw("hotline-12345", changed));

    assertThat(changed).isNotEqualTo(RECORD);
    assertThat(event.id()).isNotEqualTo(Intake.mask(Intake.raw("hotline-12345", RECORD)).id());
    assertThat(event.petition()).isEqualTo("hotline-12345:1");
  }

  @Test
  void ids_are_keyed() throws RefusedException {
    RawRecord raw = Intake.raw("hotline-12345", RECORD);
    byte[] other = "quite another key".getBytes(StandardCharsets.UTF_8);

    assertThat(Intake.mask(raw, other).id()).isNotEqualTo(Intake.mask(raw).id());
    assertThat(Intake.mask(raw, other).content().author())
        .isNotEqualTo(Intake.mask(raw).content().author());
  }

  @Test
  void the_same_telephone_is_the_same_author_on_every_channel() throws RefusedException {
    RawRecord elsewhere =
        Intake.raw(
            "minyi-miniprogramme",
            "{'content':'停水','reporter':{'name':'阿丽','phone':'+86 138-0013-8000'}}");

    assertThat(Intake.mask(elsewhere).content().author())
        .isEqualTo(Intake.mask(Intake.raw("hotline-12345", RECORD)).content().author());
  }

  @Test
  void details_of_a_life_event_are_masked() throws RefusedException {
    PetitionEvent event =
        Intake.mask(
            Intake.raw("unit-systems", SIGNED.replace("'单位'", "'理由':'已告知13800138000','单位'")));

    assertThat(event.details()).containsEntry("reason", "已告知[mobile]");
    assertThat(event.content()).isEqualTo(PetitionContent.NONE);
    assertThat(event.actorUnit()).isEqualTo("住建局");
  }

  @Test
  void a_units_note_of_receipt_carries_no_content() throws RefusedException {
    PetitionEvent first = Intake.mask(Intake.raw("unit-systems", SIGNED.replace("签收", "受理")));
    PetitionEvent other =
        Intake.mask(Intake.raw("unit-systems", SIGNED.replace("签收", "受理").replace("住建", "环保")));

    assertThat(first.type()).isEqualTo(EventType.RECEIVED);
    assertThat(first.content()).isEqualTo(PetitionContent.NONE);
    assertThat(first.id()).isNotEqualTo(other.id());
  }
}
