package io.minyi.jobs.intake;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.intake.ReadPetition;
import io.minyi.intake.RecordOrigin;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.reader.PetitionReader;

/** Understands masked texts. */
public final class ReadTexts extends IntakeStep<PetitionEvent, PetitionEvent> {

  private static final long serialVersionUID = 1L;

  private final PackFiles files;
  private transient ReadPetition decision;

  public ReadTexts(PackFiles files) {
    super(files);
    this.files = files;
  }

  @Override
  void prepare(CityPack pack, MaskIdentities masker) {
    decision = new ReadPetition(PetitionReader.of(files));
  }

  @Override
  PetitionEvent decide(PetitionEvent event) {
    return decision.read(event);
  }

  @Override
  RecordOrigin origin(PetitionEvent event) {
    return new RecordOrigin(event.source(), event.ingestTime(), event.sourceChannel(), "", 0);
  }
}
