package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Pseudonyms;
import io.minyi.index.Topics;
import io.minyi.intake.MapChannel;
import io.minyi.intake.MaskPetition;
import io.minyi.intake.RawRecord;
import io.minyi.intake.ReadPetition;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidatePetition;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.reader.LiveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole lives of petitions of the simulated city, as the log of events holds them. */
final class SimulatedLives {

  private static final long SEED = 7;
  private static final LocalDate FROM = LocalDate.of(2025, 3, 3);
  private static final int DAYS = 40;
  private static final int PER_DAY = 20;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 13;

  private final MapChannel map;
  private final ValidatePetition validate;
  private final MaskPetition mask;
  private final ReadPetition read;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, List<PetitionEvent>> lives = new LinkedHashMap<>();

  private SimulatedLives(PackFiles files, CityPack pack, byte[] key) {
    KeyedDigest digest = new KeyedDigest(key);
    map = new MapChannel(pack);
    validate = new ValidatePetition(pack, digest);
    mask = new MaskPetition(new MaskIdentities(), new Pseudonyms(key), digest, pack.version());
    read = new ReadPetition(LiveReader.fixed(files));
  }

  /** Lives of some ten events, each with its receipt; the same in every run. */
  static List<List<PetitionEvent>> of(PackFiles files, byte[] key) throws IOException {
    CityPack pack = CityPack.of(files);
    SimulatedLives simulated = new SimulatedLives(files, pack, key);
    CitySimulator city = CitySimulator.of(pack, SEED, FROM, DAYS, PER_DAY);
    for (long n = 0; city.hasNext(); n++) {
      simulated.take(city.next(), n);
    }
    return simulated.lives.values().stream()
        .filter(events -> events.size() >= SHORTEST && events.size() <= LONGEST)
        .filter(events -> events.stream().anyMatch(e -> e.type() == EventType.RECEIVED))
        .map(List::copyOf)
        .toList();
  }

  private void take(SimulatedRecord record, long n) throws IOException {
    if (record.truth() instanceof Truth.OfFault
        || !record.channel().equals(record.sourceChannel())) {
      return;
    }
    RawRecord raw =
        new RawRecord(
            new SourcePosition(Topics.raw(record.channel()), 0, n),
            record.at(),
            json.writeValueAsString(record.payload()).getBytes(StandardCharsets.UTF_8),
            Map.of());
    try {
      PetitionEvent event = read.read(mask.mask(validate.validate(map.map(raw))));
      lives.computeIfAbsent(event.petition(), petition -> new ArrayList<>()).add(event);
    } catch (RefusedException e) {
      throw new IllegalStateException("a sound record was refused: " + raw.source(), e);
    }
  }
}
