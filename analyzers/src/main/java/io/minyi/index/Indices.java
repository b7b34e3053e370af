package io.minyi.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Elasticsearch indices. Each name is an alias; the index behind it carries a generation, so
 * that a rebuild fills the next one beside it and swaps.
 */
public enum Indices {
  /** One document per petition. */
  PETITIONS("petitions"),
  /** What a unit did in half a day with petitions of one class in one district. */
  UNIT_DAYS("unit-days"),
  /** One document per deadline in danger or missed. */
  ALERTS("alerts"),
  /** One document per refused record. */
  DEAD_LETTERS("dead-letters");

  private final String alias;

  Indices(String alias) {
    this.alias = alias;
  }

  /** The name that readers and the live job use. */
  public String alias() {
    return alias;
  }

  /** The index behind the alias, e.g. {@code petitions-000001}. */
  public String generation(int generation) {
    return "%s-%06d".formatted(alias, generation);
  }

  /** Settings and mappings as the body of a create-index request. */
  public String definition() {
    try (InputStream in = Indices.class.getResourceAsStream(alias + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
