package io.minyi.handling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A map of a rules file, read strictly: what is missing, unknown or of a wrong kind is a fault. */
final class YamlMap {

  private final YamlNode node;
  private final String path;
  private final RuleFaults faults;

  /**
   * Takes a node as a map.
   *
   * @param path of the map in messages, empty for the root
   * @param known the keys it may have
   */
  YamlMap(YamlNode node, String path, Set<String> known, RuleFaults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    if (node.kind() != YamlNode.Kind.MAP) {
      faults.add(node.line(), path, "must be a map", node.shown());
    }
    for (YamlNode.Entry entry : node.entries()) {
      if (!known.contains(entry.key())) {
        List<String> sorted = known.stream().sorted().toList();
        faults.add(entry.line(), path(entry.key()), "must be a key among " + sorted, entry.key());
      }
    }
  }

  RuleFaults faults() {
    return faults;
  }

  int line() {
    return node.line();
  }

  boolean has(String key) {
    return get(key).isPresent();
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Optional<YamlNode> get(String key) {
    return node.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }

  /** A fault of the value of a key. */
  void fault(String key, String rule) {
    YamlNode value = get(key).orElse(node);
    faults.add(value.line(), path(key), rule, get(key).map(YamlNode::shown).orElse(""));
  }

  /** The text of a key, empty where it is absent. */
  String text(String key) {
    Optional<YamlNode> value = get(key);
    if (value.isPresent() && value.get().kind() != YamlNode.Kind.TEXT) {
      fault(key, "must be a text");
      return "";
    }
    return value.map(YamlNode::text).orElse("");
  }

  String required(String key) {
    String text = text(key);
    if (text.isEmpty() && get(key).map(v -> v.kind() == YamlNode.Kind.TEXT).orElse(true)) {
      fault(key, "is required");
    }
    return text;
  }

  /** A text or a list of texts, none of them empty; empty where the key is absent. */
  List<String> texts(String key) {
    return get(key).map(value -> texts(key, value)).orElse(List.of());
  }

  private List<String> texts(String key, YamlNode value) {
    List<YamlNode> items = value.kind() == YamlNode.Kind.LIST ? value.items() : List.of(value);
    boolean areTexts =
        !items.isEmpty()
            && items.stream().allMatch(i -> i.kind() == YamlNode.Kind.TEXT && !i.text().isEmpty());
    if (!areTexts) {
      fault(key, "must be a text or a list of texts");
      return List.of();
    }
    List<String> texts = items.stream().map(YamlNode::text).toList();
    if (new HashSet<>(texts).size() < texts.size()) {
      fault(key, "must name each once");
    }
    return texts;
  }

  /** One of some words, the usual one where the key is absent. */
  <T> T word(String key, Map<String, T> words, T usual) {
    String text = text(key);
    if (!has(key)) {
      return usual;
    }
    T value = words.get(text);
    if (value == null) {
      fault(key, "must be one of " + words.keySet().stream().sorted().toList());
      return usual;
    }
    return value;
  }

  /** The words for the values of an enum: lower case, with {@code -}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toMap(YamlMap::word, value -> value));
  }

  int whole(String key, int usual, int least, int most) {
    String text = text(key);
    if (!has(key)) {
      return usual;
    }
    if (!text.matches("-?[0-9]{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      fault(key, "must be a whole number from " + least + " to " + most);
      return usual;
    }
    return Integer.parseInt(text);
  }

  Optional<Amount> amount(String key) {
    return has(key) ? amount(key, text(key)) : Optional.empty();
  }

  Optional<Amount> amount(String key, String text) {
    Optional<Amount> amount = Amount.parse(text);
    if (amount.isEmpty()) {
      fault(key, "must be an amount such as 5 working days, up to ten years");
    }
    return amount;
  }

  /** The map under a key, with an unknown key a fault; empty where it is absent. */
  Optional<YamlMap> map(String key, Set<String> known) {
    return get(key).map(value -> new YamlMap(value, path(key), known, faults));
  }

  /** The map under a key whose keys are names. */
  List<YamlNode.Entry> entries(String key) {
    Optional<YamlNode> value = get(key);
    if (value.isPresent() && value.get().kind() != YamlNode.Kind.MAP) {
      fault(key, "must be a map");
    }
    return value.map(YamlNode::entries).orElse(List.of());
  }
}
