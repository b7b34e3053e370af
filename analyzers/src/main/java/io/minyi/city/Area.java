package io.minyi.city;

import java.util.List;

/**
 * A node of the area tree (区域).
 *
 * @param code unique; for administrative areas the statistical code
 * @param parent code of the area around it, empty for the city
 * @param aliases short forms in use
 * @param former names it had
 */
public record Area(
    String code,
    String parent,
    Level level,
    String name,
    String english,
    List<String> aliases,
    List<String> former,
    Kind kind,
    Validity validity) {

  /** The five levels 市—区—街道—社区—网格. */
  public enum Level {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID;

    /** The level's word in tables and messages. */
    public String word() {
      return PackTable.word(this);
    }
  }

  /** What an area is by law. */
  public enum Kind {
    ADMINISTRATIVE,
    /** Run by its own administration without being a street or district, e.g. a bonded zone. */
    FUNCTIONAL,
    /** Laid over areas that go on to exist. */
    OVERLAY
  }
}
