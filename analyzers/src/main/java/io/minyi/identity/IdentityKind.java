package io.minyi.identity;

import java.util.Locale;

/** What a token stands for. */
enum IdentityKind {
  ID_CARD,
  MOBILE,
  LANDLINE,
  BANK_CARD,
  PLATE,
  PASSPORT,
  QQ,
  WECHAT,
  EMAIL,
  DOOR,
  PERSON;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kind as a masked span names it, e.g. {@code id-card}. */
  String label() {
    return label;
  }

  /** What stands in the masked text, e.g. {@code [id-card]}. */
  String token() {
    return "[" + label + "]";
  }
}
