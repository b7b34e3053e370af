package io.minyi.text.place;

import io.minyi.city.Area.Kind;
import io.minyi.city.Area.Level;
import io.minyi.text.place.Address.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the addresses of a petition vote for the areas they can mean, level by level.
 *
 * <p>The weight of an address is its own, times {@code 3} in the address field and {@code 1.6} in
 * the title, more if it is the first of its field, less each time it is said again. An address that
 * can mean several areas leans to those the others speak for.
 */
final class Ballot {

  /** More addresses than these would only take time. */
  private static final int MOST_ADDRESSES = 200;

  private static final Map<String, Double> FIELDS = Map.of("address", 3.0, "title", 1.6);
  private static final double FIRST = 1.2;

  /** What an address leans to without any support by others. */
  private static final double OPENNESS = 0.15;

  /** A place outside the city is less often the site than one within. */
  private static final double ELSEWHERE = 0.8;

  /** An area laid over others gives way to one of these with a share of its votes. */
  private static final double OVERLAID = 0.4;

  private final AreaIndex areas;

  Ballot(AreaIndex areas) {
    this.areas = areas;
  }

  /**
   * What the votes say.
   *
   * @param area the deepest sure area, {@link AreaIndex#NONE} if there is none
   * @param probability that the path to it is right, all of it
   */
  record Outcome(int area, double probability) {}

  /** Counts the votes. */
  Outcome count(List<Address> said) {
    List<Address> addresses = weighed(said.subList(0, Math.min(MOST_ADDRESSES, said.size())));
    int sure = AreaIndex.NONE;
    double probability = 0;
    for (Level level : Level.values()) {
      Poll poll = poll(level, sure, leaning(level, sure, addresses));
      if (poll.area() == AreaIndex.NONE || !poll.isSure(level)) {
        break;
      }
      probability = (AreaIndex.depth(level) <= 1 ? 1 : probability) * poll.probability(level);
      sure = poll.area();
    }
    return new Outcome(sure, probability);
  }

  private static List<Address> weighed(List<Address> said) {
    Map<String, Boolean> opened = new HashMap<>();
    Map<Object, Integer> times = new HashMap<>();
    List<Address> weighed = new ArrayList<>();
    for (Address address : said) {
      double factor = FIELDS.getOrDefault(address.field(), 1.0);
      if (address.weight() > 0 && opened.putIfAbsent(address.field(), true) == null) {
        factor *= FIRST;
      }
      Object meant = address.isElsewhere() ? address.name() : address.candidates();
      weighed.add(
          address.weighing(address.weight() * factor / times.merge(meant, 1, Integer::sum)));
    }
    return weighed;
  }

  private Poll poll(Level level, int within, List<Address> addresses) {
    Tally tally = tally(level, within, addresses);
    int best = tally.best();
    int second = tally.best(best);
    if (level == Level.DISTRICT && best != AreaIndex.NONE && second != AreaIndex.NONE) {
      if (isOverlay(best) && tally.of(second) > OVERLAID * tally.of(best)) {
        best = second;
        second = AreaIndex.NONE;
      } else if (isOverlay(second)) {
        second = AreaIndex.NONE;
      }
    }
    double rival = second == AreaIndex.NONE ? 0 : tally.of(second);
    double outside =
        addresses.stream().filter(Address::isElsewhere).mapToDouble(Address::weight).sum();
    return new Poll(
        best,
        best == AreaIndex.NONE ? 0 : tally.of(best),
        best == AreaIndex.NONE ? 0 : surety(level, best, addresses),
        second == AreaIndex.NONE ? 0 : surety(level, second, addresses),
        AreaIndex.depth(level) <= 1 ? Math.max(rival, ELSEWHERE * outside) : rival);
  }

  /** The share of the surest address in the area, times its surety. */
  private double surety(Level level, int area, List<Address> addresses) {
    double surest = 0;
    for (Address address : addresses) {
      double share = 0;
      for (Candidate candidate : address.candidates()) {
        share += areas.at(level, candidate.area()) == area ? candidate.share() : 0;
      }
      surest = Math.max(surest, share * address.surety());
    }
    return surest;
  }

  private boolean isOverlay(int area) {
    return areas.area(area).kind() == Kind.OVERLAY;
  }

  private Tally tally(Level level, int within, List<Address> addresses) {
    Tally tally = new Tally();
    for (Address address : addresses) {
      for (Candidate candidate : address.candidates()) {
        int area = areas.at(level, candidate.area());
        if (area != AreaIndex.NONE && isIn(candidate.area(), within)) {
          tally.add(area, address.weight() * candidate.share());
        }
      }
    }
    return tally;
  }

  private boolean isIn(int area, int within) {
    return within == AreaIndex.NONE || areas.isWithin(area, within);
  }

  /** The addresses with their shares moved to the areas that the other addresses support. */
  private List<Address> leaning(Level level, int within, List<Address> addresses) {
    if (addresses.size() < 2) {
      return addresses;
    }
    Tally tally = tally(level, within, addresses);
    List<Address> leaning = new ArrayList<>();
    for (Address address : addresses) {
      leaning.add(
          address.candidates().size() < 2 ? address : leaning(level, within, address, tally));
    }
    return leaning;
  }

  private Address leaning(Level level, int within, Address address, Tally tally) {
    Tally own = tally(level, within, List.of(address));
    List<Candidate> moved = new ArrayList<>();
    double sum = 0;
    for (Candidate candidate : address.candidates()) {
      int area = areas.at(level, candidate.area());
      double others = area == AreaIndex.NONE ? 0 : Math.max(0, tally.of(area) - own.of(area));
      double share = candidate.share() * (OPENNESS + others);
      moved.add(new Candidate(candidate.area(), share));
      sum += share;
    }
    double total = sum;
    return address.with(
        moved.stream().map(c -> new Candidate(c.area(), c.share() / total)).toList());
  }
}
