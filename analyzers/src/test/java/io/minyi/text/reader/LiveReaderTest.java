package io.minyi.text.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.PackFiles;
import io.minyi.city.Shenzhen;
import io.minyi.text.matter.Invented;
import io.minyi.text.matter.MatterModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveReaderTest {

  private static final String TEXT = "工厂偷排污水，河水发臭";
  private static final byte[] MODEL = MatterModels.bytes(Invented.trained().model());

  @TempDir private Path folder;

  private final Ticks clock = new Ticks();
  private final List<String> reports = new ArrayList<>();
  private Path model;
  private LiveReader live;
  private String before;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    model = folder.resolve(PackModels.MATTERS);
    live =
        new LiveReader(
            new PackFiles(Shenzhen.files().contents(), folder.toString()), clock, reports::add);
    before = live.version();
  }

  @Test
  void a_model_that_is_put_into_the_pack_is_taken_up_within_a_second() throws IOException {
    String asBefore = matter();
    Files.write(model, MODEL);
    assertThat(live.version()).isEqualTo(before);

    clock.millis += 1_000;

    assertThat(live.version()).startsWith(before + " matters.model-");
    assertThat(live.reader().read("", TEXT, "").reader()).isEqualTo(live.version());
    assertThat(matter()).isNotEqualTo(asBefore);
    assertThat(reports)
        .containsExactly("models taken up: " + live.version() + " instead of " + before);
  }

  @Test
  void whoever_meets_a_newer_reading_looks_at_once() throws IOException {
    Files.write(model, MODEL);

    assertThat(live.newest().version()).startsWith(before + " matters.model-");
  }

  @Test
  void a_damaged_model_is_refused_once_and_the_one_before_goes_on() throws IOException {
    Files.write(model, MODEL);
    String good = live.newest().version();
    byte[] damaged = MODEL.clone();
    damaged[damaged.length / 2]++;
    Files.write(model, damaged);

    assertThat(live.newest().version()).isEqualTo(good);
    assertThat(live.newest().version()).isEqualTo(good);

    assertThat(reports).hasSize(2);
    assertThat(reports.get(1))
        .isEqualTo(
            "models refused, %s goes on: models/matters.model must fit its checksum, does not: it is"
                    .formatted(good)
                + " damaged");
  }

  @Test
  void a_model_that_is_taken_away_is_no_longer_used() throws IOException {
    Files.write(model, MODEL);
    live.newest();
    Files.delete(model);

    assertThat(live.newest().version()).isEqualTo(before);
  }

  @Test
  void without_the_folder_the_models_stay_those_that_came_with_the_files() {
    LiveReader elsewhere =
        new LiveReader(
            new PackFiles(Shenzhen.files().contents(), folder.resolve("gone").toString()),
            clock,
            reports::add);

    assertThat(elsewhere.newest().version()).isEqualTo(before);
    assertThat(reports).isEmpty();
  }

  /** The matter, or the likeliest where none is decided. */
  private String matter() {
    var matter = live.reader().read("", TEXT, "").matter();
    return matter.isAbstained() ? matter.alternatives().get(0).id() : matter.id();
  }

  /** A clock that goes on by hand. */
  private static final class Ticks extends Clock {
    private long millis;

    @Override
    public long millis() {
      return millis;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
