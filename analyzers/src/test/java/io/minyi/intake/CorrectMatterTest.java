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
