package io.minyi.text.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.text.LeadReading.Precedent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DispatchModelTest {

  private static final DispatchModel MODEL = train(InventedCases.rounds(6));

  private static DispatchModel train(List<DispatchCase> cases) {
    return TrainDispatch.of(cases, (done, total) -> {});
  }

  private static String first(DispatchCase one) {
    return MODEL.suggest(one).get(0).unit();
  }

  @Test
  void the_team_of_the_case_s_own_street_is_suggested() {
    assertThat(first(InventedCases.open("流动摊贩", "占道", "市容", "东二街道"))).isEqualTo("东二街道综合执法队");
    assertThat(first(InventedCases.open("工地噪声", "噪声", "环保", "东二街道"))).isEqualTo("环保局");
  }

  @Test
  void what_one_street_teaches_holds_for_the_team_of_another() {
    List<DispatchCase> cases = new ArrayList<>(InventedCases.rounds(6));
    for (int i = 0; i < 12; i++) {
      cases.add(InventedCases.one("乱贴广告", "广告", "市容", "东一街道", "东一0社区", i, "东一街道综合执法队"));
    }

    assertThat(train(cases).suggest(InventedCases.open("乱贴广告", "广告", "市容", "东三街道")).get(0).unit())
        .isEqualTo("东三街道综合执法队");
  }

  @Test
  void an_item_never_seen_goes_where_its_kind_goes() {
    assertThat(first(InventedCases.open("装修噪声", "噪声", "环保", "东一街道"))).isEqualTo("环保局");
  }

  @Test
  void probabilities_of_a_suggestion_add_up_to_1() {
    double sum =
        MODEL.suggest(InventedCases.open("流动摊贩", "占道", "市容", "东二街道")).stream()
            .mapToDouble(DispatchModel.Choice::probability)
            .sum();

    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_case_without_any_word_gets_an_answer_too() {
    DispatchCase empty = InventedCases.open("", "", "", "");

    assertThat(MODEL.suggest(empty)).isNotEmpty();
    assertThat(MODEL.precedents(empty)).isEmpty();
  }

  @Test
  void precedents_are_counted_in_the_street_of_the_case() {
    assertThat(MODEL.precedents(InventedCases.open("流动摊贩", "占道", "市容", "东二街道")))
        .containsExactly(new Precedent("东二街道综合执法队", 24, 1.0));
  }

  @Test
  void the_same_cases_give_the_same_model() {
    DispatchCase one = InventedCases.open("流动摊贩", "占道", "市容", "东三街道");

    assertThat(train(InventedCases.rounds(6)).suggest(one)).isEqualTo(MODEL.suggest(one));
  }

  @Test
  void too_few_cases_teach_nothing() {
    assertThatThrownBy(() -> train(InventedCases.rounds(6).subList(0, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cases with a unit must be at least 10, were 9");
  }

  @Test
  void figures_compare_units_after_aliases() {
    List<DispatchCase> cases =
        List.of(
            InventedCases.one("流动摊贩", "占道", "市容", "东一街道", "", 5, "综合执法队（东一街道办事处）"),
            InventedCases.one("工地噪声", "噪声", "环保", "东一街道", "", 5, "环保局"),
            InventedCases.one("工地噪声", "噪声", "环保", "东一街道", "", 5, "新设的局"),
            InventedCases.one("工地噪声", "噪声", "环保", "东一街道", "", 5, ""));

    DispatchFigures figures = DispatchFigures.of(MODEL, cases);

    assertThat(figures.n()).isEqualTo(3);
    assertThat(figures.top1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures.unknownUnits()).isEqualTo(1);
    assertThat(figures.coverageAt()).containsOnlyKeys("0.93");
  }

  @Test
  void a_model_that_is_always_right_covers_all() {
    DispatchFigures figures = DispatchFigures.of(MODEL, InventedCases.rounds(1));

    assertThat(figures).isEqualTo(new DispatchFigures(24, 1.0, 1.0, Map.of("0.93", 1.0), 0));
  }
}
