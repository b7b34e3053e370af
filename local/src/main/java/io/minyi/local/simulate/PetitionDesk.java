package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.Channel;
import io.minyi.local.simulate.Arrivals.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Turns drafts into records and keeps all records that are still on their way. */
final class PetitionDesk {

  /** Part of authors who write again about what was not solved. */
  private static final double COME_BACK = 0.07;

  /** A record on its way; that of an event is only written when it arrives. */
  private record Pending(Instant at, long number, SimulatedRecord sound, Told told, int step) {}

  /** A petition whose life is still being told. */
  private record Told(String source, String sourceId, List<Life.Step> steps, long number) {}

  private final CityModel city;
  private final Banks banks;
  private final long seed;
  private final int perDay;
  private final StoryWriter stories;
  private final PetitionRecords petitions;
  private final EventRecords events;
  private final Faults faults;
  private final Lifecycle lifecycle;
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(Comparator.comparing(Pending::at).thenComparing(Pending::number));
  private long petitionCount;
  private long recordCount;

  PetitionDesk(CityModel city, Banks banks, long seed, int perDay) {
    this.city = city;
    this.banks = banks;
    this.seed = seed;
    this.perDay = perDay;
    ChannelRecords records = new ChannelRecords();
    WorkClock clock = new WorkClock(city);
    this.stories = new StoryWriter(banks, city);
    this.petitions = new PetitionRecords(city, records);
    this.events = new EventRecords(city, records);
    this.faults = new Faults(records);
    this.lifecycle =
        new Lifecycle(city, banks, new Offices(city, banks, clock, seed, perDay), clock);
  }

  boolean hasBefore(Instant moment) {
    return !pending.isEmpty() && pending.peek().at().isBefore(moment);
  }

  SimulatedRecord next() {
    Pending next = pending.remove();
    return next.told() == null ? next.sound() : event(next);
  }

  /** The petitions of a burst, most by people of the place. */
  List<Draft> drafts(BurstPlan.Planned planned) {
    Draws draws = Draws.of(planned.incident().seed(), "voices", 0);
    List<Draft> drafts = new ArrayList<>();
    for (Instant moment : planned.moments()) {
      long author = draws.below(Math.max(3000, perDay * 150));
      drafts.add(
          new Draft(moment, channel(planned.incident(), draws), planned.incident(), author, 0, ""));
    }
    return drafts;
  }

  private Channel channel(Incident incident, Draws draws) {
    List<Channel> open =
        city.channels().stream()
            .filter(c -> !c.profile().equals("window"))
            .filter(
                c ->
                    c.owner().startsWith("sz")
                        || c.owner().startsWith(incident.ward().districtCode()))
            .toList();
    return open.get(draws.weighted(open.stream().mapToDouble(Channel::share).toArray()));
  }

  /**
   * Writes a petition and lives out its life; gives the draft of a second call, if there is one.
   */
  Optional<Draft> take(Draft draft) {
    long number = petitionCount++;
    Draws draws = Draws.of(seed, "petition", number);
    Author author = Author.of(seed, draft.author(), city, banks);
    Family family = draft.incident().family();
    String appeal = appeal(draft, draws);
    Family also = draws.chance(0.045) ? sameSite(family, draws) : family;
    Story story =
        stories.write(
            new StoryWriter.Task(
                draft.incident(),
                author,
                draft.channel().profile(),
                appeal,
                draft.round(),
                draft.order(),
                also),
            draws);
    String source = petitions.sourceChannel(draft.channel(), draws);
    String sourceId = petitions.sourceId(draft.channel(), draft.at(), number);
    ObjectNode payload =
        petitions.record(draft.channel(), sourceId, draft.at(), author, story, draws);
    String matter = city.matterId(story.matter());
    List<Life.Step> steps =
        lifecycle.live(
            draft.at(), draft.incident(), matter, appeal, Draws.of(seed, "life", number));
    String id = source + ":" + sourceId;
    Truth truth = truth(draft, story, id, matter, appeal, author, steps.get(0).details().get("to"));
    Instant at = draft.at().plusMillis((long) draws.exponential(delayMillis(draft.channel())));
    add(new SimulatedRecord(at, draft.channel().id(), source, payload, truth), sourceId, draws);
    tell(new Told(source, sourceId, steps, number));
    return comesBack(draft, appeal, sourceId, draws);
  }

  private static String appeal(Draft draft, Draws draws) {
    List<String> appeals = new ArrayList<>(draft.incident().family().appeals().keySet());
    if (draft.round() > 0 || !draft.incident().burst().isEmpty()) {
      return draws.chance(0.8) ? "complaint" : "help";
    }
    double[] weights =
        draft.incident().family().appeals().values().stream().mapToDouble(w -> w).toArray();
    return appeals.get(draws.weighted(weights));
  }

