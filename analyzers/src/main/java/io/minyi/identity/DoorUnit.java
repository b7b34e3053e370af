package io.minyi.identity;

/** What a label of a door number counts. */
enum DoorUnit {
  NONE,
  BUILDING,
  UNIT,
  FLOOR,
  ROOM,
  BARE_ROOM;

  private static final CharSet NO_FLOOR = new CharSet("盘市房宇梯道板主");
  private static final CharSet NO_BUILDING = new CharSet("组队村镇");
  private static final CharSet AFTER_HASH = new CharSet("楼栋号和与及的");
  private static final CharSet NO_SEAT = new CharSet("位椅谈");
  private static final CharSet NO_ROOM = new CharSet("屋东产价源租贷企型款改地子补费卡主贴");
  private static final CharSet NO_BARE_ROOM =
      new CharSet("年月日元块万千百亿多余平米㎡m人个点时分秒次%条起级套间层栋座.:%辆吨家台棵亩天小");

  /** The unit behind a label, {@link #NONE} when there is none. */
  static DoorUnit at(NormalText text, DoorLabel label, boolean isFirst) {
    int end = label.end();
    return switch (text.at(end)) {
      case '栋', '幢' -> NO_BUILDING.contains(text.at(end + 1)) ? NONE : BUILDING;
      case '座' -> NO_SEAT.contains(text.at(end + 1)) ? NONE : BUILDING;
      case '#' -> hash(text, label);
      case '号' -> afterNumber(text, end + 1);
      case '单' -> isUnit(text, label) ? UNIT : NONE;
      case '层' -> isFloor(label) ? FLOOR : NONE;
      case '楼' -> isFloor(label) && !NO_FLOOR.contains(text.at(end + 1)) ? FLOOR : NONE;
      case '室', '房' -> isRoom(text, label, isFirst) ? ROOM : NONE;
      default -> NONE;
    };
  }

  /** 16#楼 and 16#、17# are buildings, 20#钢筋 is none. */
  private static DoorUnit hash(NormalText text, DoorLabel label) {
    int next = label.end() + 1;
    boolean isEnded = !text.isHan(next) || AFTER_HASH.contains(text.at(next));
    boolean isBuilding = isEnded && label.form() == DoorLabel.Form.NUMBER && label.digits() <= 3;
    return isBuilding ? BUILDING : NONE;
  }

  private static DoorUnit afterNumber(NormalText text, int index) {
    return switch (text.at(index)) {
      case '楼' -> NO_FLOOR.contains(text.at(index + 1)) ? NONE : BUILDING;
      case '栋', '幢' -> BUILDING;
      case '单' -> text.at(index + 1) == '元' ? UNIT : NONE;
      case '房', '室' -> NO_ROOM.contains(text.at(index + 1)) ? NONE : ROOM;
      default -> NONE;
    };
  }

  private static boolean isUnit(NormalText text, DoorLabel label) {
    return text.at(label.end() + 1) == '元' && label.form() != DoorLabel.Form.WORD;
  }

  private static boolean isFloor(DoorLabel label) {
    return label.form() != DoorLabel.Form.WORD
        && label.digits() <= 3
        && label.digits() > 0
        && (label.form() == DoorLabel.Form.NUMERAL || label.digits() <= 2);
  }

  /** 301室, 三〇一房 and B12室 are rooms; 三房两厅, 2019室内 and 300房补 are none. */
  private static boolean isRoom(NormalText text, DoorLabel label, boolean isFirst) {
    char unit = text.at(label.end());
    char next = text.at(label.end() + 1);
    boolean isYear =
        isFirst
            && label.digits() == 4
            && (text.matches("19", label.start()) || text.matches("20", label.start()))
            && (next == '内' || next == '外' || unit == '房');
    boolean isLong =
        label.digits() >= 3 || (label.form() == DoorLabel.Form.LETTER && label.digits() > 0);
    return isLong && !isYear && !(unit == '房' && NO_ROOM.contains(next));
  }

  /** A number without a unit behind a building, a unit or a floor. */
  static DoorUnit bareRoom(NormalText text, DoorLabel label, boolean isAfterUnit) {
    char next = text.at(label.end());
    boolean isHousehold = next == '户' && !(isAfterUnit && label.digits() >= 3);
    int fewest = label.form() == DoorLabel.Form.NUMERAL ? 3 : next == '号' ? 1 : 2;
    boolean isNumber = label.digits() >= fewest && !NO_BARE_ROOM.contains(next);
    return isNumber && !isHousehold ? BARE_ROOM : NONE;
  }

  /** End of the part with this unit. */
  int end(NormalText text, DoorLabel label) {
    int end = label.end();
    return switch (this) {
      case NONE -> end;
      case UNIT -> end + (text.at(end) == '号' ? 3 : 2);
      case FLOOR -> end + 1;
      case BUILDING -> buildingEnd(text, end);
      case ROOM -> end + (text.at(end) == '号' ? 2 : 1);
      case BARE_ROOM -> text.at(end) == '号' || text.at(end) == '户' ? end + 1 : end;
    };
  }

  private static int buildingEnd(NormalText text, int end) {
    if (text.at(end) == '号') {
      return end + 2;
    }
    boolean isHashAndUnit =
        text.at(end) == '#' && (text.at(end + 1) == '楼' || text.at(end + 1) == '栋');
    return isHashAndUnit ? end + 2 : end + 1;
  }
}
