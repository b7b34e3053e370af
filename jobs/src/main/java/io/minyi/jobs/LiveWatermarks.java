package io.minyi.jobs;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Event time of a live source: it follows the data, and the wall clock once nothing has come for a
 * while, so that what falls due in a quiet hour falls due on time.
 *
 * <p>While data flow the watermark is {@code latest event − lateness}; after {@code quiet} without
 * any it is {@code now − quiet − lateness}. It never goes back. Time in which a slow step
 * downstream holds the source back is not quiet: its data are only waiting.
 *
 * <p>A source has one of these for each of its partitions and takes the least of them, so that a
 * partition without data holds the others back for {@code quiet} and no longer.
 */
public final class LiveWatermarks<T> implements WatermarkGenerator<T> {

  private final long latenessMillis;
  private final long quietMillis;
  private final Clock clock;
  private final RelativeClock activity;
  private long latest = Long.MIN_VALUE;
  private long lastSeen;

  /**
   * Watermarks of one partition.
   *
   * @param activity stands still while the source is held back
   */
  LiveWatermarks(Duration lateness, Duration quiet, Clock clock, RelativeClock activity) {
    this.latenessMillis = lateness.toMillis();
    this.quietMillis = quiet.toMillis();
    this.clock = clock;
    this.activity = activity;
    this.lastSeen = activity.relativeTimeMillis();
  }

  /** A strategy for a live source whose records carry their own time. */
  public static <T> WatermarkStrategy<T> strategy(
      Duration lateness, Duration quiet, TimeOf<T> timeOf) {
    return new Strategy<>(lateness, quiet, timeOf);
  }

  /** The event time of a record, milliseconds since the epoch. */
  public interface TimeOf<T> extends java.io.Serializable {
    long millis(T record);
  }

  @Override
  public void onEvent(T event, long time, WatermarkOutput output) {
    latest = Math.max(latest, time);
    lastSeen = activity.relativeTimeMillis();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (activity.relativeTimeMillis() - lastSeen >= quietMillis) {
      latest = Math.max(latest, clock.absoluteTimeMillis() - quietMillis);
    }
    if (latest > Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(latest - latenessMillis - 1));
    }
  }

  private record Strategy<T>(Duration lateness, Duration quiet, TimeOf<T> timeOf)
      implements WatermarkStrategy<T> {
    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(
        WatermarkGeneratorSupplier.Context context) {
      return new LiveWatermarks<>(
          lateness, quiet, SystemClock.getInstance(), context.getInputActivityClock());
    }

    @Override
    public TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
      return (record, kafkaTime) -> timeOf.millis(record);
    }
  }
}
