package io.minyi.local.simulate;

import io.minyi.local.simulate.BankFile.Line;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A family of matters: what people say about one thing that goes wrong, and how often.
 *
 * @param matter name of the catalogue's item; a line may name another
 * @param hours when people write about it: day, night, evening, commute or office
 * @param site what kind of place it hangs on
 * @param appeals weight by appeal
 * @param season factor by condition (rain, typhoon, summer, newyear, holiday)
 * @param areas factor by district code, 1 where absent
 * @param slots the family's own words by slot
 * @param shared slots on which everybody agrees who writes about the same incident
 */
record Family(
    String name,
    String matter,
    double weight,
    String hours,
    String site,
    Map<String, Double> appeals,
    Map<String, Double> season,
    Map<String, Double> areas,
    Map<String, List<String>> slots,
    List<String> shared,
    Map<String, List<Line>> moves) {

  static Family read(String name) {
    BankFile file = BankFile.read("families/" + name + ".txt");
    Map<String, String> settings = new HashMap<>();
    Map<String, List<String>> slots = new LinkedHashMap<>();
    List<String> shared = new java.util.ArrayList<>(List.of("kind"));
    for (String line : file.lines("")) {
      String[] parts = line.split(" ", 2);
      if (line.startsWith("@")) {
        settings.put(parts[0].substring(1), parts[1]);
      } else {
        String slot = parts[0].substring(1);
        if (slot.endsWith("!")) {
          slot = slot.substring(0, slot.length() - 1);
          shared.add(slot);
        }
        slots.put(slot, List.of(parts[1].split(" ", -1)));
      }
    }
    if (settings.containsKey("kind")) {
      slots.put("kind", List.of(settings.get("kind").split(" ", -1)));
    }
    return new Family(
        name,
        settings.get("matter"),
        Double.parseDouble(settings.get("weight")),
        settings.get("hours"),
        settings.get("site"),
        pairs(settings.getOrDefault("appeal", "complaint 1"), " "),
        pairs(settings.getOrDefault("season", ""), " "),
        pairs(settings.getOrDefault("areas", "").replace(':', ' '), " "),
        slots,
        List.copyOf(shared),
        file.phrases());
  }

  private static Map<String, Double> pairs(String text, String separator) {
    Map<String, Double> pairs = new LinkedHashMap<>();
    String[] words = text.isBlank() ? new String[0] : text.split(separator);
    for (int i = 0; i + 1 < words.length; i += 2) {
      pairs.put(words[i], Double.parseDouble(words[i + 1]));
    }
    return pairs;
  }

  List<Line> lines(String move) {
    return moves.getOrDefault(move, List.of());
  }

  /** How much more is written about it in an hour of the day than on average. */
  double hourFactor(int hour) {
    return switch (hours) {
      case "night" -> hour >= 21 || hour < 3 ? 2.6 : hour < 7 ? 1.6 : 0.6;
      case "evening" -> hour >= 18 ? 1.7 : hour < 6 ? 1.0 : 0.8;
      case "commute" -> hour == 7 || hour == 8 || hour == 18 || hour == 19 ? 2.0 : 0.85;
      case "office" -> hour >= 9 && hour < 18 ? 1.25 : 0.6;
      default -> hour >= 8 && hour < 20 ? 1.1 : 0.8;
    };
  }
}
