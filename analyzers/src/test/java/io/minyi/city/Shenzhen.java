package io.minyi.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The pack of Shenzhen, read once for all tests. */
public final class Shenzhen {

  private static final PackFiles FILES = load();
  private static final CityPack PACK = CityPack.of(FILES);

  private Shenzhen() {}

  public static CityPack pack() {
    return PACK;
  }

  public static PackFiles files() {
    return FILES;
  }

  private static PackFiles load() {
    try {
      return PackFiles.load(Path.of(System.getProperty("minyi.root"), "cities", "shenzhen"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
