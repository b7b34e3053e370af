package io.minyi.jobs;

import io.minyi.city.PackFiles;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RawRecord;
import io.minyi.intake.Reason;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.ValidRecord;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.AppealReading;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of everything that streams, with no field left empty. */
public final class Samples {

  public static final Instant TIME = Instant.parse("2026-03-01T02:03:04.567Z");
  public static final SourcePosition SOURCE =
      new SourcePosition("petitions.raw.hotline-12345", 1, 42);
  public static final RecordOrigin ORIGIN =
      new RecordOrigin(SOURCE, TIME, "hotline-12345", "march.csv", 7);

  private Samples() {}

  /** The pack of Shenzhen. */
  public static PackFiles city() {
    try {
      return PackFiles.load(Path.of(System.getProperty("minyi.root"), "cities", "shenzhen"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RawRecord rawRecord() {
    return new RawRecord(
        SOURCE,
        TIME,
        "{\"工单编号\":\"1\"}".getBytes(StandardCharsets.UTF_8),
        Map.of("minyi-row", "7"));
  }

  public static MappedRecord mappedRecord() {
    return new MappedRecord(
        ORIGIN, "hotline-12345", "12319", true, Map.of("id", "1"), Map.of("reason", "噪音"));
  }

  public static ValidRecord validRecord() {
    return new ValidRecord(
        ORIGIN,
        "hotline-12345",
        "12319",
        "12319:1",
        "1",
        EventType.RECEIVED,
        TIME,
        true,
        "题",
        "夜间施工噪音",
        "深南大道",
        "王先生",
        "13800000000",
        "440300",
        3,
        1,
        "unit",
        "role",
        Map.of("reason", "噪音"));
  }

  public static PetitionEvent petitionEvent() {
    return new PetitionEvent(
        "e1",
        "12319:1",
        EventType.RECEIVED,
        TIME,
        TIME.plusSeconds(5),
        "hotline-12345",
        "12319",
        "1",
        "unit",
        "role",
        "pack-1",
        SOURCE,
        content(),
        Map.of("reason", "噪音"),
        List.of("call-7"));
  }

  private static PetitionContent content() {
    Reading.Evidence evidence = new Reading.Evidence("噪音", "text", 4, 6, .7);
    return new PetitionContent(
        "题",
        "夜间施工噪音 [mobile]",
        "深南大道",
        "p-1",
        3,
        1,
        true,
        List.of(new MaskedSpan("mobile", "text", 7, 15)),
        new Reading(
            new MatterReading(
                "m-1",
                List.of("m", "m-1"),
                List.of("环境", "噪音"),
                .8,
                true,
                List.of(new MatterReading.Alternative("m-2", List.of("环境"), .1)),
                List.of(evidence)),
            new PlaceReading(
                List.of(new PlaceReading.AreaStep("district", "440304", "福田区")),
                List.of("4403", "440304"),
                .9,
                true,
                List.of(new PlaceReading.Mention("深南大道", "road", "address", 0, 4))),
            new AppealReading("complaint", .8),
            new UrgencyReading(
                "urgent", List.of(new UrgencyReading.Cue("噪音", "noise", "text", 4, 6))),
            new ToneReading(.5, "negative", -.6),
            List.of(new Reading.Keyword("噪音", 1)),
            List.of(new SubjectReading.Entity("company", "某公司", "text", 0, 2)),
            new SubjectReading.Accused("某公司", "company", "u-1"),
            new LeadReading(
                "u-1", "街道办", "第1条", .7, List.of(new LeadReading.Precedent("u-1", 3, .6)), "duty"),
            "c2ln",
            "reader-1"));
  }

  public static LoggedEvent loggedEvent() {
    return new LoggedEvent("12319:1", "e-1", TIME, PetitionJson.write(petitionEvent()));
  }

  public static DeadLetter deadLetter() {
    return new DeadLetter(
        SOURCE + "/" + Reason.TIME_UNREADABLE,
        Reason.TIME_UNREADABLE,
        "time",
        "昨天",
        "iso",
        "hotline-12345",
        TIME,
        "march.csv",
        7,
        SOURCE);
  }

  public static MatterLesson matterLesson() {
    return new MatterLesson("12319:1", TIME, "05.02.02", "题", "垃圾三天没有人清运");
  }

  public static IndexDocument indexDocument() {
    return new IndexDocument(
        "petitions",
        "12319:1",
        3,
        "{\"text\":\"噪音\"}".getBytes(StandardCharsets.UTF_8),
        "hotline-12345",
        TIME,
        SOURCE);
  }
}
