package io.minyi.jobs.handling;

import io.minyi.handling.UnitDay;
import io.minyi.index.Indices;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up what petitions contribute to half a day of a unit and writes the sum.
 *
 * <p>State: the sums and the latest moment of a contribution, until {@value #YEARS_KEPT} years
 * after the last one. The moment is the document's version: a job that builds the view anew and the
 * live one come to the same.
 */
public final class SumUnitDays extends KeyedProcessFunction<String, UnitDayChange, IndexDocument> {

  private static final long serialVersionUID = 1L;
  private static final int YEARS_KEPT = 3;

  /** A sum comes from many records; its dead letter, if ever, names none of them. */
  private static final SourcePosition NOWHERE = new SourcePosition("unit-days", 0, 0);

  private transient MapState<String, Long> counts;
  private transient ValueState<Instant> moment;

  @Override
  public void open(OpenContext context) {
    StateTtlConfig lifetime =
        StateTtlConfig.newBuilder(Duration.ofDays(365L * YEARS_KEPT))
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .build();
    MapStateDescriptor<String, Long> sums =
        new MapStateDescriptor<>("unit-day-counts", String.class, Long.class);
    sums.enableTimeToLive(lifetime);
    counts = getRuntimeContext().getMapState(sums);
    ValueStateDescriptor<Instant> latest =
        new ValueStateDescriptor<>("unit-day-moment", Instant.class);
    latest.enableTimeToLive(lifetime);
    moment = getRuntimeContext().getState(latest);
  }

  @Override
  public void processElement(UnitDayChange change, Context context, Collector<IndexDocument> out)
      throws Exception {
    for (Map.Entry<String, Long> count : change.counts().entrySet()) {
      Long before = counts.get(count.getKey());
      counts.put(count.getKey(), (before == null ? 0 : before) + count.getValue());
    }
    Instant before = moment.value();
    Instant now = before == null || change.moment().isAfter(before) ? change.moment() : before;
    moment.update(now);
    Map<String, Long> sums = new HashMap<>();
    for (Map.Entry<String, Long> sum : counts.entries()) {
      if (sum.getValue() != 0) {
        sums.put(sum.getKey(), sum.getValue());
      }
    }
    out.collect(
        new IndexDocument(
            Indices.UNIT_DAYS.alias(),
            change.id(),
            now.toEpochMilli(),
            PetitionJson.write(UnitDay.of(change.cell(), sums)),
            "",
            now,
            NOWHERE));
  }
}
