package io.minyi.text.duty;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One name for each unit, whatever way it is written.
 *
 * <p>By rule alone: brackets become half width; {@code X办事处} and {@code X街道办} before an office are
 * {@code X街道}; a street in brackets behind an office comes before it ({@code 市政服务中心（坑梓街道办事处）} is
 * {@code 坑梓街道市政服务中心}) unless the name holds the street already; a community's station is the
 * community; {@code 办公室} is {@code 办}; a bare office that elsewhere carries a street ({@code 城建办})
 * is that of the case's street. Other brackets belong to the name.
 *
 * <p>Immutable. Linear in the length of the name.
 */
final class UnitNames {

  private static final int LONGEST = 200;
  private static final Pattern BRACKETS = Pattern.compile("([^()]+)\\(([^()]*)\\)");
  private static final Pattern STREET_WORD = Pattern.compile("(街道办事处|街道办|办事处|街道|辖区|办)$");
  private static final Pattern STATION = Pattern.compile("(.*社区)(居民委员会|居委会|工作站|党群服务中心|居委)?");

  private final Set<String> stems;
  private final Set<String> streetOffices;

  private UnitNames(Set<String> stems, Set<String> streetOffices) {
    this.stems = stems;
    this.streetOffices = streetOffices;
  }

  /**
   * Learns the names of the streets, and which offices are those of streets.
   *
   * @param streets names of streets, e.g. {@code 坑梓街道}
   * @param units names of units as they are written
   */
  static UnitNames of(Collection<String> streets, Collection<String> units) {
    Set<String> stems =
        streets.stream()
            .map(street -> STREET_WORD.matcher(tidy(street)).replaceFirst(""))
            .filter(stem -> stem.length() > 1)
            .collect(Collectors.toCollection(TreeSet::new));
    UnitNames plain = new UnitNames(stems, Set.of());
    Set<String> offices = new TreeSet<>();
    for (String unit : units) {
      Matcher parts = BRACKETS.matcher(tidy(unit));
      if (parts.matches() && !plain.street(parts.group(2)).isEmpty()) {
        String office = plain.withStreet(office(parts.group(1)));
        if (stems.stream().noneMatch(office::startsWith) && !STATION.matcher(office).matches()) {
          offices.add(office);
        }
      }
    }
    return new UnitNames(stems, offices);
  }

  /** As it was learnt before. */
  static UnitNames learnt(Collection<String> stems, Collection<String> streetOffices) {
    return new UnitNames(new TreeSet<>(stems), new TreeSet<>(streetOffices));
  }

  Set<String> stems() {
    return stems;
  }

  Set<String> streetOffices() {
    return streetOffices;
  }

  /**
   * The name of a unit, the same for all ways to write it; empty if there is none.
   *
   * @param written as it stands in the data
   * @param street of the case, for offices that do not say theirs
   */
  String canonical(String written, String street) {
    String name = tidy(written);
    Matcher parts = BRACKETS.matcher(name);
    String own = "";
    if (parts.matches()) {
      own = street(parts.group(2));
      name = own.isEmpty() ? name : parts.group(1);
    }
    name = withStreet(office(name));
    Matcher station = STATION.matcher(name);
    if (station.matches()) {
      return station.group(1);
    }
    if (own.isEmpty() && streetOffices.contains(name)) {
      own = street(tidy(street));
    }
    return own.isEmpty() || name.startsWith(own) ? name : own + "街道" + name;
  }

  /** The street that a unit belongs to by its name, empty if it names none: {@code 坑梓街道}. */
  String streetOf(String canonical) {
    for (String stem : stems) {
      if (canonical.startsWith(stem + "街道")) {
        return stem + "街道";
      }
    }
    return "";
  }

  /** {@code 坑梓街道办事处}, {@code 坑梓辖区} and {@code 坑梓} are 坑梓, if that is a street. */
  private String street(String text) {
    if (stems.contains(text)) {
      return text;
    }
    String stem = STREET_WORD.matcher(text).replaceFirst("");
    return stems.contains(stem) ? stem : "";
  }

  private String withStreet(String name) {
    for (String stem : stems) {
      if (name.startsWith(stem)) {
        for (String word : new String[] {"街道办事处", "办事处", "街道办"}) {
          String front = stem + word;
          if (name.startsWith(front) && name.length() > front.length()) {
            return stem + "街道" + name.substring(front.length());
          }
        }
      }
    }
    return name;
  }

  private static String office(String name) {
    return name.endsWith("办公室") || name.endsWith("处置")
        ? name.substring(0, name.length() - 2)
        : name;
  }

  /** Half-width brackets, no blanks; {@code -} is no name. */
  private static String tidy(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String name = Normalizer.normalize(cut, Normalizer.Form.NFKC).replaceAll("\\s+", "").strip();
    return name.equals("-") ? "" : name;
  }
}
