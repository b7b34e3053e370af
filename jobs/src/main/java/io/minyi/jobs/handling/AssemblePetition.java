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
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the distinct events of a petition and writes the document that they add up to.
 *
 * <p>State: the events by id, as the log holds them, until {@value #YEARS_KEPT} years after the
 * last of them came in. An event that is there already changes nothing and writes nothing. The
 * document carries what today's reader says of the text. The alerts go with it, new and changed
 * ones; what a clerk's correction teaches about other petitions and what changes in the days of
 * units go beside. A timer stands at the next moment in which something falls due.
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
  private transient MapState<String, byte[]> events;
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
    MapStateDescriptor<String, byte[]> descriptor =
        new MapStateDescriptor<>("logged-events", String.class, byte[].class);
    descriptor.enableTimeToLive(lifetime);
    reading = new RefreshReading(new LiveReader(files, Clock.systemUTC(), LOG::warn));
    correction = new CorrectMatter(() -> CityPack.of(files));
    events = getRuntimeContext().getMapState(descriptor);
    handling = TrackHandling.of(files, getRuntimeContext(), lifetime);
  }

  @Override
  public void processElement(LoggedEvent logged, Context context, Collector<IndexDocument> out)
      throws Exception {
    PetitionEvent event = logged.event();
    byte[] known = events.get(logged.id());
    if (known != null && PetitionEvent.BY_INGEST.compare(read(known), event) <= 0) {
      return;
    }
    events.put(logged.id(), logged.json());
    List<PetitionEvent> all = new ArrayList<>(List.of(event));
    for (Map.Entry<String, byte[]> other : events.entries()) {
      if (!other.getKey().equals(logged.id())) {
        all.add(read(other.getValue()));
      }
    }
    Petition asRead = Petition.of(all);
    correction.lesson(event, asRead).ifPresent(lesson -> context.output(LESSONS, lesson));
    tell(asRead, all, context, out);
  }

  /** Something fell due. */
  @Override
  public void onTimer(long due, OnTimerContext context, Collector<IndexDocument> out)
      throws Exception {
    if (context.timerService().currentWatermark() == Long.MAX_VALUE) {
      return; // the stream is drained; time has not come that far
    }
    List<PetitionEvent> all = new ArrayList<>();
    for (byte[] event : events.values()) {
      all.add(read(event));
    }
    if (!all.isEmpty()) {
      tell(Petition.of(all), all, context, out);
    }
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

  private static PetitionEvent read(byte[] json) throws IOException {
    return PetitionJson.read(json, PetitionEvent.class);
  }
}
