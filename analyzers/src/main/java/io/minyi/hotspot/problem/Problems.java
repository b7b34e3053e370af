package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import io.minyi.hotspot.problem.Voice.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which petitions are about the same problem, while they come in.
 *
 * <p>{@link #take} compares a petition with a few problems that share heavy n-grams with it and
 * joins it to the one most alike, or lets a new one begin. {@link #settle}, once in a while (an
 * hour, a day), groups the petitions of changed problems and of those near them anew. Order of
 * arrival matters only as far as the pools that are looked at do.
 *
 * <p>The whole memory is {@link #snapshot}, plain values: petitions of problems with one in the
 * last {@value Problem#FORGET_DAYS} days, some 8 KB each, of which the latest {@value
 * Problem#COMPARED} of a problem; older ones some 200 bytes. Time per petition grows slowly with
 * how many problems are live, and not with what is forgotten. Time is that of the petitions. Not
 * safe for threads.
 */
public final class Problems {

  private final ReadGrams reader;
  private final ProblemMemory memory = new ProblemMemory();
  private final Placing placing;
  private final Settling settling;
  private final boolean isWhole;
  private ProblemClock clock = ProblemClock.NONE;

  /** Without any problem yet. */
  public Problems(Background background) {
    this(background, JoinRule.CHOSEN, false);
  }

  /** Without any problem yet; petitions of live problems will all be kept, however old. */
  public static Problems ofWholeHistory(Background background) {
    return new Problems(background, JoinRule.CHOSEN, true);
  }

  Problems(Background background, JoinRule rule, boolean isWhole) {
    this.isWhole = isWhole;
    Likeness likeness = new Likeness(memory::problemsOf);
    reader = new ReadGrams(background);
    placing = new Placing(memory, likeness, rule);
    settling = new Settling(memory, likeness, rule);
  }

  /**
   * With the problems and the clock of a {@link #snapshot} or of all {@link #changes} so far: goes
   * on exactly as what they were taken from.
   */
  public static Problems restore(
      Background background, Collection<Problem> problems, ProblemClock clock) {
    Problems restored = new Problems(background);
    problems.forEach(restored.memory::put);
    restored.clock = clock;
    restored.changes();
    return restored;
  }

  /**
   * Takes a petition, or a new version of one.
   *
   * @return the problems it changed
   */
  public List<Problem> take(Telling telling) {
    clock = clock.at(telling.voice().time());
    Member member =
        new Member(telling.voice(), reader.read(telling), telling.matter(), telling.accused());
    return memory
        .of(member.id())
        .map(known -> keep(known.renewed(member).unsettled(true)))
        .orElseGet(() -> placing.place(member));
  }

  /**
   * The handling of a petition has come to another state.
   *
   * @return the problem it is part of; nothing if the petition is unknown or stands there already
   */
  public List<Problem> answer(String petition, Answer answer) {
    return memory
        .of(petition)
        .filter(known -> known.member(petition).voice().answer() != answer)
        .map(known -> keep(known.renewed(known.member(petition).with(answer))))
        .orElse(List.of());
  }

  /**
   * A person says of which class a petition is. Where it belongs is looked at again by the next
   * {@link #settle}.
   *
   * @param matter id in the catalogue, empty when unknown
   * @return the problem it is part of; nothing if the petition is unknown or of that class already
   */
  public List<Problem> correct(String petition, String matter) {
    return memory
        .of(petition)
        .filter(known -> !known.member(petition).matter().equals(matter))
        .map(known -> known.renewed(known.member(petition).inMatter(matter)).unsettled(true))
        .map(this::keep)
        .orElse(List.of());
  }

  private List<Problem> keep(Problem problem) {
    memory.put(problem);
    return List.of(problem);
  }

  /**
   * Looks again at what changed since the last time: ejects, re-joins, merges, splits, forgets.
   *
   * @return the problems that are no longer what they were, those merged away included
   */
  public List<Problem> settle() {
    Map<String, Problem> changed = settling.settle(now());
    sweep(changed);
    return List.copyOf(changed.values());
  }

  /** Forgets what slept too long, and tells whose life went on without a petition; once a day. */
  private void sweep(Map<String, Problem> changed) {
    Instant now = now();
    Instant swept = clock.swept().equals(Instant.MIN) ? now : clock.swept();
    boolean isDue = !now.isBefore(swept.plus(Duration.ofDays(1)));
    clock = new ProblemClock(now, isDue ? now : swept);
    if (isDue) {
      memory
          .sweep(swept, now, isWhole)
          .forEach(problem -> changed.putIfAbsent(problem.id(), problem));
    }
  }

  /**
   * A person says that a petition does not belong where it is. It becomes a problem of its own,
   * which is never again joined with the one it left.
   *
   * @return the two problems; nothing if the petition is unknown or alone already
   */
  public List<Problem> separate(String petition) {
    Optional<Problem> found = memory.of(petition);
    if (found.isEmpty() || found.get().members().size() == 1) {
      return List.of();
    }
    Problem left = found.get();
    Member member = left.member(petition);
    String name = memory.nameAfter(member);
    Problem alone =
        Problem.of(name, member)
            .apartFrom(Set.of(left.id()))
            .with(new Lineage(Turn.SPLIT_FROM, left.id(), now()));
    Problem without =
        left.without(member)
            .apartFrom(Set.of(name))
            .with(new Lineage(Turn.SEPARATED, name, now()))
            .unsettled(true);
    memory.put(without);
    memory.put(alone);
    return List.of(without, alone);
  }

  /** The problem of that name, if it is live. */
  public Optional<Problem> find(String id) {
    return memory.find(id);
  }

  /** The problem a petition is part of. */
  public Optional<Problem> of(String petition) {
    return memory.of(petition);
  }

  /** All live problems by id: with the {@link #clock}, the whole memory. */
  public List<Problem> snapshot() {
    return memory.snapshot();
  }

  /**
   * What to store after the last call to keep up with the memory. Names of what changed are kept
   * until then.
   */
  public Changes changes() {
    return memory.changes(clock);
  }

  /** How far the time of the petitions has come. */
  public ProblemClock clock() {
    return clock;
  }

  /** Time of the latest petition taken. */
  public Instant now() {
    return clock.now();
  }
}
