package io.minyi.handling;

/** The languages in which handling time is told. */
public enum Language {
  ZH,
  EN;

  String of(String chinese, String english) {
    return this == ZH ? chinese : english;
  }
}