  private Family sameSite(Family family, Draws draws) {
    return draws.pick(
        banks.families().stream().filter(f -> f.site().equals(family.site())).toList());
  }

  private static double delayMillis(Channel channel) {
    return switch (channel.profile()) {
      case "hotline" -> 60_000;
      case "app" -> 2_000;
      default -> 900_000;
    };
  }

  private Truth truth(
      Draft draft,
      Story story,
      String id,
      String matter,
      String appeal,
      Author author,
      String unit) {
    Ward ward = draft.incident().ward();
    return new Truth.OfPetition(
        id,
        draft.channel().id(),
        draft.at().atZone(draft.channel().zone()).toOffsetDateTime().toString(),
        matter,
        story.matter(),
        story.alsoMatter().isEmpty() ? "" : city.matterId(story.alsoMatter()),
        ward.codes(),
        ward.told(story.title() + story.text() + story.address()),
        appeal,
        story.voice(),
        story.identities(),
        author.id(),
        draft.round(),
        draft.incident().burst(),
        unit);
  }

  private Optional<Draft> comesBack(Draft draft, String appeal, String sourceId, Draws draws) {
    boolean isOpen = !appeal.equals("thanks") && !appeal.equals("suggestion");
    if (!isOpen || draft.round() > 4 || !draws.chance(draft.round() == 0 ? COME_BACK : 0.25)) {
      return Optional.empty();
    }
    long days = 1 + (long) draws.exponential(5);
    ZonedDateTime day = draft.at().atZone(draft.channel().zone()).plusDays(days);
    ZonedDateTime at =
        day.with(LocalTime.of(draws.between(8, 21), draws.below(60), draws.below(60)));
    Channel channel = draws.chance(0.6) ? draft.channel() : channel(draft.incident(), draws);
    return Optional.of(
        new Draft(
            at.toInstant(),
            channel,
            draft.incident(),
            draft.author(),
            draft.round() + 1,
            sourceId));
  }

  private void add(SimulatedRecord sound, String id, Draws draws) {
    SimulatedRecord timely = sound;
    if (draws.chance(Faults.RATE)) {
      Channel channel = city.pack().channel(sound.channel()).orElseThrow();
      SimulatedRecord broken = faults.broken(sound, city.pack().mapping(channel), id, draws);
      pending.add(new Pending(broken.at(), recordCount++, broken, null, 0));
      Instant again = sound.at().plus(Duration.ofSeconds(30 + draws.below(1200)));
      timely =
          new SimulatedRecord(
              again, sound.channel(), sound.sourceChannel(), sound.payload(), sound.truth());
    }
    pending.add(new Pending(timely.at(), recordCount++, timely, null, 0));
  }

  /** Small delays of reporting, some long ones, some records twice: so order is not given. */
  private void tell(Told told) {
    Draws draws = Draws.of(seed, "reports", told.number());
    for (int i = 0; i < told.steps().size(); i++) {
      double mean = draws.chance(0.02) ? 21_600 : draws.chance(0.003) ? 200_000 : 90;
      Instant at = told.steps().get(i).at().plusSeconds((long) draws.exponential(mean));
      pending.add(new Pending(at, recordCount++, null, told, i));
      if (draws.chance(0.01)) {
        Instant again = at.plusSeconds(5 + (long) draws.exponential(900));
        pending.add(new Pending(again, recordCount++, null, told, i | REPEAT));
      }
    }
  }

  private static final int REPEAT = 1 << 20;

  private SimulatedRecord event(Pending next) {
    Told told = next.told();
    int index = next.step() & ~REPEAT;
    Life.Step step = told.steps().get(index);
    String serial = "E" + told.number() + "-" + (index + 1);
    Draws draws = Draws.of(seed, "event " + index, told.number());
    ObjectNode payload = events.record(step, told.source(), told.sourceId(), serial, draws);
    String petition = told.source() + ":" + told.sourceId();
    boolean isRepeat = (next.step() & REPEAT) != 0;
    Truth truth =
        new Truth.OfEvent(petition, step.type().name(), step.at().toString(), index + 1, isRepeat);
    String channel = events.channel().id();
    SimulatedRecord sound = new SimulatedRecord(next.at(), channel, channel, payload, truth);
    if (!isRepeat && draws.chance(Faults.RATE)) {
      Instant again = next.at().plusSeconds(30 + draws.below(1200));
      pending.add(new Pending(again, recordCount++, null, told, index | REPEAT));
      return faults.broken(sound, events.mapping(), serial, draws);
    }
    return sound;
  }
}
