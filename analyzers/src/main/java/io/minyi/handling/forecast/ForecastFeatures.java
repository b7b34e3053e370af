package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A moment as numbers: first what holds for every clock, then a block for each clock with a
 * constant and its own slopes, 0 in the blocks of the others.
 */
final class ForecastFeatures {

  private record Feature(String name, ForecastReason reason, ToDoubleFunction<SeenMoment> value) {}

  private static final List<ClockName> CLOCKS = List.of(ClockName.values());

  private static final List<Feature> COMMON =
      List.of(
          new Feature("share", ForecastReason.LIMIT, SeenMoment::share),
          new Feature("shareSquared", ForecastReason.LIMIT, s -> s.share() * s.share()),
          new Feature("officeLeft", ForecastReason.LIMIT, SeenMoment::officeLeft),
          new Feature("wallLeft", ForecastReason.LIMIT, SeenMoment::wallLeft),
          new Feature("limit", ForecastReason.LIMIT, SeenMoment::limit),
          new Feature("signed", ForecastReason.SIGNED, SeenMoment::signed),
          new Feature("signedOfficeLeft", ForecastReason.SIGNED, s -> s.signed() * s.officeLeft()),
          new Feature("contacted", ForecastReason.CONTACTED, SeenMoment::contacted),
          new Feature(
              "contactedOfficeLeft", ForecastReason.CONTACTED, s -> s.contacted() * s.officeLeft()),
          new Feature("paused", ForecastReason.PAUSED, s -> s.standing().isPaused() ? 1 : 0),
          new Feature("bounces", ForecastReason.BOUNCES, s -> Math.min(3, s.standing().bounces())),
          new Feature("redos", ForecastReason.REDO, s -> Math.min(2, s.standing().redos())),
          new Feature("matter", ForecastReason.MATTER, SeenMoment::matter),
          new Feature("unit", ForecastReason.UNIT, SeenMoment::unit),
          new Feature("queue", ForecastReason.QUEUE, SeenMoment::queue),
          new Feature("queueDays", ForecastReason.QUEUE, SeenMoment::queueDays),
          new Feature("queueAgainstLeft", ForecastReason.QUEUE, SeenMoment::queueAgainstLeft),
          new Feature("workingDay", ForecastReason.HOUR, s -> s.moment().isWorkingDay() ? 1 : 0),
          new Feature("officeHour", ForecastReason.HOUR, SeenMoment::officeHour),
          new Feature("hourSine", ForecastReason.HOUR, s -> Math.sin(s.hour() * Math.PI / 12)),
          new Feature("hourCosine", ForecastReason.HOUR, s -> Math.cos(s.hour() * Math.PI / 12)),
          new Feature("daysOff", ForecastReason.DAYS_OFF, s -> s.moment().daysOff()));

  private static final List<Feature> OF_CLOCK = ofClock();

  private static final List<Feature> ALL = all();

  /** How many numbers a moment gives. */
  static final int COUNT = ALL.size();

  private ForecastFeatures() {}

  private static List<Feature> ofClock() {
    var byName = COMMON.stream().collect(Collectors.toMap(Feature::name, Function.identity()));
    List<Feature> features = new ArrayList<>();
    features.add(new Feature("constant", ForecastReason.LIMIT, s -> 1));
    List.of(
            "share",
            "officeLeft",
            "wallLeft",
            "signed",
            "contacted",
            "shareSquared",
            "unit",
            "queue",
            "queueAgainstLeft",
            "officeHour",
            "daysOff")
        .forEach(name -> features.add(byName.get(name)));
    return List.copyOf(features);
  }

  private static List<Feature> all() {
    List<Feature> all = new ArrayList<>(COMMON);
    for (ClockName clock : CLOCKS) {
      for (Feature feature : OF_CLOCK) {
        String name = clock.word() + "." + feature.name();
        all.add(new Feature(name, feature.reason(), feature.value()));
      }
    }
    return List.copyOf(all);
  }

  static String name(int feature) {
    return ALL.get(feature).name();
  }

  static ForecastReason reason(int feature) {
    return ALL.get(feature).reason();
  }

  /**
   * The numbers.
   *
   * @param history of others than this petition, where it is learnt from
   */
  static float[] of(ForecastMoment moment, LateHistory history, UnitPaces paces) {
    SeenMoment seen = new SeenMoment(moment, history, paces);
    float[] values = new float[COUNT];
    put(COMMON, seen, values, 0);
    int block = CLOCKS.indexOf(moment.clock()) * OF_CLOCK.size();
    put(OF_CLOCK, seen, values, COMMON.size() + block);
    return values;
  }

  private static void put(List<Feature> features, SeenMoment seen, float[] to, int start) {
    for (int i = 0; i < features.size(); i++) {
      to[start + i] = (float) features.get(i).value().applyAsDouble(seen);
    }
  }
}
