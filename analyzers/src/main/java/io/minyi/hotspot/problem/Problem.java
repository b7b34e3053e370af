package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Petitions that are about the same thing (同一问题), under a name that stays. Immutable; every change
 * is a new value, and the values of all live problems are the whole memory of {@link Problems}.
 *
 * @param id stays for life
 * @param members its petitions by time, at least one unless merged; only the latest {@value
 *     #COMPARED} carry what it takes to compare them
 * @param near problems that are rather like it, or were; at most {@value Neighbours#MOST}
 * @param links other problems at the same place, or once there; at most {@value Neighbours#MOST}
 * @param apart problems a person said it is not the same as
 * @param lineage turns of its life, in order of time; at most the latest {@value #MOST_TURNS}
 * @param isUnsettled it changed since it was last looked at together with those near it
 */
public record Problem(
    String id,
    List<Member> members,
    Set<String> near,
    Set<String> links,
    Set<String> apart,
    List<Lineage> lineage,
    boolean isUnsettled) {

  /** Days without a petition after which it cools. */
  public static final int COOL_DAYS = 14;

  /** Days without a petition after which it is closed. */
  public static final int CLOSE_DAYS = 60;

  /** Days without a petition after which it is forgotten. */
  public static final int FORGET_DAYS = 365;

  static final int COMPARED = 32;
  static final int MOST_TURNS = 64;

  static final Comparator<Member> BY_TIME =
      Comparator.comparing((Member member) -> member.voice().time()).thenComparing(Member::id);

  public Problem {
    members = List.copyOf(members);
    near = Set.copyOf(near);
    links = Set.copyOf(links);
    apart = Set.copyOf(apart);
    lineage = List.copyOf(lineage);
  }

  static Problem of(String id, Member first) {
    return new Problem(id, List.of(first), Set.of(), Set.of(), Set.of(), List.of(), true);
  }

  /** Time of its first petition. */
  public Instant from() {
    return members.get(0).voice().time();
  }

  /** Time of its last petition. */
  public Instant to() {
    return members.get(members.size() - 1).voice().time();
  }

  /** Another problem has taken its petitions. */
  public boolean isMerged() {
    return members.isEmpty();
  }

  /** Distinct authors. */
  public int people() {
    return (int) members.stream().map(member -> member.voice().person()).distinct().count();
  }

  /** Where it stands at a moment, which lies not before its last petition. */
  public Life life(Instant now) {
    if (isMerged()) {
      return Life.MERGED;
    }
    Duration silent = Duration.between(to(), now);
    if (isLonger(silent, CLOSE_DAYS)) {
      return Life.CLOSED;
    }
    if (isLonger(silent, COOL_DAYS)) {
      return isAnswered() ? Life.CLOSED : Life.COOLING;
    }
    if (relapsedSince(now.minus(Duration.ofDays(CLOSE_DAYS)))) {
      return Life.RELAPSED;
    }
    return members.size() == 1 ? Life.BORN : Life.GROWING;
  }

  /** It has petitions from before a moment, beside the one it began with. */
  boolean forgets(Instant limit) {
    return members.size() > 1 && members.get(1).voice().time().isBefore(limit);
  }

  private boolean isAnswered() {
    return members.stream().allMatch(member -> member.voice().answer().isAnswered());
  }

  private static boolean isLonger(Duration silent, int days) {
    return silent.compareTo(Duration.ofDays(days)) > 0;
  }

  private boolean relapsedSince(Instant moment) {
    return lineage.stream().anyMatch(l -> l.turn() == Turn.RELAPSED && l.at().isAfter(moment));
  }

  /**
   * The same with the petitions of a span of time alone; empty if it has none.
   *
   * @param end exclusive
   */
  public Optional<Problem> between(Instant start, Instant end) {
    List<Member> within =
        members.stream()
            .filter(m -> !m.voice().time().isBefore(start) && m.voice().time().isBefore(end))
            .toList();
    return within.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(id, within, near, links, apart, lineage, isUnsettled));
  }

  /** Members that can be compared. */
  List<Member> compared() {
    return members.stream().filter(member -> member.grams().isKept()).toList();
  }

  /** The same with other members; the oldest beyond {@value #COMPARED} are only counted. */
  Problem withMembers(List<Member> others) {
    List<Member> sorted = new ArrayList<>(others);
    sorted.sort(BY_TIME);
    int compared = 0;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      if (sorted.get(i).grams().isKept() && ++compared > COMPARED) {
        sorted.set(i, sorted.get(i).settled());
      }
    }
    return new Problem(id, sorted, near, links, apart, lineage, isUnsettled);
  }

  Problem with(Lineage turn) {
    List<Lineage> turns = new ArrayList<>(lineage);
    turns.add(turn);
    turns.sort(Comparator.comparing(Lineage::at));
    List<Lineage> latest = turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size());
    return new Problem(id, members, near, links, apart, latest, isUnsettled);
  }

  /** The same, remembering problems that are like it. */
  Problem nearTo(Set<String> others) {
    return new Problem(
        id, members, Neighbours.of(id, near, others), links, apart, lineage, isUnsettled);
  }

  /** The same, remembering other problems at its place. */
  Problem linkedTo(Set<String> others) {
    return new Problem(
        id, members, near, Neighbours.of(id, links, others), apart, lineage, isUnsettled);
  }

  Problem apartFrom(Set<String> others) {
    Set<String> all = new TreeSet<>(apart);
    all.addAll(others);
    all.remove(id);
    return new Problem(id, members, near, links, all, lineage, isUnsettled);
  }

  /** The same, to be looked at again or not. */
  Problem unsettled(boolean isUnsettled) {
    return isUnsettled == this.isUnsettled
        ? this
        : new Problem(id, members, near, links, apart, lineage, isUnsettled);
  }

  /** Its petition of that id. */
  Member member(String petition) {
    return members.stream().filter(m -> m.id().equals(petition)).findFirst().orElseThrow();
  }

  /** The same without a member, of at least two. */
  Problem without(Member member) {
    return withMembers(members.stream().filter(m -> !m.id().equals(member.id())).toList());
  }

  /** The same with another version of a member. */
  Problem renewed(Member member) {
    List<Member> others = new ArrayList<>(members);
    others.replaceAll(old -> old.id().equals(member.id()) ? member : old);
    return withMembers(others);
  }
}
