package io.minyi.identity;

import io.minyi.petition.MaskedSpan;
import java.util.List;

/**
 * Replaces who somebody is by what kind of thing stood there: {@code 电话13800138000} becomes {@code
 * 电话[mobile]}.
 *
 * <p>Kinds: {@code id-card mobile landline bank-card plate passport qq wechat email door person};
 * {@code passport} stands for travel permits too. Kept on purpose: public numbers (110, 12345,
 * 400-, 95588), the estate and road of an address, rooms of public offices, unified credit codes,
 * names without a cue, and what is masked already ({@code [mobile]}, {@code 138****1234}). Numbers
 * count in full width, with blanks and dashes inside and with traditional characters around them.
 *
 * <p>Masking what is masked changes nothing. Immutable; any number of threads may share one. Cost
 * is linear in the text: about 10 µs for 200 characters without identities, 25 µs with some, on one
 * core.
 */
public final class MaskIdentities {
  /**
   * A token changes what stands beside it, so the text is read again until nothing is found; the
   * second reading nearly always finds nothing.
   */
  private static final int MOST_READINGS = 6;

  private final Normaliser normaliser = new Normaliser();
  private final List<IdentityRecogniser> recognisers =
      List.of(
          new MaskEmails(),
          new MaskIdCards(),
          new MaskPermits(),
          new MaskBankCards(),
          new MaskPhones(),
          new MaskAccounts(),
          new MaskPlates(),
          new MaskDoors(),
          new MaskPersons());

  /**
   * The text without identities.
   *
   * @param field name of the field, for the spans: {@code title}, {@code text} or {@code address}
   * @param text anything but null
   * @return the masked text and every token in it, those that came with the text included
   */
  public Masked mask(String field, String text) {
    String masked = text;
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      FoundIdentities found = read(masked, field);
      if (found.isEmpty()) {
        break;
      }
      masked = found.replaceIn(masked);
    }
    return new Masked(masked, FoundIdentities.tokens(field, masked));
  }

  private FoundIdentities read(String text, String field) {
    FoundIdentities found = new FoundIdentities();
    for (MaskedSpan token : FoundIdentities.tokens(field, text)) {
      found.keep(token.start(), token.end());
    }
    NormalText normal = normaliser.normalise(text);
    DigitGroups digits = DigitGroups.of(normal);
    for (IdentityRecogniser recogniser : recognisers) {
      recogniser.recognise(normal, digits, found);
    }
    return found;
  }
}
