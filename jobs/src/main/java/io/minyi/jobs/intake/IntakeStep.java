package io.minyi.jobs.intake;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.RefusedException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A step of intake: a record goes on or becomes a dead letter; there is no third way. */
public abstract class IntakeStep<I, O> extends ProcessFunction<I, O> {

  /** The stream of refusals beside the main one. */
  public static final OutputTag<DeadLetter> REFUSED = new OutputTag<>("refused") {};

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(IntakeStep.class);

  private final PackFiles files;
  private transient MaskIdentities identities;

  IntakeStep(PackFiles files) {
    this.files = files;
  }

  @Override
  public void open(OpenContext context) {
    identities = new MaskIdentities();
    prepare(CityPack.of(files), identities);
  }

  /** Builds the decision on the machine that runs the step. */
  abstract void prepare(CityPack pack, MaskIdentities masker);

  /** The decision. */
  abstract O decide(I record) throws RefusedException;

  /** Where a record came from. */
  abstract RecordOrigin origin(I record);

  @Override
  public void processElement(I record, Context context, Collector<O> out) {
    O decided;
    try {
      decided = decide(record);
    } catch (RefusedException e) {
      context.output(REFUSED, DeadLetter.of(origin(record), e, identities));
      return;
    } catch (RuntimeException | StackOverflowError e) {
      context.output(REFUSED, failed(origin(record), e, identities));
      return;
    }
    out.collect(decided);
  }

  /** One odd dead letter is better than a job that falls over the same record for ever. */
  static DeadLetter failed(RecordOrigin origin, Throwable e, MaskIdentities identities) {
    String where = e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : "unknown";
    // no message: it may repeat what the petition says
    LOG.warn("intake of {} failed: {} at {}", origin.source(), e.getClass().getName(), where);
    return DeadLetter.of(
        origin,
        new RefusedException(Reason.PROCESSING_FAILED, "", e.getClass().getSimpleName(), where),
        identities);
  }
}
