package io.minyi.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small pack with many kinds of faults: all are said at once. */
final class PackFaultsTest {

  private static final String HEAD =
      "{'format':1,'id':'town','version':'town-1','name':'镇','english':'Town','rootArea':'1',"
          + "'zone':'Asia/Shanghai'}";

  @Test
  void a_pack_of_its_head_alone_has_no_fault() {
    assertThat(faults(Map.of("pack.json", HEAD))).isEmpty();
  }

  @Test
  void every_kind_of_fault_is_said_at_once_with_file_line_rule_and_value() {
    Map<String, String> files = new HashMap<>();
    files.put("pack.json", HEAD.replace("Asia/Shanghai", "Mars/Olympus").replace("镇", ""));
    files.put(
        "areas.csv",
        """
        code,parent,level,name,aliases,former,kind,valid-from,valid-to
        1,,city,镇,,,administrative,,
        11,1,district,东区,,,administrative,2020-01-01,2019-01-01
        11,1,district,西区,,,imaginary,,
        12,9,village,南区,,,administrative,2020-13-01,
        13,12,city,,,,administrative,,
        14,1
        """);
    files.put(
        "matters.csv",
        """
        id,parent,level,name,grade,definition,cues
        01,,1,环境,,,
        01.01,02,2,噪声,,,
        01.01.01,01.01,2,夜间施工,D,,打桩
        01.01.02,01.01,3,广场舞,D,,
        """);
    files.put("units.csv", "id,name,parent,line,level,area,aliases\nu,局,x,line,city,99,\n");
    files.put(
        "duties.csv", "matter,level,lead,assisting,clause,basis\n09,city,nobody,line|none,,\n");
    files.put(
        "channels.csv",
        """
        id,name,carries,owner,trust,mapping,share
        a,甲,rumours,nobody,1.5,none.json,many
        a,乙,petitions,u,1,a.json,0
        """);
    files.put("absorbed.csv", "id,name,into,from\nold,旧,gone,yesterday\n");
    files.put(
        "mappings/a.json", "{'colour':1,'zone':'Nowhere','timeFormats':['pppp!{'],'fields':{}}");
    files.put("mappings/b.json", "{'fields':");
    files.put("calendar.csv", "date,kind,name,notice\n2026-02-30,off,,\n2026-01-01,holiday,,\n");
    files.put("calendar-years.csv", "year,notice\nMMXX,\n");
    files.put("crosswalk.csv", "from-version,from-id,to-version,to-id,share\na,1,b,09,2\n");
    files.put("tiles.csv", "code,column\n1,0\n");
    files.put("profiles.csv", "profile,day,hour,weight\np,working,25,1\np,workday,1,-1\n");

    assertThat(faults(files))
        .contains(
            "pack.json zone must be a time zone such as Asia/Shanghai, was \"Mars/Olympus\"",
            "pack.json name must not be empty, was \"\"",
            "areas.csv:3 valid-to must be after valid-from 2020-01-01, was \"2019-01-01\"",
            "areas.csv:4 code must be unique, was \"11\"",
            "areas.csv:4 kind must be one of [administrative, functional, overlay], was"
                + " \"imaginary\"",
            "areas.csv:5 parent must be a code of this file, was \"9\"",
            "areas.csv:5 level must be one of [city, district, street, community, grid], was"
                + " \"village\"",
            "areas.csv:5 valid-from must be a date such as 2026-01-31, was \"2020-13-01\"",
            "areas.csv:6 name must not be empty, was \"\"",
            "areas.csv:6 parent must be an area above the level city, was \"12\"",
            "areas.csv:7 must have 9 fields as the header has, was \"2\"",
            "matters.csv:3 parent must be an id of this file, was \"02\"",
            "matters.csv:3 parent must be the id without its last part, 01, was \"02\"",
            "matters.csv:4 level must be the number of parts of the id 01.01.01, was \"2\"",
            "matters.csv:5 grade must be A, B or C at the third level, was \"D\"",
            "matters.csv:5 cues must not be empty at the third level, was \"\"",
            "units.csv:2 parent must be an id of this file, was \"x\"",
            "units.csv:2 area must be a code of areas.csv, was \"99\"",
            "duties.csv:2 matter must be an id of matters.csv, was \"09\"",
            "duties.csv:2 lead must be a line of units.csv, was \"nobody\"",
            "duties.csv:2 assisting must be a line of units.csv, was \"none\"",
            "duties.csv:2 clause must not be empty, was \"\"",
            "channels.csv:3 id must be unique, was \"a\"",
            "channels.csv:2 carries must be one of [petitions, events], was \"rumours\"",
            "channels.csv:2 owner must be an id of units.csv, was \"nobody\"",
            "channels.csv:2 trust must be a number between 0.0 and 1.0, was \"1.5\"",
            "channels.csv:2 mapping must be a file of mappings/, was \"none.json\"",
            "channels.csv:2 share must be a number between 0.0 and 1.0, was \"many\"",
            "absorbed.csv:2 into must be an id of channels.csv, was \"gone\"",
            "absorbed.csv:2 from must be a date such as 2026-01-31, was \"yesterday\"",
            "mappings/a.json must have no keys but [details, events, fields, missing, timeFormats,"
                + " zone], was \"colour\"",
            "mappings/a.json zone must be a time zone such as Asia/Shanghai, was \"Nowhere\"",
            "calendar.csv:2 date must be a date such as 2026-01-31, was \"2026-02-30\"",
            "calendar.csv:3 kind must be off or work, was \"holiday\"",
            "calendar-years.csv:2 year must be a whole number between 1990 and 2100, was \"MMXX\"",
            "crosswalk.csv:2 to-id must be an id of matters.csv, was \"09\"",
            "crosswalk.csv:2 share must be a number between 0.0 and 1.0, was \"2\"",
            "tiles.csv:1 must have the columns [row], was \"code,column\"",
            "profiles.csv:2 hour must be a whole number between 0 and 23, was \"25\"",
            "profiles.csv:3 day must be one of [working, weekend, holiday], was \"workday\"")
        .contains(
            "mappings/a.json timeFormats must be a java.time pattern or one of [epoch-millis,"
                + " epoch-seconds, iso], was \"pppp!{\"")
        .anyMatch(fault -> fault.startsWith("mappings/b.json:1 must be JSON"));
  }

