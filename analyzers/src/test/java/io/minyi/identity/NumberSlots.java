package io.minyi.identity;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes numbers that identify somebody, in the forms that people use. */
class NumberSlots extends RandomText {
  private static final List<String> AREAS =
      List.of(
          "440301", "440303", "440305", "440307", "430102", "360121", "510104", "110105", "420106",
          "445222", "522401", "210202");
  private static final List<String> BINS =
      List.of(
          "621700", "622202", "622848", "621661", "622260", "621483", "621799", "623058", "620200",
          "625955");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  NumberSlots(Random random) {
    super(random);
  }

  final String mobile() {
    String head = "1" + letter("3456789");
    String tail = digits(9);
    String number = head + tail;
    return switch (below(14)) {
      case 0 -> grouped(number, " ", 3, 4, 4);
      case 1 -> grouped(number, "-", 3, 4, 4);
      case 2 -> grouped(number, " ", 3, 8);
      case 3 -> "+86" + number;
      case 4 -> "+86 " + number;
      case 5 -> "86-" + number;
      case 6 -> wide(number);
      case 7 -> grouped(number, "－", 3, 4, 4);
      case 8 -> grouped(number, " ", 7, 4);
      case 9 -> wide(grouped(number, " ", 3, 4, 4));
      case 10 -> "0086" + number;
      default -> number;
    };
  }

  final String landline() {
    String area = pick(List.of("0755", "010", "020", "0731", "0752", "0769"));
    String subscriber = letter("2345678") + digits(7);
    return switch (below(8)) {
      case 0 -> "(" + area + ")" + subscriber;
      case 1 -> area + " " + subscriber;
      case 2 -> area + subscriber;
      case 3 -> "+86 " + area.substring(1) + " " + subscriber;
      case 4 -> wide(area + "-" + subscriber);
      case 5 -> area + "-" + subscriber + "-" + digits(3);
      case 6 -> area + "—" + subscriber.substring(0, 4) + " " + subscriber.substring(4);
      default -> area + "-" + subscriber;
    };
  }

  final String idCard() {
    String number =
        pick(AREAS) + (1940 + below(75)) + twoDigits(1, 12) + twoDigits(1, 28) + digits(3);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    String card = number + "10X98765432".charAt(sum % 11);
    return switch (below(6)) {
      case 0 -> card.toLowerCase(Locale.ROOT);
      case 1 -> wide(card);
      case 2 -> grouped(card, " ", 6, 8, 4);
      default -> card;
    };
  }

  final String oldIdCard() {
    return pick(AREAS) + (40 + below(55)) + twoDigits(1, 12) + twoDigits(1, 28) + digits(3);
  }

  final String bankCard() {
    return bankCard(pick(BINS), 16 + 3 * below(2));
  }

  /** Digits with a beginning and the last digit that Luhn wants. */
  final String bankCard(String beginning, int length) {
    String body = beginning + digits(length - 1 - beginning.length());
    for (int check = 0; check < 10; check++) {
      if (isLuhn(body + check)) {
        return below(3) == 0 ? inFours(body + check) : body + check;
      }
    }
    throw new IllegalStateException("one of ten digits must pass Luhn");
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  final String plate() {
    String head = pick(List.of("粤", "粵", "湘", "京", "沪", "蘇", "桂")) + letter("ABCDEL");
    String gap = pick(List.of("", "", "·", " ", "-"));
    return switch (below(5)) {
      case 0 -> head + gap + letter("ADF") + letter("ABC12") + digits(4);
      case 1 -> head + gap + digits(5) + letter("DF");
      case 2 -> head + gap + digits(4) + pick(List.of("挂", "学"));
      case 3 -> (head + gap + digits(2) + letter("KQXZ") + digits(2)).toLowerCase(Locale.ROOT);
      default -> head + gap + letter("BKQXZ") + digits(4);
    };
  }

  private static String inFours(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
