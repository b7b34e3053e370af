package io.minyi.jobs.stack;

import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Documents on their way to the sink without a pipeline before it. */
public final class Documents {

  private Documents() {}

  /** A document whose content is given. */
  public static IndexDocument of(String index, String id, long version, String json) {
    return new IndexDocument(
        index,
        id,
        version,
        json.getBytes(StandardCharsets.UTF_8),
        "hotline-12345",
        Instant.parse("2026-03-01T00:00:00Z"),
        new SourcePosition("petitions.raw.hotline-12345", 0, id.hashCode() & Integer.MAX_VALUE));
  }

  /** Good documents of petitions. */
  public static List<IndexDocument> good(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> of("petitions", prefix + i, 1, "{\"id\":\"%s%d\"}".formatted(prefix, i)))
        .toList();
  }

  /** A job that sends documents in their order and ends; it does not forgive a failure. */
  public static StreamGraph job(List<IndexDocument> documents, Sink<IndexDocument> sink) {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    environment.enableCheckpointing(500);
    environment
        .fromData(documents, TypeInformation.of(IndexDocument.class))
        .sinkTo(sink)
        .uid("sink");
    return environment.getStreamGraph();
  }
}
