package io.minyi.intake;

import io.minyi.petition.Petition;
import io.minyi.text.reader.PetitionReader;
import java.util.function.Supplier;

/**
 * Reads a petition again when another version of the reader, its models or lexicons had read it.
 *
 * <p>The log keeps what was read when the petition came in; a view that is built anew shows what
 * today's reader says. The reader is built when the first petition needs it: while all are up to
 * date it costs nothing. Not safe for threads.
 */
public final class RefreshReading {

  private final String version;
  private final Supplier<PetitionReader> source;
  private PetitionReader reader;

  /**
   * Reads again what was not read by this version.
   *
   * @param version {@link PetitionReader#version} of today's reader
   * @param source builds it, asked once at most
   */
  public RefreshReading(String version, Supplier<PetitionReader> source) {
    this.version = version;
    this.source = source;
  }

  /** The petition as today's reader reads it; one without text comes back as it is. */
  public Petition refresh(Petition petition) {
    if (petition.text().isEmpty() || petition.reader().equals(version)) {
      return petition;
    }
    if (reader == null) {
      reader = source.get();
    }
    return petition.withReading(reader.read(petition.title(), petition.text(), petition.address()));
  }
}
