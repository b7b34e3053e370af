package io.minyi.handling;

import java.util.List;

/**
 * A piece of a YAML text with the line it begins on.
 *
 * @param text of a scalar, empty otherwise
 * @param entries of a map, in the order of the text
 * @param items of a list
 */
record YamlNode(Kind kind, int line, String text, List<Entry> entries, List<YamlNode> items) {

  /** What it is. */
  enum Kind {
    TEXT,
    LIST,
    MAP
  }

  record Entry(String key, int line, YamlNode value) {}

  static YamlNode text(int line, String text) {
    return new YamlNode(Kind.TEXT, line, text, List.of(), List.of());
  }

  static YamlNode list(int line, List<YamlNode> items) {
    return new YamlNode(Kind.LIST, line, "", List.of(), items);
  }

  static YamlNode map(int line, List<Entry> entries) {
    return new YamlNode(Kind.MAP, line, "", entries, List.of());
  }

  /** As messages show it. */
  String shown() {
    return switch (kind) {
      case TEXT -> text;
      case LIST -> items.stream().map(YamlNode::shown).toList().toString();
      case MAP -> entries.stream().map(e -> e.key() + ": " + e.value().shown()).toList().toString();
    };
  }
}
