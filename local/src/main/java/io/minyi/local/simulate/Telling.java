package io.minyi.local.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one text: fills the slots of its phrases so that they agree with each other, with
 * the incident, and with the author.
 *
 * <p>What must survive every later change of the text (identities, names of places) is told as one
 * private-use character, a guard, and put back by {@link #reveal}.
 */
final class Telling implements Phrase.Teller {

  /** Slots that no word list fills. */
  static final Set<String> BUILT_IN =
      Set.of(
          "here",
          "at",
          "full",
          "where",
          "site",
          "district",
          "street",
          "community",
          "road",
          "road2",
          "station",
          "line",
          "estate",
          "estate2",
          "village",
          "school",
          "company",
          "shop",
          "pm",
          "park",
          "hall",
          "hospital",
          "name",
          "name2",
          "sur",
          "surname",
          "kidteacher",
          "mobile",
          "landline",
          "idcard",
          "wechat",
          "badwechat",
          "qq",
          "email",
          "plate",
          "door",
          "bldg",
          "floor",
          "bankcard",
          "orderno",
          "firm",
          "act0",
          "matter",
          "shortstreet");

  private static final Set<String> FRESH = Set.of("few", "many", "times", "hour", "n1", "n2", "n3");
  private static final char FIRST_GUARD = '\ue000';

  private final Banks banks;
  private final Incident incident;
  private final Author author;
  private final Draws draws;
  private final PlaceNames places;
  private final Map<String, String> facts = new HashMap<>();
  private final List<String> guarded = new ArrayList<>();
  private final List<Identity> identities = new ArrayList<>();

  Telling(Banks banks, CityModel city, Incident incident, Author author, Draws draws) {
    this.banks = banks;
    this.incident = incident;
    this.author = author;
    this.draws = draws;
    this.places = new PlaceNames(banks, city, incident, author.voice(), draws);
  }

  @Override
  public int choose(int bound) {
    return draws.below(bound);
  }

  @Override
  public String slot(String name) {
    if (PlaceNames.SLOTS.contains(name)) {
      return guard(places.name(name));
    }
    if (FRESH.contains(name)) {
      return draws.pick(banks.wordsOf(name));
    }
    String known = facts.get(name);
    if (known == null) {
      known = fact(name);
      facts.put(name, known);
    }
    return known;
  }

  /** States which item of the catalogue it is about. */
  void knowMatter(String matter) {
    facts.put("matter", matter);
  }

  /** States the number of the petition that came before. */
  void knowOrder(String order) {
    facts.put("orderno", guard(order));
  }

  /** The incident's street and community as an address line. */
  String address() {
    return places.name("full");
  }

  private String fact(String name) {
    Family family = incident.family();
    List<String> own = family.slots().getOrDefault(name, List.of());
    if (!own.isEmpty()) {
      boolean isShared = family.shared().contains(name);
      return word(own, isShared ? Draws.of(incident.seed(), name, 0) : draws);
    }
    Identities made = new Identities(draws);
    return switch (name) {
      case "name" -> identity("person", author.name());
      case "name2" -> identity("person", made.name(banks));
      case "surname" ->
          identity("person", author.name().charAt(0) + (author.isWoman() ? "女士" : "先生"));
      case "shortstreet" -> guard(incident.ward().shortStreet());
      case "sur" -> author.name().substring(0, 1);
      case "kidteacher" -> draws.pick(banks.wordsOf("surnames"));
      case "mobile" -> identity("mobile", made.written(author.mobile()));
      case "landline" -> identity("landline", made.landline());
      case "idcard" -> identity("id-card", author.idCard());
      case "wechat" -> identity("wechat", author.wechat());
      case "badwechat" -> identity("wechat", made.wechat());
      case "qq" -> identity("qq", made.qq());
      case "email" -> identity("email", made.email());
      case "plate" -> identity("plate", made.plate());
      case "door" -> identity("door", made.door());
      case "bldg" -> identity("door", made.building());
      case "floor" -> identity("door", made.floor());
      case "bankcard" -> identity("bank-card", made.bankCard());
      case "orderno" -> guard("GD" + made.digits(12));
      default -> draws.pick(banks.wordsOf(name));
    };
  }

  /** A word of a list; its own slots are filled from word lists by the same draws. */
  private String word(List<String> words, Draws from) {
    String word = from.pick(words);
    for (int at = word.indexOf('<'); at >= 0; at = word.indexOf('<')) {
      int end = word.indexOf('>', at);
      String inner = from.pick(banks.wordsOf(word.substring(at + 1, end)));
      word = word.substring(0, at) + inner + word.substring(end + 1);
    }
    return word;
  }

  private String identity(String kind, String value) {
    identities.add(new Identity(kind, value));
    return guard(value);
  }

  private String guard(String text) {
    guarded.add(text);
    return String.valueOf((char) (FIRST_GUARD + guarded.size() - 1));
  }

  /** A finished text with everything that was guarded back in its place. */
  String reveal(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      int guard = text.charAt(i) - FIRST_GUARD;
      if (guard >= 0 && guard < guarded.size()) {
        out.append(guarded.get(guard));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** The identities told so far. */
  List<Identity> identities() {
    return identities;
  }
}
