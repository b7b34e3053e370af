package io.minyi.text.reader;

/**
 * The version of a reader as it stands in a reading: {@code reader-3 shenzhen-2026.1}, the models
 * in the pack behind it, and {@code corrections-12} where 12 corrections by clerks were known and
 * made the matter another.
 */
public final class ReaderVersion {

  private static final String CORRECTIONS = " corrections-";

  private ReaderVersion() {}

  static String withCorrections(String version, int corrections) {
    return version + CORRECTIONS + corrections;
  }

  /** What stands in a reading is of this version of the reader, with or without corrections. */
  public static boolean isOf(String version, String inReading) {
    return inReading.equals(version) || inReading.startsWith(version + CORRECTIONS);
  }

  /** Another version with the corrections that stand in a reading, if any do. */
  static String renewed(String inReading, String version) {
    int at = inReading.indexOf(CORRECTIONS);
    return at < 0 ? version : version + inReading.substring(at);
  }
}
