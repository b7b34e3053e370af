package io.minyi.identity;

/**
 * Door numbers: building, unit, floor and room in every form, also {@code 3-2-501}; estate and road
 * stay. Rooms of public offices are kept, and so is what only counts: 共16栋, 32层, 三室两厅.
 *
 * <p>Two parts are a door number by themselves; a single one needs that nothing beside it counts,
 * and a single floor needs a home before it (住, 花园, 18号).
 */
final class MaskDoors implements IdentityRecogniser {
  private final Lexicon words = Lexicon.read("door-words.txt");
  private final WordList estates = words.words("estate");
  private final WordList residences = words.words("residence");
  private final WordList strongNouns = words.words("strong");
  private final WordList weakNouns = words.words("weak");
  private final WordList holders = words.words("holder");
  private final WordList notDoors = words.words("not-door");
  private final CharSet quantities = words.chars("quantity");
  private final CharSet starts = new CharSet("0123456789零〇一二三四五六七八九十甲乙丙丁戊东西南北");
  private final OfficeRooms offices = new OfficeRooms();

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    if (!text.has(Normaliser.DOOR)) {
      return;
    }
    int i = 0;
    while (i < text.length()) {
      i = isStart(text, i) ? read(text, i, found) : i + 1;
    }
  }

  private boolean isStart(NormalText text, int i) {
    if (!starts.contains(text.at(i)) && !text.isLetter(i)) {
      return false;
    }
    char before = text.at(i - 1);
    boolean isInside =
        text.isAlphanumeric(i)
            ? text.isAlphanumeric(i - 1) || (before == '.' && text.isDigit(i - 2))
            : DoorLabel.isNumeral(text, i) && DoorLabel.isNumeral(text, i - 1);
    return !isInside && before != '*';
  }

  /** Adds the door number that starts at an index, and says where to read on. */
  private int read(NormalText text, int start, FoundIdentities found) {
    int end = HyphenDoors.end(text, start, estates, holders);
    boolean isOffice = false;
    if (end > start) {
      isOffice = offices.isBefore(text, start);
    } else {
      DoorParts door = DoorParts.at(text, start);
      if (door.isEmpty() || notDoors.startsAt(text, start)) {
        return start + 1;
      }
      isOffice = offices.isOffice(text, door);
      if (!isOffice && !isDoor(text, door)) {
        return door.end();
      }
      end = door.end();
    }
    if (!isOffice && text.at(end) != '*') {
      found.add(IdentityKind.DOOR, start, end);
    }
    return end;
  }

  private boolean isDoor(NormalText text, DoorParts door) {
    if (door.parts() > 1 && !door.mayBeCount()) {
      return true;
    }
    if (door.has(DoorUnit.ROOM)) {
      return true;
    }
    if (door.isOnly(DoorUnit.FLOOR)) {
      return isHomeFloor(text, door);
    }
    if (door.isOnly(DoorUnit.UNIT)) {
      return !isCounted(text, door) && text.at(door.start() - 1) != '第';
    }
    return isBuilding(text, door);
  }

  private boolean isBuilding(NormalText text, DoorParts door) {
    boolean hasEstate = estates.endsAt(text, door.start());
    boolean isLetter = door.label().form() == DoorLabel.Form.LETTER;
    if (isLetter && !door.isSeat()) {
      return true;
    }
    if (isLetter) {
      return !text.isLetter(door.start() - 1);
    }
    if (isCounted(text, door) || strongNouns.startsAt(text, door.end())) {
      return false;
    }
    if (door.isSeat() || door.label().form() == DoorLabel.Form.WORD) {
      return hasEstate && door.label().form() != DoorLabel.Form.NUMERAL;
    }
    boolean isPlain = door.label().form() == DoorLabel.Form.NUMBER && door.label().digits() <= 3;
    return hasEstate || (isPlain && !weakNouns.startsAt(text, door.end()) && !isTower(text, door));
  }

  /** 3栋楼 counts, 3栋楼下 does not. */
  private static boolean isTower(NormalText text, DoorParts door) {
    boolean isUpOrDown = "下上顶道前后旁梯间栋长里".indexOf(text.at(door.end() + 1)) >= 0;
    return text.at(door.end()) == '楼' && !isUpOrDown;
  }

  private boolean isCounted(NormalText text, DoorParts door) {
    return quantities.contains(text.at(door.start() - 1));
  }

  private boolean isHomeFloor(NormalText text, DoorParts door) {
    boolean isGround = door.end() - door.start() == 2 && "1一".indexOf(text.at(door.start())) >= 0;
    boolean isHeight = strongNouns.startsAt(text, door.end());
    return residences.endsAt(text, door.start())
        && !isHeight
        && "以高至到的楼电".indexOf(text.at(door.end())) < 0
        && !(isGround && text.at(door.start() - 1) != '住');
  }
}
