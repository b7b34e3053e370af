package io.minyi.text.duty;

import io.minyi.city.Area.Level;
import io.minyi.city.CityPack;
import io.minyi.city.Duty;
import io.minyi.city.Unit;
import io.minyi.text.LeadReading;
import io.minyi.text.LeadReading.Precedent;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.duty.DispatchModel.Choice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Suggests the unit that leads (承办单位).
 *
 * <ol>
 *   <li>The list of duties decides: the matter's own rows before those of the item above, the
 *       deepest area before the wider one.
 *   <li>Where the list is silent, history decides if it is surer than {@value #SURE}.
 *   <li>An unclear unit in a known district: the district's government (北京市接诉即办工作条例 12).
 *   <li>Else nothing is suggested, and {@link LeadReading#reason} says why.
 * </ol>
 *
 * <p>Above all of them: a unit that is complained about, or one below it, never handles the
 * complaint; what is barred from communities, or not on their list, never goes down to them (17).
 *
 * <p>Immutable and safe for threads; some look-ups a petition where the list decides.
 */
public final class SuggestUnit {

  /** The list of duties decided. */
  public static final String BY_LIST = "duty-list";

  /** The list decided, and the unit complained about was passed over. */
  public static final String ABOVE_ACCUSED = "duty-list-above-accused";

  /** Earlier cases decided. */
  public static final String BY_HISTORY = "history";

  /** The unit is unclear, the district is known. */
  public static final String BY_DISTRICT = "district-when-unclear";

  /** Abstained: the place is not known, and the list names no unit for the whole city. */
  public static final String NO_PLACE = "no-place";

  /** Abstained: every unit that could take it is complained about or stands below one that is. */
  public static final String ONLY_ACCUSED = "only-accused-units";

  private static final double SURE = 0.5;
  private static final Level[] UPWARDS = {
    Level.COMMUNITY, Level.STREET, Level.DISTRICT, Level.CITY
  };

  private final DutyList list;
  private final String root;
  private final Optional<DispatchModel> history;

  /** Without a history. */
  public SuggestUnit(CityPack pack) {
    this(pack, Optional.empty());
  }

  /** With a model of how earlier cases went, by the names of the pack. */
  public SuggestUnit(CityPack pack, Optional<DispatchModel> history) {
    this.list = new DutyList(pack);
    this.root = pack.rootArea();
    this.history = history;
  }

  /**
   * Suggests.
   *
   * @param accused id of the unit that is complained about, empty if none is
   */
  public LeadReading read(MatterReading matter, PlaceReading place, String accused) {
    Map<Level, String> areas = areas(place);
    Map<Level, Duty> rows = list.rows(matter.ids());
    boolean isPlaced = areas.containsKey(Level.DISTRICT);
    if (!isPlaced && !isForCityAlone(rows)) {
      return abstained(NO_PLACE, List.of());
    }
    double probability = matter.probability() * (isPlaced ? place.probability() : 1);
    boolean isAccusedPassed = false;
    for (Level level : UPWARDS) {
      Optional<Unit> unit = byList(rows, level, areas);
      if (unit.isPresent() && isFree(unit.get(), accused)) {
        String reason = isAccusedPassed ? ABOVE_ACCUSED : BY_LIST;
        return reading(unit.get(), rows.get(level).clause(), probability, List.of(), reason);
      }
      isAccusedPassed |= unit.isPresent();
    }
    return isPlaced && !isAccusedPassed
        ? withoutList(matter, place, areas, accused)
        : abstained(ONLY_ACCUSED, List.of());
  }

  private LeadReading withoutList(
      MatterReading matter, PlaceReading place, Map<Level, String> areas, String accused) {
    List<Precedent> precedents = List.of();
    if (history.isPresent() && !matter.isAbstained()) {
      DispatchCase one = dispatchCase(matter, place);
      precedents = history.get().precedents(one);
      for (Choice choice : history.get().suggest(one)) {
        Optional<Unit> unit = list.named(choice.unit(), place.codes());
        if (choice.probability() > SURE && unit.isPresent() && mayTake(unit.get(), accused)) {
          double sure = choice.probability() * matter.probability() * place.probability();
          return reading(unit.get(), "", sure, precedents, BY_HISTORY);
        }
      }
    }
    Optional<Unit> district = list.unit("", areas.get(Level.DISTRICT));
    return district.isPresent() && isFree(district.get(), accused)
        ? reading(district.get(), "", place.probability(), precedents, BY_DISTRICT)
        : abstained(district.isPresent() ? ONLY_ACCUSED : NO_PLACE, precedents);
  }

  private Optional<Unit> byList(Map<Level, Duty> rows, Level level, Map<Level, String> areas) {
    Duty duty = rows.get(level);
    String area = level == Level.CITY ? root : areas.get(level);
    boolean isBarred = level == Level.COMMUNITY && DutyList.isBarredFromCommunities(rows.values());
    return duty == null || area == null || isBarred
        ? Optional.empty()
        : list.unit(duty.lead(), area);
  }

  /** The list has no row for communities here, so they are not among those that may take it. */
  private boolean mayTake(Unit unit, String accused) {
    return unit.level() != Level.COMMUNITY && isFree(unit, accused);
  }

  private boolean isFree(Unit unit, String accused) {
    return accused.isEmpty() || !list.isUnder(unit, accused);
  }

  private static boolean isForCityAlone(Map<Level, Duty> rows) {
    return rows.size() == 1 && rows.containsKey(Level.CITY);
  }

  private static Map<Level, String> areas(PlaceReading place) {
    Map<Level, String> areas = new EnumMap<>(Level.class);
    for (AreaStep step : place.path()) {
      areas.put(Level.valueOf(step.level().toUpperCase(Locale.ROOT)), step.code());
    }
    return areas;
  }

  private static DispatchCase dispatchCase(MatterReading matter, PlaceReading place) {
    List<String> names = matter.path();
    return new DispatchCase(
        name(names, 2),
        name(names, 1),
        name(names, 0),
        area(place, Level.STREET),
        area(place, Level.COMMUNITY),
        "",
        "",
        DispatchCase.NO_TIME,
        "");
  }

  private static String name(List<String> names, int index) {
    return index < names.size() ? names.get(index) : "";
  }

  private static String area(PlaceReading place, Level level) {
    return place.path().stream()
        .filter(step -> step.level().equals(level.word()))
        .map(AreaStep::name)
        .findFirst()
        .orElse("");
  }

  private static LeadReading reading(
      Unit unit, String clause, double probability, List<Precedent> precedents, String reason) {
    return new LeadReading(unit.id(), unit.name(), clause, probability, precedents, reason);
  }

  private static LeadReading abstained(String reason, List<Precedent> precedents) {
    return new LeadReading("", "", "", 0, precedents, reason);
  }
}
