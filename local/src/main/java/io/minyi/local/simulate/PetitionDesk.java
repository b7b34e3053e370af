package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.Channel;
import io.minyi.local.simulate.Arrivals.Draft;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns drafts into records and lives out what becomes of them. */
final class PetitionDesk {

  /** Part of authors who write again about what was not solved. */
  private static final double COME_BACK = 0.07;

  private final CityModel city;
  private final Banks banks;
  private final long seed;
  private final int perDay;
  private final StoryWriter stories;
  private final Variety variety = new Variety();
  private final PetitionRecords petitions;
  private final Outbox outbox;
  private final Lifecycle lifecycle;
  private long petitionCount;

  PetitionDesk(CityModel city, Banks banks, long seed, int perDay) {
    this.city = city;
    this.banks = banks;
    this.seed = seed;
    this.perDay = perDay;
    ChannelRecords records = new ChannelRecords();
    WorkClock clock = new WorkClock(city);
    this.stories = new StoryWriter(banks, city);
    this.petitions = new PetitionRecords(city, records);
    this.outbox = new Outbox(city, records, seed);
    this.lifecycle =
        new Lifecycle(city, banks, new Offices(city, banks, clock, seed, perDay), clock);
  }

  boolean hasBefore(Instant moment) {
    return outbox.hasBefore(moment);
  }

  SimulatedRecord next() {
    return outbox.next();
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
    StoryWriter.Task task =
        new StoryWriter.Task(
            draft.incident(),
            author,
            draft.channel().profile(),
            appeal,
            draft.round(),
            draft.order(),
            also);
    Story story = story(task, draws);
    String source = petitions.sourceChannel(draft.channel(), draws);
    String sourceId = petitions.sourceId(draft.channel(), draft.at(), number);
    ObjectNode payload =
        petitions.record(draft.channel(), sourceId, draft.at(), author, story, draws);
    String matter = city.matterId(story.matter());
    List<Life.Step> steps =
        lifecycle.live(
            draft.at(), draft.incident(), matter, appeal, Draws.of(seed, "life", number));
    String id = source + ":" + sourceId;
    Truth truth = truth(draft, story, id, matter, appeal, author, Lifecycle.firstUnit(steps));
    Instant at = draft.at().plusMillis((long) draws.exponential(delayMillis(draft.channel())));
    SimulatedRecord sound = new SimulatedRecord(at, draft.channel().id(), source, payload, truth);
    outbox.send(sound, sourceId, draws);
    outbox.tell(new Outbox.Told(source, sourceId, steps, number));
    return comesBack(draft, appeal, sourceId, draws);
  }

  /** A story, written anew up to three times while it sounds like a recent one. */
  private Story story(StoryWriter.Task task, Draws draws) {
    String family = task.incident().family().name();
    Story story = stories.write(task, draws);
    for (int tries = 0; tries < 3 && variety.isKnown(family, story); tries++) {
      story = stories.write(task, draws);
    }
    variety.remember(family, story);
    return story;
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
}
