package io.minyi.local.simulate;

import io.minyi.local.simulate.BankFile.Line;
import io.minyi.local.simulate.Banks.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans a text: which moves, in which order, and a line for each. Lines about another item of the
 * catalogue than the text's are left alone, and no line is said twice.
 */
final class Discourse {

  private final Banks banks;
  private final Family family;
  private final String voice;
  private final Telling telling;
  private final Draws draws;
  private final Map<String, Integer> made = new HashMap<>();
  private final Set<Line> said = new HashSet<>();
  private final List<String> sentences = new ArrayList<>();
  private final Line core;
  private String link = "";
  private int coreAt;
  private int bodyEnd = -1;

  /**
   * @param core name of the move that carries the text: what, ask, idea, thank or op
   */
  Discourse(Banks banks, Family family, String voice, String core, Telling telling, Draws draws) {
    this.banks = banks;
    this.family = family;
    this.voice = voice;
    this.telling = telling;
    this.draws = draws;
    List<Line> lines = family.lines(core);
    this.core = draws.pick(lines.isEmpty() ? family.lines("what") : lines);
  }

  /** Name of the catalogue's item that the text is about. */
  String matter() {
    return core.matter().isEmpty() ? family.matter() : core.matter();
  }

  /** The sentences of a plan. */
  List<String> tell(Plan plan, String coreMove) {
    boolean isNumbered = isList() && draws.chance(0.3);
    for (String step : plan.moves()) {
      boolean isRepeated = step.endsWith("+");
      if (step.endsWith("?") && draws.chance(0.5)) {
        continue;
      }
      String move = step.endsWith("?") || isRepeated ? step.substring(0, step.length() - 1) : step;
      int times = isRepeated ? repeats() : 1;
      for (int i = 0; i < times; i++) {
        String number =
            isNumbered && times > 1 && i < Moves.NUMERALS.size() ? Moves.NUMERALS.get(i) : "";
        say(move, coreMove, number);
      }
    }
    return sentences;
  }

  /**
   * Goes on until the text is about as long as its author likes.
   *
   * @param length characters wanted
   */
  void goOn(int length, String appeal) {
    List<String> moves =
        switch (appeal) {
          case "consultation" -> List.of("who", "try", "aside", "ask", "more", "more");
          case "suggestion" -> List.of("who", "hurt", "more", "more", "aside", "try");
          case "thanks" -> List.of("who", "thank-close");
          default -> Moves.MORE_MOVES;
        };
    for (int tries = 0; tries < 14 && length() < length; tries++) {
      String move = draws.pick(moves);
      String sentence = sentence(move);
      if (!sentence.isEmpty()) {
        boolean isLinked = move.equals("more") && draws.chance(0.2);
        insert(move, (isLinked ? sentence("link") : "") + sentence);
      }
    }
  }

  /** What tells comes after the core and before the demands; what asks comes among these. */
  private void insert(String move, String sentence) {
    int end = bodyEnd < 0 ? sentences.size() : bodyEnd;
    if (Moves.ENDING.contains(move)) {
      sentences.add(end + draws.below(sentences.size() - end + 1), sentence);
    } else {
      int from = Math.min(end, coreAt + 1);
      sentences.add(from + draws.below(end - from + 1), sentence);
      bodyEnd = bodyEnd < 0 ? bodyEnd : bodyEnd + 1;
    }
  }

  /** What the family's own lines in the text are, by number. */
  Set<Integer> lines() {
    Set<Integer> lines = new HashSet<>();
    for (Map.Entry<String, List<Line>> move : family.moves().entrySet()) {
      for (int i = 0; i < move.getValue().size(); i++) {
        if (!move.getKey().equals("title") && said.contains(move.getValue().get(i))) {
          lines.add(move.getKey().hashCode() * 31 + i);
        }
      }
    }
    return lines;
  }

  private int length() {
    int length = 0;
    for (String sentence : sentences) {
      length += sentence.length() + 2;
    }
    return length;
  }

  private boolean isList() {
    return voice.equals("formal") || voice.equals("group") || voice.equals("polite");
  }

  private int repeats() {
    return switch (voice) {
      case "terse" -> 1;
      case "operator" -> draws.between(1, 2);
      case "ramble", "group" -> draws.between(2, 4);
      default -> draws.between(1, 3);
    };
  }

  private void say(String move, String coreMove, String number) {
    if (move.equals("link")) {
      link = sentence(move);
      return;
    }
    boolean isCore = move.equals("what") || move.equals(coreMove);
    String sentence = isCore && said.add(core) ? told(core) : sentence(move);
    if (sentence.isEmpty()) {
      return;
    }
    if (link.isEmpty() && move.equals("more") && draws.chance(0.22)) {
      link = sentence("link");
    }
    String joint = link.isEmpty() || link.endsWith("、") || draws.chance(0.4) ? "" : "，";
    if (isCore) {
      coreAt = sentences.size();
    } else if (Moves.ENDING.contains(move) && said.contains(core) && bodyEnd < 0) {
      bodyEnd = sentences.size();
    }
    sentences.add(number.isEmpty() ? link + joint + sentence : number + sentence);
    link = "";
  }

  /** A line of a move that has not been said, or nothing. */
  String sentence(String move) {
    List<Line> lines = lines(move);
    boolean isEnough = made.getOrDefault(move, 0) >= Moves.MOST.getOrDefault(move, 9);
    for (int tries = 0; tries < 6 && !lines.isEmpty() && !isEnough; tries++) {
      Line line = draws.pick(lines);
      if (isFitting(line) && said.add(line)) {
        made.merge(move, 1, Integer::sum);
        return told(line);
      }
    }
    return "";
  }

  private boolean isFitting(Line line) {
    return line.matter().isEmpty() || line.matter().equals(matter());
  }

  private List<Line> lines(String move) {
    if (Moves.OF_FAMILY.contains(move)) {
      return family.lines(move);
    }
    Map<String, List<Line>> own = banks.voices().get(voice);
    List<Line> lines = own.getOrDefault(move, List.of());
    if (!lines.isEmpty() || own.containsKey(move)) {
      return lines;
    }
    List<Line> common = banks.voices().get("plain").getOrDefault(move, List.of());
    return common.isEmpty() ? banks.voices().get("purpose").getOrDefault(move, List.of()) : common;
  }

  private String told(Line line) {
    StringBuilder out = new StringBuilder();
    line.phrase().tell(out, telling);
    return banks.surface().voiced(out.toString(), voice, draws);
  }
}
