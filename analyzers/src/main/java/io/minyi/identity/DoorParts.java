package io.minyi.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * The parts of one door number as they stand in a text: {@code 3栋2单元8层803室} has four.
 *
 * <p>A part is a label (12, 12A, B, 三, 甲, or a list of them) and its unit; after a building, a unit
 * or a floor a bare number of two to four digits is a room.
 */
final class DoorParts {
  private static final int MOST_PARTS = 6;
  private static final CharSet GAPS = new CharSet(" -·_.");

  private final NormalText text;
  private final int start;
  private int end;
  private int parts;
  private final Set<DoorUnit> kinds = EnumSet.noneOf(DoorUnit.class);
  private final DoorLabel firstLabel;
  private boolean isSeat;

  private DoorParts(NormalText text, int start) {
    this.text = text;
    this.start = start;
    this.end = start;
    this.firstLabel = DoorLabel.listAt(text, start);
    read();
  }

  /** The door number that starts at an index; {@link #isEmpty} when none does. */
  static DoorParts at(NormalText text, int start) {
    return new DoorParts(text, start);
  }

  private void read() {
    int from = start;
    while (parts < MOST_PARTS) {
      DoorLabel label = parts == 0 ? firstLabel : DoorLabel.listAt(text, from);
      if (label.isEmpty()) {
        return;
      }
      DoorUnit unit = DoorUnit.at(text, label, parts == 0);
      if (unit == DoorUnit.NONE && parts > 0) {
        unit = DoorUnit.bareRoom(text, label, has(DoorUnit.UNIT));
      }
      if (unit == DoorUnit.NONE) {
        return;
      }
      isSeat |= parts == 0 && text.at(label.end()) == '座';
      parts++;
      kinds.add(unit);
      end = unit.end(text, label);
      if (unit == DoorUnit.ROOM || unit == DoorUnit.BARE_ROOM) {
        return;
      }
      from = text.skip(GAPS, end, 2);
    }
  }

  boolean isEmpty() {
    return parts == 0;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int parts() {
    return parts;
  }

  /** The label of the first part. */
  DoorLabel label() {
    return firstLabel;
  }

  boolean has(DoorUnit unit) {
    return kinds.contains(unit);
  }

  /** Whether there is nothing but parts of one kind. */
  boolean isOnly(DoorUnit unit) {
    return kinds.size() == 1 && kinds.contains(unit);
  }

  /** Whether the building is called 座, which also counts seats and bridges. */
  boolean isSeat() {
    return isSeat;
  }

  /** Whether nothing but buildings and floors is named, as in 新建2栋32层. */
  boolean mayBeCount() {
    return !has(DoorUnit.ROOM) && !has(DoorUnit.BARE_ROOM) && !has(DoorUnit.UNIT);
  }
}
