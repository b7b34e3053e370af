package io.minyi.handling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML and keeps what a tree of Jackson forgets: lines, doubled keys, and scalars as they are
 * written ({@code 0603} stays {@code 0603}). Anchors are refused.
 */
final class YamlTree {

  private static final YAMLFactory YAML = new YAMLFactory();

  private final RuleFaults faults;
  private final YAMLParser parser;

  private YamlTree(YAMLParser parser, RuleFaults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** The root, an empty map where the text cannot be read at all. */
  static YamlNode read(String yaml, RuleFaults faults) {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      if (parser.nextToken() == null) {
        faults.add(1, "", "must not be empty", "");
        return YamlNode.map(1, List.of());
      }
      YamlNode root = new YamlTree(parser, faults).node();
      if (parser.nextToken() != null) {
        faults.add(parser.currentTokenLocation().getLineNr(), "", "must be one document", "---");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(line, "", "must be YAML", e.getOriginalMessage().lines().findFirst().orElse(""));
      return YamlNode.map(1, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlNode node() throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return YamlNode.map(line, entries());
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return YamlNode.list(line, items);
    }
    if (parser.isCurrentAlias()) {
      faults.add(line, "", "must not use anchors", "*" + parser.getText());
    }
    return YamlNode.text(line, token == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
  }

  private List<YamlNode.Entry> entries() throws IOException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      YamlNode value = node();
      if (entries.stream().anyMatch(entry -> entry.key().equals(key))) {
        faults.add(line, key, "must stand once", value.shown());
      } else {
        entries.add(new YamlNode.Entry(key, line, value));
      }
    }
    return entries;
  }
}
