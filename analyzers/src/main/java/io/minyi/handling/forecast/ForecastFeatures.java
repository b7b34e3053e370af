package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment as numbers: first what holds for every clock, then a block for each clock with a
 * constant and its own slopes, 0 in the blocks of the others.
 */
final class ForecastFeatures {

  private record Common(String name, ForecastReason reason) {}

  private static final List<ClockName> CLOCKS = List.of(ClockName.values());

  private static final List<Common> COMMON =
      List.of(
          new Common("share", ForecastReason.LIMIT),
          new Common("shareSquared", ForecastReason.LIMIT),
          new Common("officeLeft", ForecastReason.LIMIT),
          new Common("wallLeft", ForecastReason.LIMIT),
          new Common("limit", ForecastReason.LIMIT),
          new Common("signed", ForecastReason.SIGNED),
          new Common("signedOfficeLeft", ForecastReason.SIGNED),
          new Common("contacted", ForecastReason.CONTACTED),
          new Common("contactedOfficeLeft", ForecastReason.CONTACTED),
          new Common("paused", ForecastReason.PAUSED),
          new Common("bounces", ForecastReason.BOUNCES),
          new Common("redos", ForecastReason.REDO),
          new Common("matter", ForecastReason.MATTER),
          new Common("unit", ForecastReason.UNIT),
          new Common("queue", ForecastReason.QUEUE),
          new Common("queueDays", ForecastReason.QUEUE),
          new Common("queueAgainstLeft", ForecastReason.QUEUE),
          new Common("workingDay", ForecastReason.HOUR),
          new Common("officeHour", ForecastReason.HOUR),
          new Common("hourSine", ForecastReason.HOUR),
          new Common("hourCosine", ForecastReason.HOUR),
          new Common("daysOff", ForecastReason.DAYS_OFF));

  private static final List<Common> OF_CLOCK =
      List.of(
          new Common("constant", ForecastReason.LIMIT),
          new Common("share", ForecastReason.LIMIT),
          new Common("officeLeft", ForecastReason.LIMIT),
          new Common("wallLeft", ForecastReason.LIMIT),
          new Common("signed", ForecastReason.SIGNED),
          new Common("contacted", ForecastReason.CONTACTED),
          new Common("shareSquared", ForecastReason.LIMIT),
          new Common("unit", ForecastReason.UNIT),
          new Common("queue", ForecastReason.QUEUE),
          new Common("queueAgainstLeft", ForecastReason.QUEUE),
          new Common("officeHour", ForecastReason.HOUR),
          new Common("daysOff", ForecastReason.DAYS_OFF));

  private static final List<Common> ALL = all();

  /** How many numbers a moment gives. */
  static final int COUNT = ALL.size();

  private ForecastFeatures() {}

  private static List<Common> all() {
    List<Common> all = new ArrayList<>(COMMON);
    for (ClockName clock : CLOCKS) {
      for (Common feature : OF_CLOCK) {
        all.add(new Common(clock.word() + "." + feature.name(), feature.reason()));
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
    double share = moment.shareUsed();
    double office = Math.log1p(moment.officeMinutesLeft() / 60.0);
    double wall = Math.log1p(moment.wallHoursLeft());
    double queueDays =
        Math.log1p(paces.days(moment.standing().unit(), moment.standing().unitQueue()));
    double hour = (moment.weekMinute() % 1440) / 60.0;
    double queueAgainstLeft = queueDays - Math.log1p(moment.officeMinutesLeft() / 420.0);
    int officeHour = moment.isWorkingDay() && hour >= 9 && hour < 18 ? 1 : 0;
    int signed = moment.standing().isSigned() ? 1 : 0;
    int contacted = moment.standing().isContacted() ? 1 : 0;
    double[] common = {
      share,
      share * share,
      office,
      wall,
      Math.log1p(moment.limitMinutes() / 60.0),
      signed,
      signed * office,
      contacted,
      contacted * office,
      moment.standing().isPaused() ? 1 : 0,
      Math.min(3, moment.standing().bounces()),
      Math.min(2, moment.standing().redos()),
      history.matter(moment.standing().matterClass()),
      history.unit(moment.standing().unit()),
      Math.log1p(moment.standing().unitQueue()),
      queueDays,
      queueAgainstLeft,
      moment.isWorkingDay() ? 1 : 0,
      officeHour,
      Math.sin(hour * Math.PI / 12),
      Math.cos(hour * Math.PI / 12),
      moment.daysOff()
    };
    double[] ofClock = {
      1,
      share,
      office,
      wall,
      signed,
      contacted,
      share * share,
      history.unit(moment.standing().unit()),
      Math.log1p(moment.standing().unitQueue()),
      queueAgainstLeft,
      officeHour,
      moment.daysOff()
    };
    float[] values = new float[COUNT];
    put(common, values, 0);
    put(ofClock, values, common.length + CLOCKS.indexOf(moment.clock()) * ofClock.length);
    return values;
  }

  private static void put(double[] from, float[] to, int start) {
    for (int i = 0; i < from.length; i++) {
      to[start + i] = (float) from[i];
    }
  }
}
