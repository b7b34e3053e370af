package io.minyi.intake;

import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Masked;
import io.minyi.identity.Pseudonyms;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the event of a valid record, with no raw identity left in it.
 *
 * <p>The id of an event depends on what it says alone, so the same record sent twice is the same
 * event.
 */
public final class MaskPetition {

  private final MaskIdentities identities;
  private final Pseudonyms pseudonyms;
  private final KeyedDigest digest;
  private final String packVersion;

  public MaskPetition(
      MaskIdentities identities, Pseudonyms pseudonyms, KeyedDigest digest, String packVersion) {
    this.digest = digest;
    this.identities = identities;
    this.pseudonyms = pseudonyms;
    this.packVersion = packVersion;
  }

  /** The event, its content not yet read. */
  public PetitionEvent mask(ValidRecord record) {
    // a unit's own note of receipt is an event of the petition's life and carries no text
    boolean isPetition = record.type() == EventType.RECEIVED && !record.text().isEmpty();
    return new PetitionEvent(
        isPetition ? petitionEventId(record) : lifeEventId(record),
        record.petition(),
        record.type(),
        record.time(),
        record.origin().ingestTime(),
        record.channel(),
        record.sourceChannel(),
        record.sourceId(),
        record.unit(),
        record.role(),
        packVersion,
        record.origin().source(),
        isPetition ? content(record) : PetitionContent.NONE,
        maskedDetails(record.details()),
        List.of());
  }

  private PetitionContent content(ValidRecord record) {
    Masked title = identities.mask("title", record.title());
    Masked text = identities.mask("text", record.text());
    Masked address = identities.mask("address", record.address());
    List<MaskedSpan> spans = new ArrayList<>(title.spans());
    spans.addAll(text.spans());
    spans.addAll(address.spans());
    return new PetitionContent(
        title.text(),
        text.text(),
        address.text(),
        pseudonyms.of(
            new Pseudonyms.Author(
                record.mobile(), record.identity(), record.sourceChannel(), record.author())),
        record.agree(),
        record.against(),
        record.isTimeAssumed(),
        spans,
        Reading.NONE);
  }

  private Map<String, String> maskedDetails(Map<String, String> details) {
    Map<String, String> masked = new HashMap<>();
    details.forEach((name, value) -> masked.put(name, identities.mask(name, value).text()));
    return masked;
  }

  private String petitionEventId(ValidRecord record) {
    return digest.of(
        record.petition(),
        record.type().name(),
        record.isTimeAssumed() ? "" : record.time().toString(),
        record.title(),
        record.text(),
        record.address(),
        record.author(),
        record.mobile(),
        record.identity(),
        String.valueOf(record.agree()),
        String.valueOf(record.against()));
  }

  private String lifeEventId(ValidRecord record) {
    return digest.of(
        record.petition(),
        record.type().name(),
        record.time().toString(),
        record.sourceId(),
        record.unit(),
        record.role(),
        new java.util.TreeMap<>(record.details()).toString());
  }
}
