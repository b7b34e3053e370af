package io.minyi.jobs.handling;

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
import java.util.List;
import java.util.Map;
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
 * document carries what today's reader says of the text. What a clerk's correction teaches about
 * other petitions goes beside.
 */
public final class AssemblePetition
    extends KeyedProcessFunction<String, LoggedEvent, IndexDocument> {

  /** The stream of lessons beside the documents. */
  public static final OutputTag<MatterLesson> LESSONS = new OutputTag<>("lessons") {};

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AssemblePetition.class);
  private static final int YEARS_KEPT = 3;

  private final PackFiles files;
  private transient MapState<String, byte[]> events;
  private transient RefreshReading reading;
  private transient CorrectMatter correction;

  public AssemblePetition(PackFiles files) {
    this.files = files;
  }

  @Override
  public void open(OpenContext context) {
    MapStateDescriptor<String, byte[]> descriptor =
        new MapStateDescriptor<>("logged-events", String.class, byte[].class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(Duration.ofDays(365L * YEARS_KEPT))
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .build());
    reading = new RefreshReading(new LiveReader(files, Clock.systemUTC(), LOG::warn));
    correction = new CorrectMatter(() -> CityPack.of(files));
    events = getRuntimeContext().getMapState(descriptor);
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
    Petition petition = correction.correct(reading.refresh(asRead));
    out.collect(
        new IndexDocument(
            Indices.PETITIONS.alias(),
            petition.id(),
            petition.version(),
            PetitionJson.write(petition),
            event.channel(),
            event.ingestTime(),
            event.source()));
  }

  private static PetitionEvent read(byte[] json) throws IOException {
    return PetitionJson.read(json, PetitionEvent.class);
  }
}
