package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.Shenzhen;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.MatterReading;
import io.minyi.text.reader.PetitionReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CorrectMatterTest {

  private static final CityPack PACK = Shenzhen.pack();
  private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");
  private static final PetitionEvent RECEIVED =
      event("e0", 0, EventType.RECEIVED, "").withContent(said());

  private final CorrectMatter correction = new CorrectMatter(() -> PACK);

  @Test
  void the_last_word_of_a_clerk_counts() {
    Petition petition =
        corrected(
            event("e1", 1, EventType.CLASSIFIED, "11.01.01"),
            event("e2", 2, EventType.CORRECTED, "11.01.04"));

    assertThat(petition.matter().id()).isEqualTo("11.01.04");
    assertThat(petition.matter().path()).hasSize(3);
    assertThat(petition.matter().probability()).isEqualTo(1);
    assertThat(petition.matter().isAbstained()).isFalse();
  }

  @Test
  void what_the_reader_said_becomes_the_first_alternative() {
    MatterReading read = Petition.of(List.of(RECEIVED)).matter();

    Petition petition = corrected(event("e1", 1, EventType.CORRECTED, "11.01.01"));

    assertThat(petition.matter().alternatives().get(0).id()).isEqualTo(read.id()).isNotEmpty();
    assertThat(petition.place()).isEqualTo(Petition.of(List.of(RECEIVED)).place());
  }

  @Test
  void a_matter_that_the_catalogue_lacks_and_other_events_change_nothing() {
    Petition plain = Petition.of(List.of(RECEIVED));

    assertThat(corrected(event("e1", 1, EventType.CORRECTED, "99.99")).matter())
        .isEqualTo(plain.matter());
    assertThat(corrected(event("e1", 1, EventType.SIGNED, "11.01.01")).matter())
        .isEqualTo(plain.matter());
    assertThat(corrected(event("e1", 1, EventType.CLASSIFIED, "")).matter())
        .isEqualTo(plain.matter());
  }

  @Test
  void a_correction_teaches_what_the_clerk_said_of_the_text() {
    PetitionEvent word = event("e1", 1, EventType.CORRECTED, "11.01.04");

    assertThat(lesson(word, word))
        .contains(
            new MatterLesson(
                "hotline-12345:1",
                TIME.plusSeconds(1),
                "11.01.04",
                RECEIVED.content().title(),
                RECEIVED.content().text()));
  }

  @Test
  void any_order_of_events_ends_in_the_same_lesson() {
    PetitionEvent earlier = event("e1", 1, EventType.CLASSIFIED, "11.01.01");
    PetitionEvent later = event("e2", 2, EventType.CORRECTED, "11.01.04");

    Optional<MatterLesson> expected = lesson(later, earlier, later);

    assertThat(expected.orElseThrow().matter()).isEqualTo("11.01.04");
    assertThat(lesson(earlier, later, earlier)).isEqualTo(expected);
    assertThat(lesson(RECEIVED, later, earlier)).isEqualTo(expected);
  }

  @Test
  void a_lesson_ends_when_the_last_word_is_what_the_reader_had_said_or_no_item() {
    PetitionEvent word = event("e1", 1, EventType.CORRECTED, "11.01.04");
    String read = RECEIVED.content().reading().matter().id();
    PetitionEvent back = event("e2", 2, EventType.CORRECTED, read);
    PetitionEvent unknown = event("e3", 3, EventType.CORRECTED, "99.99");

    assertThat(lesson(back, word, back)).map(MatterLesson::isWithdrawn).contains(true);
    assertThat(lesson(unknown, word, unknown)).map(MatterLesson::isWithdrawn).contains(true);
  }

  @Test
  void events_that_change_no_lesson_teach_nothing() {
    PetitionEvent word = event("e1", 1, EventType.CORRECTED, "11.01.04");
    PetitionEvent signed = event("e2", 2, EventType.SIGNED, "");

    assertThat(lesson(signed, word, signed)).isEmpty();
    assertThat(lesson(RECEIVED)).isEmpty();
    assertThat(correction.lesson(word, Petition.of(List.of(word)))).isEmpty();
  }

  private Optional<MatterLesson> lesson(PetitionEvent event, PetitionEvent... later) {
    return correction.lesson(
        event, Petition.of(Stream.concat(Stream.of(RECEIVED), Stream.of(later)).toList()));
  }

  private Petition corrected(PetitionEvent... later) {
    return correction.correct(
        Petition.of(Stream.concat(Stream.of(RECEIVED), Stream.of(later)).toList()));
  }

  private static PetitionContent said() {
    String text = "工地夜间施工扰民，天天连夜施工到凌晨";
    return new PetitionContent(
        "夜间施工扰民",
        text,
        "",
        "",
        0,
        0,
        false,
        List.of(),
        new PetitionReader(PACK).read("夜间施工扰民", text, ""));
  }

  private static PetitionEvent event(String id, int second, EventType type, String matter) {
    return new PetitionEvent(
        id,
        "hotline-12345:1",
        type,
        TIME.plusSeconds(second),
        TIME.plusSeconds(second),
        "hotline-12345",
        "hotline-12345",
        "1",
        "",
        "",
        PACK.version(),
        new SourcePosition("petitions.raw.hotline-12345", 0, second),
        PetitionContent.NONE,
        matter.isEmpty() ? Map.of() : Map.of(CorrectMatter.DETAIL, matter),
        List.of());
  }
}
