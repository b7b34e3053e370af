package io.minyi.jobs.intake;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.intake.MapChannel;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.RawRecord;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.RefusedException;

/** Parses raw records and maps them to our fields. */
public final class MapRecords extends IntakeStep<RawRecord, MappedRecord> {

  private static final long serialVersionUID = 1L;

  private transient MapChannel decision;

  public MapRecords(PackFiles files) {
    super(files);
  }

  @Override
  void prepare(CityPack pack, MaskIdentities masker) {
    decision = new MapChannel(pack);
  }

  @Override
  MappedRecord decide(RawRecord record) throws RefusedException {
    return decision.map(record);
  }

  @Override
  RecordOrigin origin(RawRecord record) {
    return record.origin();
  }
}
