package io.minyi.jobs.intake;

import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.ReadPetition;
import io.minyi.intake.RecordOrigin;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.reader.LiveReader;
import java.time.Clock;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understands masked texts, in the light of the lessons that have come in so far and with the
 * models that lie in the pack now.
 *
 * <p>State: the lessons that are remembered, by petition, at most {@link
 * io.minyi.text.matter.CorrectedMatters#MOST}; one goes when it is withdrawn or a newer one needs
 * its place.
 */
public final class ReadTexts
    extends BroadcastProcessFunction<PetitionEvent, MatterLesson, PetitionEvent> {

  /** The lessons beside the stream of petitions. */
  public static final MapStateDescriptor<String, MatterLesson> LESSONS =
      new MapStateDescriptor<>(
          "matter-lessons",
          TypeInformation.of(String.class),
          TypeInformation.of(MatterLesson.class));

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadTexts.class);

  private final PackFiles files;
  private transient MaskIdentities identities;
  private transient ReadPetition decision;
  private transient boolean isRestored;

  public ReadTexts(PackFiles files) {
    this.files = files;
  }

  @Override
  public void open(OpenContext context) {
    identities = new MaskIdentities();
    LiveReader live = new LiveReader(files, Clock.systemUTC(), LOG::warn);
    LOG.info("petitions are read by {}", live.reader().version());
    decision = new ReadPetition(live);
  }

  @Override
  public void processElement(
      PetitionEvent event, ReadOnlyContext context, Collector<PetitionEvent> out) throws Exception {
    if (!isRestored) {
      restore(context.getBroadcastState(LESSONS).immutableEntries());
    }
    PetitionEvent read;
    try {
      read = decision.read(event);
    } catch (RuntimeException | StackOverflowError e) {
      context.output(IntakeStep.REFUSED, IntakeStep.failed(origin(event), e, identities));
      return;
    }
    out.collect(read);
  }

  @Override
  public void processBroadcastElement(
      MatterLesson lesson, Context context, Collector<PetitionEvent> out) throws Exception {
    BroadcastState<String, MatterLesson> lessons = context.getBroadcastState(LESSONS);
    if (!isRestored) {
      restore(lessons.immutableEntries());
    }
    lessons.put(lesson.petition(), lesson);
    for (String forgotten : decision.learn(lesson)) {
      lessons.remove(forgotten);
    }
  }

  private void restore(Iterable<Map.Entry<String, MatterLesson>> lessons) {
    lessons.forEach(lesson -> decision.learn(lesson.getValue()));
    isRestored = true;
  }

  private static RecordOrigin origin(PetitionEvent event) {
    return new RecordOrigin(event.source(), event.ingestTime(), event.sourceChannel(), "", 0);
  }
}
