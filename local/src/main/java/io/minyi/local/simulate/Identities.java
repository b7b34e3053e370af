package io.minyi.local.simulate;

import java.util.List;

/** Invents identities of the right form; those of people who exist are met only by chance. */
final class Identities {

  private static final List<String> MOBILE_PREFIXES =
      List.of("135", "136", "137", "138", "139", "150", "158", "159", "186", "188", "189", "130");
  private static final List<String> ID_REGIONS =
      List.of("440304", "440306", "430103", "420106", "362130", "441581", "512501", "450821");
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

  private final Draws draws;

  Identities(Draws draws) {
    this.draws = draws;
  }

  String name(Banks banks) {
    String given = draws.chance(0.3) ? "given-one" : "given-two";
    return draws.pick(banks.wordsOf("surnames")) + draws.pick(banks.wordsOf(given));
  }

  String mobile() {
    return draws.pick(MOBILE_PREFIXES) + digits(8);
  }

  /** The mobile number as people write it. */
  String written(String mobile) {
    return switch (draws.below(12)) {
      case 0 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
      case 1 -> mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7);
      case 2 -> "+86" + mobile;
      default -> mobile;
    };
  }

  String landline() {
    return draws.pick(List.of("0755-2", "0755-8", "07552", "07558")) + digits(7);
  }

  /** 18 characters with a birth date and the check character of GB 11643. */
  String idCard(boolean isWoman) {
    StringBuilder id = new StringBuilder(draws.pick(ID_REGIONS));
    id.append(draws.between(1946, 2004));
    id.append(two(draws.between(1, 12))).append(two(draws.between(1, 28)));
    id.append(two(draws.between(0, 99))).append(2 * draws.below(5) + (isWoman ? 0 : 1));
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (id.charAt(i) - '0');
    }
    return id.append("10X98765432".charAt(sum % 11)).toString();
  }

  /** 19 digits of a common issuer with the Luhn digit. */
  String bankCard() {
    StringBuilder card = new StringBuilder(draws.pick(List.of("621700", "622202", "622848")));
    card.append(digits(12));
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? 2 * digit : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return card.append((10 - sum % 10) % 10).toString();
  }

  String wechat() {
    StringBuilder id = new StringBuilder();
    for (int i = draws.between(3, 7); i > 0; i--) {
      id.append(SMALL.charAt(draws.below(SMALL.length())));
    }
    return id.append(draws.chance(0.3) ? "_" : "").append(digits(draws.between(3, 6))).toString();
  }

  String qq() {
    return draws.between(1, 9) + digits(draws.between(7, 9));
  }

  String email() {
    return wechat() + draws.pick(List.of("@qq.com", "@163.com", "@126.com", "@gmail.com"));
  }

  /** 粤B plates mostly, some of the new-energy form. */
  String plate() {
    String region = draws.chance(0.85) ? "粤B" : draws.pick(List.of("粤S", "湘A", "粤L", "桂A", "赣C"));
    String dot = draws.chance(0.25) ? "·" : "";
    if (draws.chance(0.35)) {
      return region + dot + draws.pick(List.of("D", "F")) + digits(5);
    }
    String letter = String.valueOf(LETTERS.charAt(draws.below(LETTERS.length())));
    return region + dot + (draws.chance(0.5) ? digits(1) + letter + digits(3) : letter + digits(4));
  }

  /** A building and a room. */
  String door() {
    String room = draws.between(1, 33) + two(draws.between(1, 12));
    return switch (draws.below(5)) {
      case 0 -> draws.between(1, 18) + "栋" + draws.between(1, 4) + "单元" + room;
      case 1 -> LETTERS.charAt(draws.below(6)) + "座" + room + "房";
      case 2 -> draws.between(1, 30) + "号楼" + room + "室";
      default -> draws.between(1, 22) + "栋" + room + (draws.chance(0.6) ? "房" : "");
    };
  }

  String building() {
    return draws.chance(0.8) ? draws.between(1, 22) + "栋" : LETTERS.charAt(draws.below(6)) + "座";
  }

  String floor() {
    return draws.between(7, 33) + "层";
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + draws.below(10)));
    }
    return digits.toString();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
