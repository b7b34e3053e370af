package io.minyi.intake;

import io.minyi.city.CityPack;
import io.minyi.city.Shenzhen;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Pseudonyms;
import io.minyi.index.Topics;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The steps of intake over the pack of Shenzhen, as tests call them. */
final class Intake {

  static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

  private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.UTF_8);
  private static final CityPack PACK = Shenzhen.pack();
  private static final KeyedDigest DIGEST = new KeyedDigest(KEY);
  private static final MapChannel MAP = new MapChannel(PACK);
  private static final ValidatePetition VALIDATE = new ValidatePetition(PACK, DIGEST);

  private Intake() {}

  static RawRecord raw(String channel, byte[] value, Map<String, String> headers) {
    return new RawRecord(new SourcePosition(Topics.raw(channel), 0, 7), NOW, value, headers);
  }

  /** A record in JSON, with apostrophes for quotes. */
  static RawRecord raw(String channel, String json) {
    return raw(channel, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static MappedRecord map(RawRecord raw) throws RefusedException {
    return MAP.map(raw);
  }

  static MappedRecord map(String channel, String json) throws RefusedException {
    return MAP.map(raw(channel, json));
  }

  static ValidRecord validate(String channel, String json) throws RefusedException {
    return VALIDATE.validate(map(channel, json));
  }

  static PetitionEvent mask(RawRecord raw) throws RefusedException {
    return mask(raw, KEY);
  }

  static PetitionEvent mask(RawRecord raw, byte[] key) throws RefusedException {
    return new MaskPetition(
            new MaskIdentities(), new Pseudonyms(key), new KeyedDigest(key), PACK.version())
        .mask(new ValidatePetition(PACK, new KeyedDigest(key)).validate(MAP.map(raw)));
  }

  /** A petition of the hotline, masked and not yet read. */
  static PetitionEvent received(String text) {
    try {
      return mask(
          raw(
              "hotline-12345",
              "{'工单编号':'A1','诉求内容':'%s','受理时间':'2026-03-01 09:00:00'}".formatted(text)));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** A step that is expected to refuse. */
  interface Step {
    void run() throws RefusedException;
  }

  /** The refusal of a step. */
  static RefusedException refusal(Step step) {
    try {
      step.run();
    } catch (RefusedException e) {
      return e;
    }
    throw new AssertionError("the record was accepted");
  }
}
