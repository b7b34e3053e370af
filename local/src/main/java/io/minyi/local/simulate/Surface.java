package io.minyi.local.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to words on their way into a form: register, dialect, script and slips. Guarded
 * characters of a {@link Telling} pass through untouched.
 */
record Surface(
    List<Pair> typos,
    List<Pair> cantonese,
    List<Pair> operator,
    List<Pair> formal,
    Map<Character, Character> traditional) {

  /** What stands there and what is written instead. */
  record Pair(String from, String to) {}

  static Surface read() {
    Map<Character, Character> traditional = new HashMap<>();
    for (String pair : BankFile.read("traditional.txt").words("")) {
      traditional.put(pair.charAt(0), pair.charAt(1));
    }
    return new Surface(
        pairs("typos.txt"),
        pairs("cantonese.txt"),
        pairs("operator.txt"),
        pairs("formal.txt"),
        Map.copyOf(traditional));
  }

  private static List<Pair> pairs(String file) {
    List<Pair> pairs = new ArrayList<>();
    for (String line : BankFile.read(file).lines("")) {
      String[] parts = line.split(" ", 2);
      pairs.add(new Pair(parts[0], parts.length > 1 ? parts[1] : ""));
    }
    return List.copyOf(pairs);
  }

  /** One sentence in the words of a voice. */
  String voiced(String sentence, String voice, Draws draws) {
    return switch (voice) {
      case "operator" -> told(replaced(sentence, operator, 1, draws));
      case "formal" -> replaced(sentence, formal, 0.8, draws);
      case "polite" -> replaced(sentence, formal, 0.4, draws);
      case "group" -> sentence.replace("我们", "我").replace("我", "我们").replace("我们们", "我们");
      case "cantonese" -> replaced(sentence, cantonese, 0.85, draws);
      case "hk" -> replaced(sentence, cantonese, 0.25, draws);
      default -> sentence;
    };
  }

  private static String told(String sentence) {
    String plain = sentence.replace('？', '，').replace('！', '，').replace("家里", "家中");
    return plain.endsWith("，") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String replaced(String text, List<Pair> pairs, double share, Draws draws) {
    String out = text;
    for (Pair pair : pairs) {
      if (out.contains(pair.from()) && (share >= 1 || draws.chance(share))) {
        out = out.replace(pair.from(), pair.to());
      }
    }
    return out;
  }

  /** The whole text in traditional characters. */
  String traditional(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      Character other = traditional.get(out.charAt(i));
      if (other != null) {
        out.setCharAt(i, other);
      }
    }
    return out.toString();
  }

  /** Adds slips of the input method and the thumb, {@code rate} in a hundred characters. */
  void slip(StringBuilder text, double rate, Draws draws) {
    int count = draws.poisson(rate * text.length() / 100);
    for (int tries = count * 8; count > 0 && tries > 0; tries--) {
      if (draws.chance(0.12)) {
        count -= doubleOrDrop(text, draws) ? 1 : 0;
        continue;
      }
      Pair pair = draws.pick(typos);
      int at = text.indexOf(pair.from(), draws.below(Math.max(1, text.length())));
      if (at >= 0) {
        text.replace(at, at + pair.from().length(), pair.to());
        count--;
      }
    }
  }

  private static boolean doubleOrDrop(StringBuilder text, Draws draws) {
    int at = draws.below(Math.max(1, text.length()));
    if (at >= text.length() || text.charAt(at) < '\u4e00' || text.charAt(at) > '\u9fff') {
      return false;
    }
    if (draws.chance(0.5)) {
      text.insert(at, text.charAt(at));
    } else {
      text.deleteCharAt(at);
    }
    return true;
  }
}
