package io.minyi.jobs.intake;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Pseudonyms;
import io.minyi.intake.MaskPetition;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.ValidRecord;
import io.minyi.petition.PetitionEvent;

/** Masks identities; nothing after this step knows who wrote a petition. */
public final class MaskRecords extends IntakeStep<ValidRecord, PetitionEvent> {

  private static final long serialVersionUID = 1L;

  private final byte[] key;
  private transient MaskPetition decision;

  public MaskRecords(PackFiles files, byte[] key) {
    super(files);
    this.key = key.clone();
  }

  @Override
  void prepare(CityPack pack, MaskIdentities masker) {
    decision = new MaskPetition(masker, new Pseudonyms(key), new KeyedDigest(key), pack.version());
  }

  @Override
  PetitionEvent decide(ValidRecord record) {
    return decision.mask(record);
  }

  @Override
  RecordOrigin origin(ValidRecord record) {
    return record.origin();
  }
}
