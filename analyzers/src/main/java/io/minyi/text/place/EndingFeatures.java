package io.minyi.text.place;

/**
 * The nearest characters to the left and right with which parts of addresses end (省, 路, 号 …), and
 * how far away they are.
 */
final class EndingFeatures {

  private static final String ENDINGS = "省市区县镇乡街道村社路巷弄号栋幢单元室楼层座组园院城厦期苑店门口线桥里屯寨庄";
  private static final int LEFT_REACH = 10;
  private static final int RIGHT_REACH = 8;
  private static final int SECOND_REACH = 12;
  private static final int TEMPLATE = 80;

  private final AddressText text;

  EndingFeatures(AddressText text) {
    this.text = text;
  }

  void add(int i, FeatureKeys keys) {
    int right = right(i, i + RIGHT_REACH);
    int second = right < 0 ? -1 : right(right + 1, i + SECOND_REACH);
    int left = left(i);
    int rightEnding = right < 0 ? 0 : text.at(right);
    int rightDistance = right < 0 ? 0 : right - i + 1;
    int secondEnding = second < 0 ? 0 : text.at(second);
    int gap = second < 0 ? 0 : Math.min(second - right, 4);
    int leftEnding = left < 0 ? 0 : text.at(left);
    int leftDistance = left < 0 ? 0 : i - left;
    keys.add(TEMPLATE, rightEnding, rightDistance);
    keys.add(TEMPLATE + 1, leftEnding, leftDistance);
    keys.add(TEMPLATE + 2, leftEnding, leftDistance, rightEnding, rightDistance);
    keys.add(TEMPLATE + 3, rightEnding, rightDistance, secondEnding, gap);
    keys.add(TEMPLATE + 4, rightEnding, rightDistance, text.at(i));
    keys.add(TEMPLATE + 5, leftEnding, leftDistance, text.at(i));
    keys.add(TEMPLATE + 6, rightEnding, rightDistance, text.at(i - 1));
  }

  private int right(int from, int to) {
    for (int i = from; i < to && i < text.length(); i++) {
      if (ENDINGS.indexOf(text.at(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int left(int i) {
    for (int k = i - 1; k >= 0 && k >= i - LEFT_REACH; k--) {
      if (ENDINGS.indexOf(text.at(k)) >= 0) {
        return k;
      }
    }
    return -1;
  }
}
