package io.minyi.identity;

import cn.hutool.core.util.IdcardUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives each author a name that says nothing about them and is the same wherever they write: {@code
 * p-} and 16 characters of base32.
 *
 * <p>It is HMAC-SHA256 (RFC 2104) of the mobile number, else the citizen's number, else the
 * channel's own author id, cut to 80 bits: any two of 10⁸ authors share one with a probability of
 * 10⁻⁸. Without the key nobody can compute it back from a list of numbers; with another key all
 * names change. Immutable; threads may share one, at about 1 µs a name.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY_BYTES = 16;
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 16;

  private final Mac keyed;
  private final Normaliser normaliser = new Normaliser();

  /**
   * What is known of an author; empty where nothing is.
   *
   * @param mobile any writing of a mobile number
   * @param idCard any writing of a citizen's number, 18 or 15 characters
   * @param channel the channel that gave the author id
   * @param authorId the id in that channel
   */
  public record Author(String mobile, String idCard, String channel, String authorId) {
    public Author {
      mobile = mobile == null ? "" : mobile;
      idCard = idCard == null ? "" : idCard;
      channel = channel == null ? "" : channel;
      authorId = authorId == null ? "" : authorId;
    }
  }

  /**
   * @param key secret, at least 16 bytes; copied
   * @throws IllegalArgumentException when it is shorter; the message gives its length, never itself
   */
  public Pseudonyms(byte[] key) {
    if (key.length < SHORTEST_KEY_BYTES) {
      throw new IllegalArgumentException(
          "pseudonym key must have at least %d bytes, had %d"
              .formatted(SHORTEST_KEY_BYTES, key.length));
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " must be available", e);
    }
  }

  /** The author's pseudonym, empty when nothing identifies them. */
  public String of(Author author) {
    String mobile = mobile(author.mobile());
    if (!mobile.isEmpty()) {
      return name("mobile\n" + mobile);
    }
    String idCard = idCard(author.idCard());
    if (!idCard.isEmpty()) {
      return name("id-card\n" + idCard);
    }
    String id = author.authorId().strip();
    return id.isEmpty() ? "" : name("author\n" + author.channel().strip() + "\n" + id);
  }

  private String mobile(String text) {
    String digits = PhoneShape.withoutCountry(plain(text).replaceAll("[^0-9]", ""));
    return digits.length() == 11 && PhoneShape.isMobile(digits) ? digits : "";
  }

  private String idCard(String text) {
    String number = plain(text).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    if (number.length() == 15 && IdcardUtil.isValidCard15(number)) {
      return IdcardUtil.convert15To18(number);
    }
    return number.length() == 18 && IdcardUtil.isValidCard18(number) ? number : "";
  }

  private String plain(String text) {
    NormalText normal = normaliser.normalise(text);
    return normal.substring(0, normal.length());
  }

  private String name(String identity) {
    byte[] code = mac().doFinal(identity.getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder("p-");
    for (int i = 0; i < CHARACTERS; i++) {
      name.append(BASE32.charAt(fiveBits(code, i * 5)));
    }
    return name.toString();
  }

  private Mac mac() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(ALGORITHM + " must be cloneable", e);
    }
  }

  private static int fiveBits(byte[] code, int bit) {
    int two = (code[bit / 8] & 0xFF) << 8 | (code[bit / 8 + 1] & 0xFF);
    return two >> (11 - bit % 8) & 31;
  }
}
