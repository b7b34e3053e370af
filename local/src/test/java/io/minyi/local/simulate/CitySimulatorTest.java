package io.minyi.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.identity.KeyedDigest;
import io.minyi.intake.MapChannel;
import io.minyi.intake.RawRecord;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidRecord;
import io.minyi.intake.ValidatePetition;
import io.minyi.petition.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitySimulatorTest {

  private static final CityPack PACK = Shenzhen.pack();

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(text(Shenzhen.records(7, 3, 200))).isEqualTo(text(Shenzhen.records(7, 3, 200)));
    assertThat(text(Shenzhen.records(7, 1, 200))).isNotEqualTo(text(Shenzhen.records(8, 1, 200)));
  }

  @Test
  void a_longer_run_begins_like_a_shorter_one() {
    List<SimulatedRecord> shorter = Shenzhen.records(3, 1, 200);
    List<SimulatedRecord> longer = Shenzhen.records(3, 3, 200);
    assertThat(text(longer.subList(0, shorter.size()))).isEqualTo(text(shorter));
  }

  @Test
  void records_come_in_order_and_never_before_what_they_tell() {
    Instant last = Instant.MIN;
    for (SimulatedRecord record : Shenzhen.records(1, 4, 300)) {
      assertThat(record.at()).isAfterOrEqualTo(last);
      last = record.at();
      if (record.truth() instanceof Truth.OfEvent event) {
        assertThat(Instant.parse(event.time())).isBeforeOrEqualTo(record.at());
      }
    }
  }

  @Test
  void arrivals_follow_shares_and_hours_of_the_profiles() {
    CityModel city = CityModel.of(PACK);
    Weather weather = new Weather(5);
    Arrivals arrivals = new Arrivals(5, 20_000, city, Banks.read(), weather);
    Channel hotline = PACK.channel("hotline-12345").orElseThrow();
    double[] expected = new double[24];
    int[] seen = new int[24];
    Instant start = Shenzhen.OCTOBER.atStartOfDay(PACK.zone()).toInstant();
    for (int hour = 0; hour < 24; hour++) {
      expected[hour] = arrivals.expected(hotline, Shenzhen.OCTOBER, hour) * 0.9;
      seen[hour] =
          (int)
              arrivals.in(start.plus(Duration.ofHours(hour)), PACK.zone()).stream()
                  .filter(draft -> draft.channel().equals(hotline))
                  .count();
    }
    for (int hour = 0; hour < 24; hour++) {
      double tolerance = 5 * Math.sqrt(expected[hour]) + 0.12 * expected[hour];
      assertThat((double) seen[hour])
          .as("hour " + hour)
          .isCloseTo(expected[hour], within(tolerance));
    }
  }

  @Test
  void a_working_day_has_about_as_many_petitions_as_asked_for() {
    long petitions =
        Shenzhen.records(11, 12, 400).stream()
            .filter(record -> record.truth() instanceof Truth.OfPetition)
            .filter(record -> record.at().isAfter(Instant.parse("2025-10-19T16:00:00Z")))
            .count();
    assertThat(petitions / 5.0).isBetween(330.0, 500.0);
  }

  @Test
  void identities_of_the_truth_stand_in_title_or_text() {
    int count = 0;
    for (SimulatedRecord record : Shenzhen.records(2, 3, 600)) {
      if (record.truth() instanceof Truth.OfPetition truth) {
        String content = mapped(record).title() + mapped(record).text();
        for (Identity identity : truth.identities()) {
          assertThat(content).contains(identity.value());
          count++;
        }
        assertThat(truth.id()).isEqualTo(mapped(record).petition());
        assertThat(PACK.matters().find(truth.matter())).as(truth.matterName()).isPresent();
        assertThat(PACK.areas().find(truth.areas().get(1))).isPresent();
      }
    }
    assertThat(count).isGreaterThan(200);
  }

  @Test
  void intake_takes_sound_records_and_refuses_broken_ones_for_the_true_reason() {
    int faults = 0;
    for (SimulatedRecord record : Shenzhen.records(4, 6, 500)) {
      if (record.truth() instanceof Truth.OfFault fault) {
        faults++;
        assertThat(refusal(record)).isEqualTo(fault.kind());
      } else {
        assertThat(refusal(record)).as(record.payload().toString()).isEmpty();
      }
    }
    assertThat(faults).isPositive();
  }

  @Test
  void authors_call_again_and_bursts_share_an_incident() {
    Set<Long> authors = new HashSet<>();
    int again = 0;
    int inBursts = 0;
    for (SimulatedRecord record : Shenzhen.records(9, 14, 300)) {
      if (record.truth() instanceof Truth.OfPetition truth) {
        again += truth.round() > 0 ? 1 : 0;
        inBursts += truth.burst().isEmpty() ? 0 : 1;
        authors.add(truth.author());
      }
    }
    assertThat(again).isGreaterThan(50);
    assertThat(inBursts).isGreaterThan(20);
    assertThat(authors).hasSizeGreaterThan(1500);
  }

  @Test
  void a_simulation_needs_a_day_and_a_petition() {
    assertThatThrownBy(() -> CitySimulator.of(PACK, 1, Shenzhen.OCTOBER, 0, 10))
        .hasMessage("days and petitions a day must be at least 1, were 0 and 10");
  }

  private static String text(List<SimulatedRecord> records) {
    StringBuilder text = new StringBuilder();
    for (SimulatedRecord record : records) {
      text.append(record.at()).append(record.payload()).append(record.truth()).append('\n');
    }
    return text.toString();
  }

  private static String refusal(SimulatedRecord record) {
    try {
      validate(record);
      return "";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }

  private static ValidRecord mapped(SimulatedRecord record) {
    try {
      return validate(record);
    } catch (RefusedException e) {
      throw new AssertionError(e.reason() + " " + e.field() + " " + e.value(), e);
    }
  }

  private static ValidRecord validate(SimulatedRecord record) throws RefusedException {
    RawRecord raw =
        new RawRecord(
            new SourcePosition("petitions.raw." + record.sourceChannel(), 0, 0),
            record.at(),
            record.payload().toString().getBytes(StandardCharsets.UTF_8),
            Map.of());
    KeyedDigest digest = new KeyedDigest(new byte[16]);
    return new ValidatePetition(PACK, digest).validate(new MapChannel(PACK).map(raw));
  }
}
