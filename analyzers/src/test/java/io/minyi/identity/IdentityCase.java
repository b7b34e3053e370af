package io.minyi.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence and the identities in it.
 *
 * @param identities in order of their place; empty in a tempting case
 */
record IdentityCase(String text, List<FoundIdentities.Span> identities) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9-]+)}");
  private static final Pattern MARK = Pattern.compile("<([a-z-]+):([^<>]+)>");
  private static final Map<String, IdentityKind> KINDS = kinds();

  /** A frame such as {@code 电话{mobile}} with its slots filled. */
  static IdentityCase of(String frame, Random random) {
    IdentitySlots identities = new IdentitySlots(random);
    TemptingSlots others = new TemptingSlots(random, identities);
    StringBuilder marked = new StringBuilder();
    Matcher slot = SLOT.matcher(frame.replace("\\n", "\n"));
    while (slot.find()) {
      String name = slot.group(1);
      String value = identities.write(name);
      String text =
          value.isEmpty() ? others.write(name) : "<" + kindOf(name).label() + ":" + value + ">";
      slot.appendReplacement(marked, Matcher.quoteReplacement(text));
    }
    return marked(slot.appendTail(marked).toString());
  }

  /** A sentence with its identities marked: {@code 电话<mobile:13800138000>}. */
  static IdentityCase marked(String marked) {
    StringBuilder text = new StringBuilder();
    List<FoundIdentities.Span> identities = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.length();
      text.append(mark.group(2));
      identities.add(new FoundIdentities.Span(KINDS.get(mark.group(1)), start, text.length()));
    }
    return new IdentityCase(mark.appendTail(text).toString(), List.copyOf(identities));
  }

  /** What the text must become. */
  String masked() {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (FoundIdentities.Span identity : identities) {
      masked.append(text, from, identity.start()).append(identity.kind().token());
      from = identity.end();
    }
    return masked.append(text.substring(from)).toString();
  }

  /** The identities and the tokens that the text came with. */
  List<FoundIdentities.Span> inText() {
    List<FoundIdentities.Span> all = new ArrayList<>(identities);
    FoundIdentities.tokens("text", text)
        .forEach(
            token ->
                all.add(
                    new FoundIdentities.Span(KINDS.get(token.kind()), token.start(), token.end())));
    return all;
  }

  private static IdentityKind kindOf(String slot) {
    return switch (slot) {
      case "permit", "home-permit", "taiwan-permit" -> IdentityKind.PASSPORT;
      case "title-person", "surname", "person-traditional" -> IdentityKind.PERSON;
      case "door-traditional" -> IdentityKind.DOOR;
      case "wechat-digits" -> IdentityKind.WECHAT;
      case "id-card-15" -> IdentityKind.ID_CARD;
      case "bank-card-foreign" -> IdentityKind.BANK_CARD;
      default -> KINDS.get(slot);
    };
  }

  private static Map<String, IdentityKind> kinds() {
    Map<String, IdentityKind> kinds = new HashMap<>();
    for (IdentityKind kind : IdentityKind.values()) {
      kinds.put(kind.label(), kind);
    }
    return Map.copyOf(kinds);
  }
}
