package io.minyi.text.place;

import io.minyi.city.Area.Level;
import io.minyi.text.place.Address.Candidate;
import java.util.ArrayList;
import java.util.List;

/** An address in the making: takes in one place after the other while they are consistent. */
final class Chain {

  /** More readings than these of one address say nothing. */
  private static final int MOST_CANDIDATES = 24;

  /** An everyday word beside another place is the name of one itself. */
  private static final double STRENGTH_IN_COMPANY = 0.65;

  /** A road or an estate says less than the name of an area. */
  private static final double WITHOUT_AREA = 0.4;

  /** What is left of an area's share when the road behind it is known from another. */
  private static final double UNMET = 0.15;

  /** How often an everyday word is the name of an area of each level; districts first. */
  private static final double[] SHORT_PRIORS = {0.3, 0.3, 0.15, 0.015, 0.01};

  private final AreaIndex areas;
  private final int start;
  private int end;
  private int spots;
  private boolean isElsewhere;
  private boolean isShortOnly = true;
  private boolean isNamed;
  private double doubt = 1;
  private List<Candidate> candidates = List.of();
  private Spot last;

  Chain(AreaIndex areas, Spot first) {
    this.areas = areas;
    start = first.start();
    isElsewhere = first.isElsewhere();
    candidates = candidates(first);
    count(first, true);
  }

  /** Takes the place in, or says that it belongs to another address. */
  boolean accepts(Spot spot, boolean isAdjacent) {
    if (isElsewhere || spot.isElsewhere()) {
      return acceptsElsewhere(spot, isAdjacent);
    }
    List<Candidate> own = candidates(spot);
    if (own.isEmpty() || candidates.isEmpty()) {
      candidates = own.isEmpty() ? candidates : own;
      count(spot, true);
      return true;
    }
    List<Candidate> common = common(own, spot.kind().equals("area"));
    if (common.isEmpty() && (isAnother(spot) || !isAdjacent)) {
      return false;
    }
    candidates = common.isEmpty() ? candidates : common;
    count(spot, !common.isEmpty());
    return true;
  }

  /** What follows a place outside lies outside, but for the city itself: 广东省深圳市. */
  private boolean acceptsElsewhere(Spot spot, boolean isAdjacent) {
    if (!isElsewhere || !isAdjacent) {
      return false;
    }
    boolean isCity =
        spot.senses().stream().anyMatch(sense -> areas.level(sense.area()) == Level.CITY);
    if (isCity) {
      isElsewhere = false;
      candidates = candidates(spot);
    }
    count(spot, true);
    return true;
  }

  private void count(Spot spot, boolean isConsistent) {
    end = spot.end();
    last = spot;
    spots++;
    boolean isShort = !spot.senses().isEmpty() && spot.senses().get(0).naming() == Naming.SHORT;
    isShortOnly &= spot.senses().isEmpty() || isShort;
    if (isConsistent) {
      isNamed |= spot.kind().equals("area");
      doubt *= 1 - Math.min(0.99, spot.strength());
    }
  }

  private List<Candidate> candidates(Spot spot) {
    List<Candidate> own = new ArrayList<>();
    for (Sense sense : spot.senses()) {
      own.add(new Candidate(sense.area(), prior(sense)));
    }
    return own;
  }

  private double prior(Sense sense) {
    return sense.naming() == Naming.SHORT
        ? SHORT_PRIORS[AreaIndex.depth(areas.level(sense.area()))]
        : sense.naming().prior();
  }

  /** A name that begins another address rather than being part of what follows this one. */
  private boolean isAnother(Spot spot) {
    boolean isLarge =
        spot.isSureArea() && areas.level(spot.senses().get(0).area()).compareTo(Level.STREET) <= 0;
    return isLarge || spot.strength() >= 1;
  }

  /** What both can mean; a road or an estate elsewhere makes an area only less likely. */
  private List<Candidate> common(List<Candidate> own, boolean isArea) {
    List<Candidate> common = new ArrayList<>();
    for (Candidate one : candidates) {
      boolean isMet = own.stream().anyMatch(o -> areas.meet(one.area(), o.area()) >= 0);
      if (!isArea && !isMet && isNamed) {
        common.add(new Candidate(one.area(), one.share() * UNMET));
      }
      for (Candidate other : own) {
        int area = areas.meet(one.area(), other.area());
        if (area != AreaIndex.NONE && common.size() < MOST_CANDIDATES) {
          common.add(new Candidate(area, one.share() * other.share()));
        }
      }
    }
    return common;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** A single name of an area, which could as well be part of a firm's or a person's. */
  boolean isBareName() {
    return spots == 1 && last.kind().equals("area") && last.strength() < 1;
  }

  /** A single word that is seldom a place. */
  boolean isEverydayWord() {
    return spots == 1 && isShortOnly && !candidates.isEmpty() && last.kind().equals("area");
  }

  boolean endsInArea() {
    return last.kind().equals("area");
  }

  /** The address; it says nothing if no area of the city and no place outside is in it. */
  boolean isEmpty() {
    return candidates.isEmpty() && !isElsewhere;
  }

  /** 湖南 is often where somebody is from, 湖南省长沙市 is an address. */
  private static double strengthElsewhere(String name) {
    return "省市县".indexOf(name.charAt(name.length() - 1)) >= 0 || name.length() > 3 ? 0.9 : 0.4;
  }

  Address address(String field, String name, double factor) {
    if (isElsewhere) {
      return new Address(field, name, start, end, List.of(), 0.8, factor * strengthElsewhere(name));
    }
    double sum = candidates.stream().mapToDouble(Candidate::share).sum();
    List<Candidate> shares =
        candidates.stream().map(c -> new Candidate(c.area(), c.share() / sum)).toList();
    double strength = 1 - doubt;
    if (isShortOnly && spots > 1) {
      strength = Math.max(strength, STRENGTH_IN_COMPANY);
    }
    double weight = strength * factor * (isNamed ? 1 : WITHOUT_AREA);
    return new Address(field, name, start, end, shares, strength * Math.min(1, factor), weight);
  }
}
