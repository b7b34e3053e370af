package io.minyi.jobs.handling;

import io.minyi.alert.Alert;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.intake.MatterLesson;
import io.minyi.jobs.Samples;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** {@link AssemblePetition} on RocksDB, as it runs. */
@SuppressWarnings("try") // harnesses declare that closing may throw anything
final class PetitionHarness implements AutoCloseable {

  private static final PackFiles CITY = Samples.city();

  private final KeyedOneInputStreamOperatorTestHarness<String, LoggedEvent, IndexDocument> operator;

  PetitionHarness() throws Exception {
    this(CITY, null);
  }

  PetitionHarness(OperatorSubtaskState snapshot) throws Exception {
    this(CITY, snapshot);
  }

  PetitionHarness(PackFiles city, OperatorSubtaskState snapshot) throws Exception {
    operator =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AssemblePetition(city)),
            LoggedEvent::petition,
            Types.STRING);
    operator.setStateBackend(new EmbeddedRocksDBStateBackend());
    if (snapshot != null) {
      operator.initializeState(snapshot);
    }
    operator.open();
  }

  /** The petition documents that an event writes. */
  List<String> documents(PetitionEvent event) throws Exception {
    int before = all().size();
    take(event);
    return all().stream()
        .skip(before)
        .map(document -> new String(document.json(), StandardCharsets.UTF_8))
        .toList();
  }

  void take(PetitionEvent event) throws Exception {
    operator.processElement(
        new LoggedEvent(event.petition(), event.id(), event.eventTime(), PetitionJson.write(event)),
        event.eventTime().toEpochMilli());
  }

  /** Lets event time come that far. */
  void advance(Instant time) throws Exception {
    operator.processWatermark(new Watermark(time.toEpochMilli()));
  }

  /** The stream is drained. */
  void drain() throws Exception {
    operator.processWatermark(Watermark.MAX_WATERMARK);
  }

  OperatorSubtaskState snapshot() throws Exception {
    return operator.snapshot(1, 1);
  }

  List<MatterLesson> lessons() {
    return side(AssemblePetition.LESSONS);
  }

  List<UnitDayChange> unitDays() {
    return side(AssemblePetition.UNIT_DAYS);
  }

  private <T> List<T> side(OutputTag<T> tag) {
    Queue<StreamRecord<T>> records = operator.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  /** Every document of a petition, in the order of writing. */
  List<IndexDocument> all() {
    return written(Indices.PETITIONS);
  }

  /** Every alert, in the order of sending. */
  List<Alert> alerts() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    for (IndexDocument document : written(Indices.ALERTS)) {
      alerts.add(PetitionJson.read(document.json(), Alert.class));
    }
    return alerts;
  }

  private List<IndexDocument> written(Indices index) {
    return operator.extractOutputValues().stream()
        .filter(document -> document.index().equals(index.alias()))
        .toList();
  }

  @Override
  public void close() throws Exception {
    operator.close();
  }
}
