package io.minyi.jobs.handling;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.intake.CorrectMatter;
import io.minyi.intake.RefreshReading;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.text.reader.PetitionReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the distinct events of a petition and writes the document that they add up to.
 *
 * <p>State: the events as the log holds them, each until {@value #YEARS_KEPT} years after it came
 * in. An event that is there already changes nothing and writes nothing. The document carries what
 * today's reader says of the text.
 *
 * <p>A list is one value of the store: a petition that is new costs one look, which a bloom filter
 * answers, and one write. A map would cost a seek through all files of the store for each event.
 */
public final class AssemblePetition
    extends KeyedProcessFunction<String, LoggedEvent, IndexDocument> {

  private static final long serialVersionUID = 1L;
  private static final int YEARS_KEPT = 3;

  private final PackFiles files;
  private final String version;
  private transient ListState<LoggedEvent> events;
  private transient RefreshReading reading;
  private transient CorrectMatter correction;

  public AssemblePetition(PackFiles files) {
    this.files = files;
    version = PetitionReader.version(files);
  }

  @Override
  public void open(OpenContext context) {
    ListStateDescriptor<LoggedEvent> descriptor =
        new ListStateDescriptor<>("events-of-petition", LoggedEvent.class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(Duration.ofDays(365L * YEARS_KEPT))
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .build());
    reading = new RefreshReading(version, () -> PetitionReader.of(files));
    correction = new CorrectMatter(() -> CityPack.of(files));
    events = getRuntimeContext().getListState(descriptor);
  }

  @Override
  public void processElement(LoggedEvent logged, Context context, Collector<IndexDocument> out)
      throws Exception {
    PetitionEvent event = logged.event();
    List<LoggedEvent> others = new ArrayList<>();
    boolean isKnown = false;
    for (LoggedEvent kept : events.get()) {
      if (!kept.id().equals(logged.id())) {
        others.add(kept);
      } else if (PetitionEvent.BY_INGEST.compare(kept.event(), event) <= 0) {
        return;
      } else {
        isKnown = true;
      }
    }
    keep(logged, others, isKnown);
    out.collect(document(event, others));
  }

  private void keep(LoggedEvent logged, List<LoggedEvent> others, boolean isKnown)
      throws Exception {
    if (isKnown) {
      List<LoggedEvent> all = new ArrayList<>(others);
      all.add(logged);
      events.update(all);
    } else {
      events.add(logged);
    }
  }

  private IndexDocument document(PetitionEvent event, List<LoggedEvent> others) throws IOException {
    List<PetitionEvent> all = new ArrayList<>(List.of(event));
    for (LoggedEvent other : others) {
      all.add(other.event());
    }
    Petition petition = correction.correct(reading.refresh(Petition.of(all)));
    return new IndexDocument(
        Indices.PETITIONS.alias(),
        petition.id(),
        petition.version(),
        PetitionJson.write(petition),
        event.channel(),
        event.ingestTime(),
        event.source());
  }
}
