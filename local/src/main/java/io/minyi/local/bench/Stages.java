package io.minyi.local.bench;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Pseudonyms;
import io.minyi.index.Indices;
import io.minyi.intake.MapChannel;
import io.minyi.intake.MaskPetition;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RawRecord;
import io.minyi.intake.ReadPetition;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidatePetition;
import io.minyi.jobs.JobEnvironment;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.jobs.index.IndexDocuments;
import io.minyi.jobs.intake.MapRecords;
import io.minyi.jobs.intake.MaskRecords;
import io.minyi.jobs.intake.ReadTexts;
import io.minyi.jobs.intake.ValidateRecords;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.reader.LiveReader;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Each stage of the path alone, as a bounded job. */
final class Stages {

  private static final byte[] LESSON =
      PetitionJson.write(
          new MatterLesson("bench:1", Instant.EPOCH, "05.02.02", "垃圾清运不及时", "小区门口的垃圾桶三天没有人来清运"));

  private final JobSettings settings;
  private final PackFiles files;
  private final List<byte[]> values;
  private final List<PetitionEvent> events = new ArrayList<>();

  /** A stage alone over so many petitions. */
  record Stage(String name, Job job) {}

  /** Adds the stage to an environment. */
  private interface Job {
    void define(StreamExecutionEnvironment environment, long petitions);
  }

  /** Makes the record of a number from the samples. */
  private interface Maker<S, T> extends BiFunction<S, Long, T>, Serializable {}

  Stages(JobSettings settings, PackFiles files, BenchRecords records) throws RefusedException {
    this.settings = settings;
    this.files = files;
    values = records.sample();
    CityPack pack = CityPack.of(files);
    KeyedDigest digest = new KeyedDigest(settings.pseudonymKey());
    MapChannel map = new MapChannel(pack);
    ValidatePetition validate = new ValidatePetition(pack, digest);
    MaskPetition mask =
        new MaskPetition(
            new MaskIdentities(), new Pseudonyms(settings.pseudonymKey()), digest, pack.version());
    ReadPetition read = new ReadPetition(LiveReader.fixed(files));
    for (int i = 0; i < values.size(); i++) {
      RawRecord raw = raw(values.get(i), (long) i);
      events.add(read.read(mask.mask(validate.validate(map.map(raw)))));
    }
  }

  List<Stage> all() {
    return List.of(
        new Stage("source", this::source),
        new Stage("analysis", this::analysis),
        new Stage("sink", this::sink),
        new Stage("bulk", this::bulk));
  }

  /** Seconds that the stage takes for so many petitions, job start included. */
  double seconds(MiniCluster cluster, Stage stage, long petitions) throws Exception {
    StreamExecutionEnvironment environment = JobEnvironment.of(settings, new Configuration());
    stage.job().define(environment, petitions);
    JobID job = JobID.generate();
    long begin = System.nanoTime();
    cluster
        .submitJob(environment.getStreamGraph().getJobGraph(Stages.class.getClassLoader(), job))
        .get();
    cluster.requestJobResult(job).get().toJobExecutionResult(Stages.class.getClassLoader());
    return (System.nanoTime() - begin) / 1e9;
  }

  private void source(StreamExecutionEnvironment environment, long petitions) {
    environment
        .fromSource(
            new KafkaEnds(settings).rawRecordsUntilNow("minyi-bench-" + System.nanoTime()),
            WatermarkStrategy.noWatermarks(),
            "source")
        .sinkTo(new DiscardingSink<>());
  }

  private void analysis(StreamExecutionEnvironment environment, long petitions) {
    made(environment, petitions, values, Stages::raw, RawRecord.class)
        .process(new MapRecords(files))
        .process(new ValidateRecords(files, settings.pseudonymKey()))
        .process(new MaskRecords(files, settings.pseudonymKey()))
        .connect(
            made(environment, 1, List.of(LESSON), Stages::lesson, MatterLesson.class)
                .broadcast(ReadTexts.LESSONS))
        .process(new ReadTexts(files))
        .sinkTo(new DiscardingSink<>());
  }

  private void sink(StreamExecutionEnvironment environment, long petitions) {
    made(environment, petitions, encoded(events), Stages::event, PetitionEvent.class)
        .sinkTo(new KafkaEnds(settings).toPetitionEvents("minyi-bench-" + System.nanoTime()));
  }

  private void bulk(StreamExecutionEnvironment environment, long petitions) {
    List<byte[]> documents =
        events.stream().map(event -> PetitionJson.write(Petition.of(List.of(event)))).toList();
    made(environment, petitions, documents, Stages::document, IndexDocument.class)
        .sinkTo(new IndexDocuments(settings));
  }

  private static List<byte[]> encoded(List<PetitionEvent> events) {
    return events.stream().map(PetitionJson::write).toList();
  }

  private static <T> DataStream<T> made(
      StreamExecutionEnvironment environment,
      long petitions,
      List<byte[]> samples,
      Maker<byte[], T> maker,
      Class<T> type) {
    ArrayList<byte[]> shipped = new ArrayList<>(samples);
    return environment
        .fromSequence(0, petitions - 1)
        .map(n -> maker.apply(shipped.get((int) (n % shipped.size())), n))
        .returns(type);
  }

  private static RawRecord raw(byte[] value, long n) {
    return new RawRecord(position(n), Instant.now(), value, Map.of());
  }

  private static PetitionEvent event(byte[] value, long n) {
    return read(value, PetitionEvent.class);
  }

  private static MatterLesson lesson(byte[] value, long n) {
    return read(value, MatterLesson.class);
  }

  private static <T> T read(byte[] value, Class<T> type) {
    try {
      return PetitionJson.read(value, type);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static IndexDocument document(byte[] value, long n) {
    return new IndexDocument(
        Indices.PETITIONS.alias(), "bench:" + n, 1, value, "bench", Instant.EPOCH, position(n));
  }

  private static SourcePosition position(long n) {
    return new SourcePosition(IntakeBench.topic(), 0, n);
  }
}
