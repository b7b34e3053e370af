package io.minyi.jobs.intake;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidRecord;
import io.minyi.intake.ValidatePetition;

/** Checks records against the rules of intake. */
public final class ValidateRecords extends IntakeStep<MappedRecord, ValidRecord> {

  private static final long serialVersionUID = 1L;

  private final byte[] key;
  private transient ValidatePetition decision;

  public ValidateRecords(PackFiles files, byte[] key) {
    super(files);
    this.key = key.clone();
  }

  @Override
  void prepare(CityPack pack, MaskIdentities masker) {
    decision = new ValidatePetition(pack, new KeyedDigest(key));
  }

  @Override
  ValidRecord decide(MappedRecord record) throws RefusedException {
    return decision.validate(record);
  }

  @Override
  RecordOrigin origin(MappedRecord record) {
    return record.origin();
  }
}
