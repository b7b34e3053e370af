package io.minyi.text.reader;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A reader that takes up models when they change in the folder of the pack, while it is in use.
 *
 * <p>It looks at most once a second, at size, time and identity of {@value PackModels#MATTERS} and
 * {@value PackModels#DISPATCH}: some 10 µs. A model that cannot be read is refused and the one
 * before goes on; a model that is taken away is no longer used. Where the folder is not on this
 * machine the models stay those that came with the files. Other files of the pack are not looked
 * at: they change with a new start. Not safe for threads.
 */
public final class LiveReader {

  private static final long PAUSE_MILLIS = 1_000;

  private final Clock clock;
  private final Consumer<String> report;
  private final CityPack pack;
  private PackFiles files;
  private String version;
  private Optional<PetitionReader> reader = Optional.empty();
  private List<String> seen = List.of();
  private long nextLook = Long.MIN_VALUE;

  /**
   * A reader that is built when it is asked for.
   *
   * @param clock says when a second has passed
   * @param report hears which model was taken up or refused and why
   * @throws io.minyi.city.CityPackException with all faults of the pack
   */
  public LiveReader(PackFiles files, Clock clock, Consumer<String> report) {
    this.files = files;
    this.clock = clock;
    this.report = report;
    pack = CityPack.of(files);
    version = PetitionReader.version(pack, PackModels.version(files));
  }

  /** A reader whose models stay those that came with the files. */
  public static LiveReader fixed(PackFiles files) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new LiveReader(new PackFiles(files.contents()), clock, message -> {});
  }

  /** The version of the reader, without building it. */
  public String version() {
    lookAgain();
    return version;
  }

  /**
   * The reader.
   *
   * @throws UncheckedIOException if a model that came with the files cannot be read
   */
  public PetitionReader reader() {
    lookAgain();
    return built();
  }

  /** The reader with the models that lie in the folder right now. */
  public PetitionReader newest() {
    look();
    return built();
  }

  private PetitionReader built() {
    if (reader.isEmpty()) {
      reader = Optional.of(PetitionReader.of(files));
    }
    return reader.orElseThrow();
  }

  private void lookAgain() {
    long now = clock.millis();
    if (now >= nextLook) {
      nextLook = now + PAUSE_MILLIS;
      look();
    }
  }

  private void look() {
    if (files.folder().isEmpty() || !Files.isDirectory(Path.of(files.folder()))) {
      return;
    }
    try {
      List<String> stamps = stamps();
      if (!stamps.equals(seen)) {
        seen = stamps;
        takeUp(files.reread(PackModels.NAMES));
      }
    } catch (IOException | UncheckedIOException e) {
      report.accept("models refused, " + version + " goes on: " + e.getMessage());
    }
  }

  private void takeUp(PackFiles fresh) {
    String next = PetitionReader.version(pack, PackModels.version(fresh));
    if (next.equals(version)) {
      return;
    }
    PackModels models = PackModels.of(fresh);
    reader = reader.map(old -> old.with(models));
    files = fresh;
    report.accept("models taken up: " + next + " instead of " + version);
    version = next;
  }

  private List<String> stamps() throws IOException {
    List<String> stamps = new ArrayList<>();
    for (String name : PackModels.NAMES) {
      try {
        BasicFileAttributes file =
            Files.readAttributes(Path.of(files.folder(), name), BasicFileAttributes.class);
        stamps.add(name + " " + file.size() + " " + file.lastModifiedTime() + file.fileKey());
      } catch (NoSuchFileException e) {
        stamps.add(name + " is not there");
      }
    }
    return stamps;
  }
}
