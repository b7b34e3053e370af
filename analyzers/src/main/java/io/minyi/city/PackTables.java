package io.minyi.city;

import io.minyi.city.Area.Level;
import io.minyi.city.Channel.Carries;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of a pack with the rules that hold in and between them. */
final class PackTables {

  private final PackFiles files;
  private final List<Fault> faults;

  PackTables(PackFiles files, List<Fault> faults) {
    this.files = files;
    this.faults = faults;
  }

  private PackTable table(String file, String... columns) {
    return PackTable.optional(files, file, faults, columns);
  }

  AreaTree areas() {
    PackTable table =
        table("areas.csv", "code", "parent", "level", "name", "aliases", "former", "kind");
    table.requireUnique("code");
    List<Area> areas =
        table.map(
            row ->
                new Area(
                    row.required("code"),
                    row.text("parent"),
                    row.oneOf("level", Level.class),
                    row.required("name"),
                    row.text("english"),
                    row.list("aliases"),
                    row.list("former"),
                    row.oneOf("kind", Area.Kind.class),
                    row.validity()));
    requireKnown(table, "parent", "a code of this file", keys(areas, Area::code));
    AreaTree tree = new AreaTree(areas);
    table.map(row -> requireParentAbove(row, tree));
    return tree;
  }

  private static boolean requireParentAbove(PackTable.Row row, AreaTree tree) {
    Level level = tree.find(row.text("code")).map(Area::level).orElse(Level.CITY);
    boolean isAbove =
        tree.find(row.text("parent"))
            .map(parent -> parent.level().compareTo(level) < 0)
            .orElse(level == Level.CITY);
    if (!isAbove) {
      row.fault("parent", "must be an area above the level " + level.word(), row.text("parent"));
    }
    return isAbove;
  }

  List<Tile> tiles(AreaTree areas) {
    PackTable table = table("tiles.csv", "code", "column", "row");
    table.requireUnique("code");
    table.requireEach("code", "must be a code of areas.csv", code -> areas.find(code).isPresent());
    return table.map(
        row -> new Tile(row.text("code"), row.whole("column", 0, 99), row.whole("row", 0, 99)));
  }

  MatterCatalogue matters() {
    PackTable table =
        table("matters.csv", "id", "parent", "level", "name", "grade", "definition", "cues");
    table.requireUnique("id", "valid-from");
    List<Matter> matters =
        table.map(
            row ->
                new Matter(
                    row.required("id"),
                    row.text("parent"),
                    row.whole("level", 1, 3),
                    row.required("name"),
                    row.text("english"),
                    row.text("grade"),
                    row.text("definition"),
                    row.list("cues"),
                    row.validity()));
    requireKnown(table, "parent", "an id of this file", keys(matters, Matter::id));
    table.map(PackTables::requireMatterFits);
    return new MatterCatalogue(matters);
  }

  private static boolean requireMatterFits(PackTable.Row row) {
    String id = row.text("id");
    int level = row.whole("level", 1, 3);
    String parent = id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : "";
    if (!row.text("parent").equals(parent)) {
      row.fault("parent", "must be the id without its last part, " + parent, row.text("parent"));
    }
    if (id.split("\\.").length != level) {
      row.fault("level", "must be the number of parts of the id " + id, row.text("level"));
    }
    if (level == 3 && !Set.of("A", "B", "C").contains(row.text("grade"))) {
      row.fault("grade", "must be A, B or C at the third level", row.text("grade"));
    }
    if (level == 3 && row.list("cues").isEmpty()) {
      row.fault("cues", "must not be empty at the third level", "");
    }
    return true;
  }

  List<Crosswalk> crosswalks(MatterCatalogue matters) {
    PackTable table =
        table("crosswalk.csv", "from-version", "from-id", "to-version", "to-id", "share");
    table.requireEach("to-id", "must be an id of matters.csv", id -> matters.find(id).isPresent());
    return table.map(
        row ->
            new Crosswalk(
                row.required("from-version"),
                row.required("from-id"),
                row.text("from-name"),
                row.required("to-version"),
                row.required("to-id"),
                row.number("share", 0, 1),
                row.text("note")));
  }

  List<Unit> units(AreaTree areas) {
    PackTable table =
        table("units.csv", "id", "name", "parent", "line", "level", "area", "aliases");
    table.requireUnique("id", "valid-from");
    List<Unit> units =
        table.map(
            row ->
                new Unit(
                    row.required("id"),
                    row.required("name"),
                    row.text("english"),
                    row.text("parent"),
                    row.text("line"),
                    row.oneOf("level", Level.class),
                    row.required("area"),
                    row.list("aliases"),
                    row.validity()));
    requireKnown(table, "parent", "an id of this file", keys(units, Unit::id));
    table.requireEach("area", "must be a code of areas.csv", code -> areas.find(code).isPresent());
    return units;
  }

  List<Duty> duties(MatterCatalogue matters, List<Unit> units) {
    PackTable table =
        table("duties.csv", "matter", "level", "lead", "assisting", "clause", "basis");
    table.requireUnique("matter", "level", "valid-from");
    table.requireEach("matter", "must be an id of matters.csv", id -> matters.find(id).isPresent());
    Set<String> lines = keys(units, Unit::line);
    requireKnown(table, "lead", "a line of units.csv", lines);
    requireKnown(table, "assisting", "a line of units.csv", lines);
    return table.map(
        row ->
            new Duty(
                row.required("matter"),
                row.oneOf("level", Level.class),
                row.required("lead"),
                row.list("assisting"),
                row.required("clause"),
                row.text("basis"),
                row.text("barred-below").equals("community"),
                row.validity()));
  }

  List<Channel> channels(List<Unit> units, Set<String> mappings, Set<String> profiles) {
    PackTable table =
        table("channels.csv", "id", "name", "carries", "owner", "trust", "mapping", "share");
    table.requireUnique("id");
    requireKnown(table, "owner", "an id of units.csv", keys(units, Unit::id));
    requireKnown(table, "mapping", "a file of mappings/", mappings);
    requireKnown(table, "profile", "a profile of profiles.csv", profiles);
    return table.map(
        row ->
            new Channel(
                row.required("id"),
                row.required("name"),
                row.text("english"),
                row.oneOf("carries", Carries.class),
                row.text("owner"),
                row.number("trust", 0, 1),
                zone(row),
                row.required("mapping"),
                row.text("profile"),
                row.number("share", 0, 1),
                row.validity()));
  }

  private static ZoneId zone(PackTable.Row row) {
    String value = row.text("zone");
    try {
      return ZoneId.of(value.isEmpty() ? "Asia/Shanghai" : value);
    } catch (DateTimeException e) {
      row.fault("zone", "must be a time zone such as Asia/Shanghai", value);
      return ZoneId.of("Asia/Shanghai");
    }
  }

  List<AbsorbedChannel> absorbed(List<Channel> channels) {
    PackTable table = table("absorbed.csv", "id", "name", "into", "from");
    table.requireUnique("id");
    requireKnown(table, "into", "an id of channels.csv", keys(channels, Channel::id));
    return table.map(
        row ->
            new AbsorbedChannel(
                row.required("id"),
                row.required("name"),
                row.required("into"),
                row.date("from", LocalDate.MIN)));
  }

  private static <T> Set<String> keys(List<T> values, Function<T, String> key) {
    return values.stream().map(key).collect(Collectors.toSet());
  }

  private static void requireKnown(PackTable table, String column, String what, Set<String> known) {
    table.requireEach(column, "must be " + what, known::contains);
  }
}
