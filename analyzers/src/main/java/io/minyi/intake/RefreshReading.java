package io.minyi.intake;

import io.minyi.petition.Petition;
import io.minyi.text.reader.LiveReader;
import io.minyi.text.reader.PetitionReader;
import io.minyi.text.reader.ReaderVersion;

/**
 * Reads a petition again when another version of the reader, its models or lexicons had read it.
 *
 * <p>The log keeps what was read when the petition came in; a view that is built anew shows what
 * today's reader says. A matter that corrections by clerks had decided stays as it was read: which
 * corrections were known that day stands in no log. The reader is built when the first petition
 * needs it: while all are up to date it costs nothing. Not safe for threads.
 */
public final class RefreshReading {

  private final LiveReader live;

  /** Reads again what was not read by this version. */
  public RefreshReading(LiveReader live) {
    this.live = live;
  }

  /** The petition as today's reader reads it; one without text comes back as it is. */
  public Petition refresh(Petition petition) {
    if (petition.text().isEmpty() || ReaderVersion.isOf(live.version(), petition.reader())) {
      return petition;
    }
    // the intake may have taken up a model since we looked
    PetitionReader reader = live.newest();
    return ReaderVersion.isOf(reader.version(), petition.reader())
        ? petition
        : petition.withReading(
            reader.readAgain(
                petition.title(),
                petition.text(),
                petition.address(),
                petition.matter(),
                petition.reader()));
  }
}
