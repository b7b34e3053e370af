package io.minyi.local.simulate;

import java.util.List;

/** Joins sentences as their author punctuates. */
final class Stops {

  private static final String ENDS = "。！？，：、；…~";

  private Stops() {}

  static StringBuilder join(List<String> sentences, String style, Draws draws) {
    StringBuilder text = new StringBuilder();
    double commas = style.equals("comma") ? 0.97 : 0.25 + 0.45 * draws.unit();
    boolean isEndless = draws.chance(0.3);
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (sentence.isEmpty()) {
        continue;
      }
      text.append(sentence);
      boolean isLast = i == sentences.size() - 1;
      boolean isBeforeBracket = !isLast && sentences.get(i + 1).startsWith("（");
      if (!isBeforeBracket
          && ENDS.indexOf(sentence.charAt(sentence.length() - 1)) < 0
          && !(isLast && isEndless)) {
        text.append(stop(style, isLast, commas, draws));
      }
      if (style.equals("lines") && !isLast && draws.chance(0.35)) {
        text.append('\n');
      }
    }
    return restyle(text, style, draws);
  }

  private static String stop(String style, boolean isLast, double commas, Draws draws) {
    return switch (style) {
      case "exclaim" -> isLast || draws.chance(0.6) ? "！".repeat(1 + draws.below(3)) : "，";
      case "dots" ->
          isLast || draws.chance(0.5) ? draws.pick(List.of("…", "。。。", "......", "。。")) : "，";
      default -> !isLast && draws.chance(commas) ? "，" : "。";
    };
  }

  private static StringBuilder restyle(StringBuilder text, String style, Draws draws) {
    switch (style) {
      case "none" -> remove(text, "");
      case "space" -> remove(text, " ");
      case "ascii" -> {
        swap(text, '，', ',');
        swap(text, '。', '.');
        swap(text, '？', '?');
        swap(text, '！', '!');
      }
      default -> {
        if (draws.chance(0.1)) {
          swap(text, '？', '?');
        }
      }
    }
    return text;
  }

  private static void remove(StringBuilder text, String with) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if ("，。！？：；、".indexOf(text.charAt(i)) >= 0) {
        text.replace(i, i + 1, with);
      }
    }
  }

  private static void swap(StringBuilder text, char from, char to) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == from) {
        text.setCharAt(i, to);
      }
    }
  }
}
