package io.minyi.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Optional;
import java.util.Set;

/**
 * What digits are as a telephone number, by the numbering plan of mainland China and by
 * libphonenumber.
 */
final class PhoneShape {
  /** How mobile numbers are written in groups. */
  private static final Set<String> MOBILE_SHAPES =
      Set.of(
          "b",
          "344",
          "38",
          "74",
          "335",
          "434",
          "443",
          "56",
          "65",
          "353",
          "3332",
          "3224",
          "11111111111");

  private static final Set<PhoneNumberUtil.PhoneNumberType> PUBLIC =
      Set.of(
          PhoneNumberUtil.PhoneNumberType.TOLL_FREE,
          PhoneNumberUtil.PhoneNumberType.SHARED_COST,
          PhoneNumberUtil.PhoneNumberType.PREMIUM_RATE,
          PhoneNumberUtil.PhoneNumberType.UAN);

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private PhoneShape() {}

  /** Whether eleven digits, after any prefix, make a mobile number. */
  static boolean isMobile(String digits) {
    String number = withoutCountry(digits);
    return number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
  }

  /** Digits without 0086, 86 or the 0 that was once dialled before a distant mobile. */
  static String withoutCountry(String digits) {
    int length = digits.length();
    if (length == 15 && digits.startsWith("0086")) {
      return digits.substring(4);
    }
    if (length == 13 && digits.startsWith("86")) {
      return digits.substring(2);
    }
    return length == 12 && digits.startsWith("01") ? digits.substring(1) : digits;
  }

  /** Whether a grouping such as {@code 344} or {@code 2344} is one that people use for mobiles. */
  static boolean isMobileShape(String shape) {
    return MOBILE_SHAPES.contains(shape)
        || shape.equals("c")
        || shape.equals("d")
        || shape.equals("f")
        || (isPrefix(shape.charAt(0)) && MOBILE_SHAPES.contains(shape.substring(1)));
  }

  private static boolean isPrefix(char length) {
    return length == '1' || length == '2' || length == '4';
  }

  /** Whether digits are an area code (010, 02x, 0xxx) and a subscriber that starts with 2 to 8. */
  static boolean isLandline(String digits) {
    if (digits.length() < 11 || digits.length() > 12 || digits.charAt(0) != '0') {
      return false;
    }
    boolean isShort = digits.startsWith("010") || digits.startsWith("02");
    char subscriber = digits.charAt(isShort ? 3 : 4);
    boolean hasLength = isShort ? digits.length() == 11 : true;
    return hasLength && digits.charAt(1) != '0' && subscriber >= '2' && subscriber <= '8';
  }

  /** A number that libphonenumber finds in a short window; public ones are left out. */
  static Optional<PhoneNumberMatch> findIn(String window) {
    for (PhoneNumberMatch match : LIBRARY.findNumbers(window, "CN", Leniency.VALID, 3)) {
      if (!PUBLIC.contains(LIBRARY.getNumberType(match.number()))) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  static IdentityKind kindOf(PhoneNumberMatch match) {
    return LIBRARY.getNumberType(match.number()) == PhoneNumberUtil.PhoneNumberType.MOBILE
        ? IdentityKind.MOBILE
        : IdentityKind.LANDLINE;
  }
}
