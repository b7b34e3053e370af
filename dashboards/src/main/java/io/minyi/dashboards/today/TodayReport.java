package io.minyi.dashboards.today;

import io.minyi.dashboards.today.Expectation.Standing;
import io.minyi.dashboards.today.Today.AreaCount;
import io.minyi.dashboards.today.Today.Band;
import io.minyi.dashboards.today.Today.Hour;
import io.minyi.dashboards.today.Today.MatterCount;
import io.minyi.dashboards.today.Today.Measure;
import io.minyi.dashboards.today.Today.People;
import io.minyi.dashboards.today.Today.Quality;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges the counts of a period: a pure function of them.
 *
 * <p>An earlier window that began before the city's records did, or without a single petition, is
 * one that nothing is known of, not one of zero.
 */
final class TodayReport {

  /** Nobody may have written in the first hours of a night. */
  private static final Duration SLACK = Duration.ofHours(6);

  private static final int TOP_MATTERS = 8;
  private static final int UNUSUAL_MATTERS = 4;

  private final String area;
  private final Period period;
  private final ZonedDateTime now;
  private final List<String> below;
  private final Map<Instant, Long> hours;
  private final Instant began;
  private final WindowCounts present;
  private final Past past;
  private final List<WindowCounts> before;
  private final List<Integer> steps;
  private final double hourDispersion;

  TodayReport(
      String area,
      Period period,
      ZonedDateTime now,
      List<String> below,
      Map<Instant, Long> hours,
      Instant began,
      WindowCounts present,
      Map<String, WindowCounts> windows) {
    this.area = area;
    this.period = period;
    this.now = now;
    this.below = below;
    this.hours = hours;
    this.present = present;
    this.began = began;
    this.past = choose(windows);
    this.steps = known(past, windows);
    this.before = steps.stream().map(step -> windows.get(TodayQueries.name(past, step))).toList();
    this.hourDispersion = Expectation.dispersion(hoursBefore());
  }

  Today write() {
    return new Today(
        now.toInstant(),
        area,
        period.word(),
        period.start(now).toInstant(),
        past,
        total(),
        lastHour().orElse(null),
        new People(present.people(), present.known()),
        hours(),
        matters(),
        areas(),
        new Quality(present.count(), present.unclassified(), present.unresolved()));
  }

  private Past choose(Map<String, WindowCounts> windows) {
    if (known(Past.WEEKS, windows).size() >= 2) {
      return Past.WEEKS;
    }
    // a week held against itself a day earlier would mostly be the same week
    boolean canUseDays = period != Period.WEEK && known(Past.DAYS, windows).size() >= 2;
    return canUseDays ? Past.DAYS : Past.NONE;
  }

  private List<Integer> known(Past past, Map<String, WindowCounts> windows) {
    return past.steps().stream()
        .filter(
            step -> !began.isAfter(past.before(period.start(now), step).plus(SLACK).toInstant()))
        .filter(step -> windows.get(TodayQueries.name(past, step)).count() > 0)
        .toList();
  }

  private Measure total() {
    List<Long> counts = before.stream().map(WindowCounts::count).toList();
    double dispersion = Math.max(hourDispersion, Expectation.dispersion(List.of(counts)));
    return measure(present.count(), counts, dispersion);
  }

  /** The last full hour. */
  private Optional<Measure> lastHour() {
    ZonedDateTime hour = now.truncatedTo(ChronoUnit.HOURS).minusHours(1);
    return steps.isEmpty() && !hours.containsKey(hour.toInstant())
        ? Optional.empty()
        : Optional.of(
            measure(hours.getOrDefault(hour.toInstant(), 0L), countsBefore(hour), hourDispersion));
  }

  private List<Hour> hours() {
    List<Hour> written = new ArrayList<>();
    ZonedDateTime current = now.truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime end = period.chartEnd(now);
    for (ZonedDateTime hour = period.start(now); hour.isBefore(end); hour = hour.plusHours(1)) {
      Instant start = hour.toInstant();
      written.add(
          new Hour(
              start,
              hour.isAfter(current) ? null : hours.getOrDefault(start, 0L),
              hour.isEqual(current),
              Expectation.of(countsBefore(hour), hourDispersion).map(Band::of).orElse(null)));
    }
    return written;
  }

  private List<Long> countsBefore(ZonedDateTime hour) {
    return steps.stream()
        .map(step -> hours.getOrDefault(past.before(hour, step).toInstant(), 0L))
        .toList();
  }

  private List<List<Long>> hoursBefore() {
    List<List<Long>> series = new ArrayList<>();
    ZonedDateTime end = period.chartEnd(now);
    for (ZonedDateTime hour = period.start(now); hour.isBefore(end); hour = hour.plusHours(1)) {
      series.add(countsBefore(hour));
    }
    return series;
  }

  /** The most frequent, then those that deviate most of what is left. */
  private List<MatterCount> matters() {
    Map<String, Measure> measures = new HashMap<>(measures(WindowCounts::matters, Set.of()));
    measures.remove("");
    Comparator<MatterCount> byCount =
        Comparator.comparing((MatterCount matter) -> matter.measure().count())
            .reversed()
            .thenComparing(MatterCount::id);
    List<MatterCount> all =
        measures.entrySet().stream()
            .map(entry -> new MatterCount(entry.getKey(), entry.getValue()))
            .filter(matter -> matter.measure().count() > 0 || isUnusual(matter))
            .sorted(byCount)
            .toList();
    List<MatterCount> written = new ArrayList<>(all.stream().limit(TOP_MATTERS).toList());
    all.stream()
        .skip(TOP_MATTERS)
        .filter(TodayReport::isUnusual)
        .sorted(Comparator.comparing(TodayReport::size).reversed())
        .limit(UNUSUAL_MATTERS)
        .forEach(written::add);
    return written;
  }

  private static boolean isUnusual(MatterCount matter) {
    return matter.measure().standing() == Standing.ABOVE
        || matter.measure().standing() == Standing.BELOW;
  }

  private static double size(MatterCount matter) {
    Double deviation = matter.measure().deviation();
    return deviation == null ? 0 : Math.abs(deviation);
  }

  private List<AreaCount> areas() {
    Map<String, Measure> measures = measures(WindowCounts::areas, below);
    return below.stream().map(code -> new AreaCount(code, measures.get(code))).toList();
  }

  private Map<String, Measure> measures(
      Function<WindowCounts, Map<String, Long>> part, Collection<String> always) {
    Set<String> keys = new HashSet<>(always);
    keys.addAll(part.apply(present).keySet());
    before.forEach(window -> keys.addAll(part.apply(window).keySet()));
    Map<String, List<Long>> series = new HashMap<>();
    for (String key : keys) {
      series.put(
          key, before.stream().map(window -> part.apply(window).getOrDefault(key, 0L)).toList());
    }
    double dispersion = Expectation.dispersion(series.values());
    Map<String, Measure> measures = new HashMap<>();
    for (String key : keys) {
      long count = part.apply(present).getOrDefault(key, 0L);
      measures.put(key, measure(count, series.get(key), dispersion));
    }
    return measures;
  }

  private static Measure measure(long count, List<Long> before, double dispersion) {
    return Expectation.of(before, dispersion)
        .map(e -> new Measure(count, Band.of(e), e.deviation(count), e.standing(count)))
        .orElseGet(() -> new Measure(count, null, null, Standing.UNKNOWN));
  }
}