  @Test
  void an_event_word_must_lead_to_an_event_type_that_there_is() {
    assertThat(
            faults(
                Map.of("pack.json", HEAD, "mappings/a.json", "{'events':{'签收':'signed','喝茶':''}}")))
        .containsExactlyInAnyOrder(
            "mappings/a.json events must lead to a word in capitals such as SIGNED, was \"signed\"",
            "mappings/a.json events must lead to a word in capitals such as SIGNED, was \"\"");
  }

  @Test
  void a_number_must_be_a_whole_one_where_a_part_makes_no_sense() {
    assertThat(faults(Map.of("pack.json", HEAD, "calendar-years.csv", "year,notice\n2026.5,\n")))
        .containsExactly(
            "calendar-years.csv:2 year must be a whole number between 1990 and 2100, was"
                + " \"2026.5\"");
  }

  @Test
  void a_table_that_is_no_table_and_a_pack_without_head_are_said() {
    assertThat(faults(Map.of())).contains("pack.json format must be 1, was \"\"");
    assertThat(faults(Map.of("pack.json", "no json"))).anyMatch(f -> f.startsWith("pack.json"));
  }

  @Test
  void the_order_of_faults_is_the_order_of_the_files_and_the_count_is_said() {
    CityPackException thrown = refused(Map.of("pack.json", "{}", "areas.csv", "code\n1\n"));

    assertThat(thrown).hasMessageStartingWith(thrown.faults().size() + " faults in the city pack:");
    assertThat(thrown.faults())
        .extracting(Fault::file)
        .isSorted()
        .startsWith("areas.csv")
        .endsWith("pack.json");
  }

  private static List<String> faults(Map<String, String> files) {
    CityPackException thrown = refused(files);
    return thrown == null ? List.of() : thrown.faults().stream().map(Fault::toString).toList();
  }

  private static CityPackException refused(Map<String, String> files) {
    Map<String, byte[]> contents = new HashMap<>();
    files.forEach(
        (name, text) ->
            contents.put(
                name,
                (name.endsWith(".json") ? text.replace('\'', '"') : text)
                    .getBytes(StandardCharsets.UTF_8)));
    return catchThrowableOfType(
        CityPackException.class, () -> CityPack.of(new PackFiles(contents)));
  }
}
