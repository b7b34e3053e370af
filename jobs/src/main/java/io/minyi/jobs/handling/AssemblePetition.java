package io.minyi.jobs.handling;

import io.minyi.alert.Alert;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.intake.CorrectMatter;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RefreshReading;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.text.reader.LiveReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the distinct events of a petition and writes the document that they add up to.
 *
 * <p>State: the events as the log holds them, each until {@value #YEARS_KEPT} years after it came
 * in. An event that is there already changes nothing and writes nothing. The document carries what
 * today's reader says of the text. The alerts go with it, new and changed ones; what a clerk's
 * correction teaches about other petitions and what changes in the days of units go beside. A timer
 * stands at the next moment in which something falls due.
 *
 * <p>A list is one value of the store: a petition that is new costs one look, which a bloom filter
 * answers, and one write. A map would cost a seek through all files of the store for each event.
 */
public final class AssemblePetition
    extends KeyedProcessFunction<String, LoggedEvent, IndexDocument> {

  /** The stream of lessons beside the documents. */
  public static final OutputTag<MatterLesson> LESSONS = new OutputTag<>("lessons") {};

  /** What changes in the days of units. */
  public static final OutputTag<UnitDayChange> UNIT_DAYS = new OutputTag<>("unit-days") {};

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AssemblePetition.class);
  private static final int YEARS_KEPT = 3;

  private final PackFiles files;
  private transient ListState<LoggedEvent> events;
  private transient RefreshReading reading;
  private transient CorrectMatter correction;
  private transient Optional<TrackHandling> handling;

  public AssemblePetition(PackFiles files) {
    this.files = files;
  }

  @Override
  public void open(OpenContext context) {
    StateTtlConfig lifetime =
        StateTtlConfig.newBuilder(Duration.ofDays(365L * YEARS_KEPT))
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .build();
    ListStateDescriptor<LoggedEvent> descriptor =
        new ListStateDescriptor<>("events-of-petition", LoggedEvent.class);
    descriptor.enableTimeToLive(lifetime);
    reading = new RefreshReading(new LiveReader(files, Clock.systemUTC(), LOG::warn));
    correction = new CorrectMatter(() -> CityPack.of(files));
    events = getRuntimeContext().getListState(descriptor);
    handling = TrackHandling.of(files, getRuntimeContext(), lifetime);
  }

  @Override
  public void processElement(LoggedEvent logged, Context context, Collector<IndexDocument> out)
      throws Exception {
    PetitionEvent event = logged.event();
    List<LoggedEvent> all = new ArrayList<>(List.of(logged));
    boolean isKnown = false;
    for (LoggedEvent kept : events.get()) {
      if (!kept.id().equals(logged.id())) {
        all.add(kept);
      } else if (PetitionEvent.BY_INGEST.compare(kept.event(), event) <= 0) {
        return;
      } else {
        isKnown = true;
      }
    }
    if (isKnown) {
      events.update(all);
    } else {
      events.add(logged);
    }
    List<PetitionEvent> told = told(all);
    Petition asRead = Petition.of(told);
    correction.lesson(event, asRead).ifPresent(lesson -> context.output(LESSONS, lesson));
    tell(asRead, told, context, out);
  }

  /** Something fell due. */
  @Override
  public void onTimer(long due, OnTimerContext context, Collector<IndexDocument> out)
      throws Exception {
    if (context.timerService().currentWatermark() == Long.MAX_VALUE) {
      return; // the stream is drained; time has not come that far
    }
    List<PetitionEvent> told = told(events.get());
    if (!told.isEmpty()) {
      tell(Petition.of(told), told, context, out);
    }
  }

  private static List<PetitionEvent> told(Iterable<LoggedEvent> logged) throws IOException {
    List<PetitionEvent> events = new ArrayList<>();
    for (LoggedEvent one : logged) {
      events.add(one.event());
    }
    return events;
  }

  private void tell(
      Petition asRead, List<PetitionEvent> all, Context context, Collector<IndexDocument> out)
      throws Exception {
    Petition petition = correction.correct(reading.refresh(asRead));
    PetitionEvent last = Collections.max(all, PetitionEvent.BY_INGEST);
    if (handling.isPresent()) {
      TrackHandling.News news = handling.get().track(petition, all, context.timerService());
      petition = news.petition();
      for (Alert alert : news.alerts()) {
        out.collect(
            document(Indices.ALERTS, alert.id(), news.moment().toEpochMilli(), alert, last));
      }
      news.unitDays().forEach(change -> context.output(UNIT_DAYS, change));
    }
    out.collect(document(Indices.PETITIONS, petition.id(), petition.version(), petition, last));
  }

  private static IndexDocument document(
      Indices index, String id, long version, Object value, PetitionEvent last) {
    return new IndexDocument(
        index.alias(),
        id,
        version,
        PetitionJson.write(value),
        last.channel(),
        last.ingestTime(),
        last.source());
  }
}
