package io.minyi.local.simulate;

import java.util.List;

/**
 * Somebody who writes, the same whenever drawn again: identity, home, and a way of writing.
 *
 * @param voice how they write
 * @param slips mistakes per hundred characters
 * @param stops how they punctuate: normal, comma, exclaim, none, space, dots, ascii or lines
 */
record Author(
    long id,
    String name,
    boolean isWoman,
    String mobile,
    String idCard,
    String wechat,
    Ward home,
    String voice,
    double slips,
    String stops) {

  private static final List<String> VOICES =
      List.of(
          "plain",
          "angry",
          "ramble",
          "terse",
          "polite",
          "formal",
          "elder",
          "netizen",
          "cantonese",
          "mixed",
          "hk");
  private static final double[] VOICE_WEIGHTS = {36, 13, 9, 12, 9, 4, 6, 6, 3, 2, 1.5};
  private static final List<String> STOPS =
      List.of("normal", "comma", "exclaim", "none", "space", "dots", "ascii", "lines");
  private static final double[] STOP_WEIGHTS = {46, 18, 8, 6, 6, 5, 5, 6};

  /** The {@code id}-th author of a city. */
  static Author of(long seed, long id, CityModel city, Banks banks) {
    Draws draws = Draws.of(seed, "author", id);
    Identities identities = new Identities(draws);
    String voice = VOICES.get(draws.weighted(VOICE_WEIGHTS));
    boolean isCareful = voice.equals("polite") || voice.equals("formal");
    double slips = isCareful || draws.chance(0.6) ? 0 : draws.exponential(0.9);
    String stops = isCareful ? "normal" : STOPS.get(draws.weighted(STOP_WEIGHTS));
    boolean isWoman = draws.chance(0.5);
    return new Author(
        id,
        identities.name(banks),
        isWoman,
        identities.mobile(),
        identities.idCard(isWoman),
        identities.wechat(),
        city.ward(draws),
        voice,
        slips,
        stops);
  }
}
