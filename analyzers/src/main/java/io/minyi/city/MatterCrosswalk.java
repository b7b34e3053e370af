package io.minyi.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leads every item of an older catalogue to one of a newer at the same level: by equal path, else
 * by equal name, else by the likest name, which is for people to check.
 *
 * <p>Likeness is that of Dice over pairs of neighbouring characters, 2·|A∩B| / (|A|+|B|): 1 for
 * equal names, 0 for names without a common pair; below {@value #LEAST_ALIKE} there is no row.
 * Cost: the product of both sizes, some 0.3 million comparisons for a city.
 */
public final class MatterCrosswalk {

  private static final double LEAST_ALIKE = 0.5;
  private static final Set<String> REST = Set.of("其他", "其它", "其他类", "其它类", "其他问题");

  private final MatterCatalogue older;
  private final MatterCatalogue newer;
  private final String olderVersion;
  private final String newerVersion;

  private record Candidate(Matter matter, double likeness) {}

  private MatterCrosswalk(
      MatterCatalogue older, String olderVersion, MatterCatalogue newer, String newerVersion) {
    this.older = older;
    this.newer = newer;
    this.olderVersion = olderVersion;
    this.newerVersion = newerVersion;
  }

  /** The rows, one for each older item that finds its counterpart, in the order of the older. */
  public static List<Crosswalk> of(
      MatterCatalogue older, String olderVersion, List<Matter> newer, String newerVersion) {
    MatterCrosswalk walk =
        new MatterCrosswalk(older, olderVersion, new MatterCatalogue(newer), newerVersion);
    List<Crosswalk> rows = new ArrayList<>();
    for (int level = 1; level <= 3; level++) {
      rows.addAll(walk.at(level));
    }
    return rows;
  }

  private List<Crosswalk> at(int level) {
    Map<List<String>, Matter> byPath = new HashMap<>();
    newer.at(level).forEach(matter -> byPath.put(names(newer, matter), matter));
    List<Crosswalk> rows = new ArrayList<>();
    for (Matter matter : older.at(level)) {
      Matter same = byPath.get(names(older, matter));
      if (same != null) {
        rows.add(row(matter, same, "路径相同"));
      } else if (!isRest(matter.name())) {
        likest(matter).ifPresent(found -> rows.add(row(matter, found.matter(), note(found))));
      }
    }
    return rows;
  }

  /** Of equally like names the one whose parents' names are likest, then the first. */
  private Optional<Candidate> likest(Matter matter) {
    String path = String.join("", names(older, matter));
    return newer.at(matter.level()).stream()
        .filter(other -> !isRest(other.name()))
        .map(other -> new Candidate(other, likeness(matter.name(), other.name())))
        .filter(candidate -> candidate.likeness() >= LEAST_ALIKE)
        .max(
            Comparator.comparingDouble(Candidate::likeness)
                .thenComparingDouble(c -> likeness(path, String.join("", names(newer, c.matter()))))
                .thenComparing(c -> c.matter().id(), Comparator.reverseOrder()));
  }

  private String note(Candidate found) {
    if (found.likeness() < 1) {
      return "名称相似 %.2f，请核对".formatted(found.likeness());
    }
    long namesakes =
        newer.at(found.matter().level()).stream()
            .filter(other -> likeness(other.name(), found.matter().name()) == 1)
            .count();
    return namesakes == 1 ? "名称相同" : "名称相同但不止一项，请核对";
  }

  private Crosswalk row(Matter from, Matter to, String note) {
    return new Crosswalk(olderVersion, from.id(), from.name(), newerVersion, to.id(), 1, note);
  }

  private static List<String> names(MatterCatalogue catalogue, Matter matter) {
    return catalogue.path(matter.id()).stream().map(Matter::name).toList();
  }

  /** Whether a name means what fits nowhere else, which has no counterpart but at the same path. */
  static boolean isRest(String name) {
    return REST.contains(name);
  }

  static double likeness(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    long common = a.stream().filter(b::contains).count();
    return 2.0 * common / (a.size() + b.size());
  }

  /** Pairs of neighbours among letters and digits; a name of one character is its own pair. */
  private static Set<String> pairs(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.length() < 2
        ? Set.of(plain)
        : IntStream.range(0, plain.length() - 1)
            .mapToObj(i -> plain.substring(i, i + 2))
            .collect(Collectors.toSet());
  }
}
