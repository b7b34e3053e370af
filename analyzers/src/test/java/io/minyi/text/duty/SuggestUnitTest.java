package io.minyi.text.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.city.Area;
import io.minyi.city.CityPack;
import io.minyi.city.Duty;
import io.minyi.city.Matter;
import io.minyi.city.Shenzhen;
import io.minyi.text.LeadReading;
import io.minyi.text.LeadReading.Precedent;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuggestUnitTest {

  /** 六联社区 of 坪山街道 in 坪山区. */
  private static final String COMMUNITY = "440310001001";

  private static final String STREET = "440310001";
  private static final String DISTRICT = "440310";
  private static final String NOBODY = "";

  private static final CityPack PACK = Shenzhen.pack();
  private static final SuggestUnit LIST = new SuggestUnit(PACK);

  private static MatterReading matter(String id) {
    List<Matter> path = PACK.matters().path(id);
    return new MatterReading(
        id,
        path.stream().map(Matter::id).toList(),
        path.stream().map(Matter::name).toList(),
        0.9,
        false,
        List.of(),
        List.of());
  }

  private static PlaceReading place(String code) {
    List<AreaStep> path =
        PACK.areas().path(code).stream()
            .map(area -> new AreaStep(area.level().word(), area.code(), area.name()))
            .toList();
    List<String> codes = PACK.areas().path(code).stream().map(Area::code).toList();
    return new PlaceReading(path, codes, 0.8, path.size() > 1, List.of());
  }

  /** The pack with other duties. */
  private static CityPack with(List<Duty> duties) {
    return new CityPack(
        PACK.id(),
        PACK.version(),
        PACK.name(),
        PACK.english(),
        PACK.rootArea(),
        PACK.zone(),
        PACK.channels(),
        PACK.absorbed(),
        PACK.mappings(),
        PACK.profiles(),
        PACK.areas(),
        PACK.tiles(),
        PACK.matters(),
        PACK.crosswalks(),
        duties,
        PACK.units(),
        PACK.calendar(),
        PACK.lexicons());
  }

  @Test
  void the_deepest_area_on_the_list_leads_with_its_clause() {
    LeadReading lead = LIST.read(matter("05.02"), place(COMMUNITY), NOBODY);

    assertThat(lead.unit()).isEqualTo("440310001001.community-station");
    assertThat(lead.name()).isEqualTo("六联社区工作站");
    assertThat(lead.clause()).isEqualTo("巡查发现垃圾收运问题，做好劝导、服务和上报。");
    assertThat(lead.probability()).isCloseTo(0.72, within(1e-9));
    assertThat(lead.precedents()).isEmpty();
    assertThat(lead.reason()).isEqualTo(SuggestUnit.BY_LIST);
  }

  @Test
  void an_item_inherits_the_rows_of_the_item_above() {
    assertThat(LIST.read(matter("01.01.01"), place(STREET), NOBODY).unit())
        .isEqualTo("440310001.street-office");
  }

  @Test
  void an_item_s_own_row_goes_before_the_rows_of_the_item_above() {
    LeadReading lead = LIST.read(matter("01.02.01"), place(STREET), NOBODY);

    assertThat(lead.unit()).isEqualTo("440310.power-supply");
    assertThat(lead.clause()).isEqualTo("排查用电线路，消除漏电隐患。");
  }

  @Test
  void what_is_barred_from_communities_stays_with_the_street() {
    assertThat(LIST.read(matter("01.01"), place(COMMUNITY), NOBODY).unit())
        .isEqualTo("440310001.street-office");
  }

  @Test
  void a_bar_on_any_row_keeps_the_matter_from_the_community_s_own_row() {
    List<Duty> duties = new ArrayList<>();
    for (Duty duty : PACK.duties()) {
      boolean isBarred = duty.matter().equals("05.02") && duty.level() == Area.Level.DISTRICT;
      duties.add(
          new Duty(
              duty.matter(),
              duty.level(),
              duty.lead(),
              duty.assisting(),
              duty.clause(),
              duty.basis(),
              isBarred || duty.isBarredFromCommunities(),
              duty.validity()));
    }

    assertThat(new SuggestUnit(with(duties)).read(matter("05.02"), place(COMMUNITY), NOBODY).unit())
        .isEqualTo("440310001.urban-management");
  }

  @Test
  void an_accused_unit_never_handles_the_complaint() {
    LeadReading lead =
        LIST.read(matter("05.02"), place(COMMUNITY), "440310001001.community-station");

    assertThat(lead.unit()).isEqualTo("440310001.urban-management");
    assertThat(lead.reason()).isEqualTo(SuggestUnit.ABOVE_ACCUSED);
  }

  @Test
  void units_below_an_accused_one_are_passed_over_too() {
    assertThat(LIST.read(matter("05.02"), place(COMMUNITY), "440310001.street-office").unit())
        .isEqualTo("440310.urban-management");
    assertThat(LIST.read(matter("05.02"), place(COMMUNITY), "440310").unit())
        .isEqualTo("sz.urban-management");
  }

  @Test
  void it_abstains_when_all_that_could_take_it_stand_below_the_accused() {
    LeadReading lead = LIST.read(matter("05.02"), place(COMMUNITY), "sz");

    assertThat(lead.unit()).isEmpty();
    assertThat(lead.probability()).isZero();
    assertThat(lead.reason()).isEqualTo(SuggestUnit.ONLY_ACCUSED);
  }

  @Test
  void an_unclear_matter_in_a_known_district_goes_to_the_district() {
    LeadReading lead = LIST.read(MatterReading.UNKNOWN, place(COMMUNITY), NOBODY);

    assertThat(lead.unit()).isEqualTo(DISTRICT);
    assertThat(lead.name()).isEqualTo("坪山区人民政府");
    assertThat(lead.reason()).isEqualTo(SuggestUnit.BY_DISTRICT);
    assertThat(lead.probability()).isEqualTo(0.8);
  }

  @Test
  void an_accused_district_does_not_get_what_is_unclear() {
    assertThat(LIST.read(MatterReading.UNKNOWN, place(COMMUNITY), DISTRICT).reason())
        .isEqualTo(SuggestUnit.ONLY_ACCUSED);
  }

  @Test
  void it_abstains_without_a_place() {
    assertThat(LIST.read(matter("05.02"), PlaceReading.UNKNOWN, NOBODY).reason())
        .isEqualTo(SuggestUnit.NO_PLACE);
    assertThat(LIST.read(matter("05.02"), place("4403"), NOBODY).unit()).isEmpty();
  }

  @Test
  void a_matter_of_the_city_alone_needs_no_place() {
    List<Duty> cityAlone =
        PACK.duties().stream()
            .filter(d -> d.matter().equals("05.02") && d.level() == Area.Level.CITY)
            .toList();

    assertThat(
            new SuggestUnit(with(cityAlone))
                .read(matter("05.02"), PlaceReading.UNKNOWN, NOBODY)
                .unit())
        .isEqualTo("sz.urban-management");
  }

  @Test
  void history_decides_where_the_list_is_silent() {
    LeadReading lead = silentList().read(matter("05.02.01"), place(STREET), NOBODY);

    assertThat(lead.unit()).isEqualTo("440310001.urban-management");
    assertThat(lead.clause()).isEmpty();
    assertThat(lead.reason()).isEqualTo(SuggestUnit.BY_HISTORY);
    assertThat(lead.precedents()).containsExactly(new Precedent("坪山街道综合执法队", 30, 1.0));
    assertThat(lead.probability()).isBetween(0.6, 0.7201);
  }

  @Test
  void history_never_names_the_accused_unit() {
    assertThat(
            silentList()
                .read(matter("05.02.01"), place(STREET), "440310001.urban-management")
                .unit())
        .isEqualTo(DISTRICT);
  }

  @Test
  void history_never_hands_down_to_a_community() {
    LeadReading lead = silentList().read(matter("05.03.01"), place(COMMUNITY), NOBODY);

    assertThat(lead.unit()).isEqualTo(DISTRICT);
    assertThat(lead.precedents()).containsExactly(new Precedent("六联社区", 30, 1.0));
  }

  /** No duties, and thirty cases each that the street's team and a community took. */
  private static SuggestUnit silentList() {
    List<DispatchCase> cases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cases.add(past("05.02.01", i, "综合执法队（坪山街道办事处）"));
      cases.add(past("05.03.01", i, "六联社区（坪山街道办事处）"));
    }
    DispatchModel history = TrainDispatch.of(cases, (done, total) -> {});
    return new SuggestUnit(with(List.of()), Optional.of(history));
  }

  private static DispatchCase past(String matter, int minute, String unit) {
    List<String> names = matter(matter).path();
    return new DispatchCase(
        names.get(2), names.get(1), names.get(0), "坪山街道", "六联社区", "", "", minute, unit);
  }
}
