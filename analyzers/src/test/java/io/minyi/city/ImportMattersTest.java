package io.minyi.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.city.MatterList.Columns;
import io.minyi.city.MatterList.ListRow;
import io.minyi.city.MatterList.Listed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImportMattersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Columns COLUMNS =
      new Columns(List.of("一级分类", "二级分类", "三级分类"), "定义", "常见说法", "等级");

  private final Listed first =
      read(
          "城乡建设,安全生产,安全隐患,,墙皮脱落、电线裸露,A", "城乡建设,安全生产,其他", "城乡建设,城乡规划,违章建筑,未经许可的建设。", "交通运输,公交,线路调整");

  @Test
  void a_list_becomes_a_catalogue_with_numbers_in_its_order() {
    List<Matter> matters = ImportMatters.of(first.items(), none(), DAY);

    assertThat(first.faults()).isEmpty();
    assertThat(matters)
        .extracting(m -> m.id() + " " + m.name() + " " + m.grade() + " " + m.cues())
        .containsExactly(
            "01 城乡建设  []",
            "01.01 安全生产  []",
            "01.01.01 安全隐患 A [墙皮脱落, 电线裸露]",
            "01.01.02 其他 B [安全生产其他]",
            "01.02 城乡规划  []",
            "01.02.01 违章建筑 B [违章建筑]",
            "02 交通运输  []",
            "02.01 公交  []",
            "02.01.01 线路调整 B [线路调整]");
    assertThat(matters.get(5).definition()).isEqualTo("未经许可的建设。");
    assertThat(matters.get(5).validity()).isEqualTo(new Validity(DAY, LocalDate.MAX));
  }

  @Test
  void an_id_stays_with_its_path_wherever_the_row_stands_and_no_number_is_given_twice() {
    MatterCatalogue older = new MatterCatalogue(ImportMatters.of(first.items(), none(), DAY));
    Listed second =
        read(
            "交通运输,地铁,换乘",
            "交通运输,公交,线路调整",
            "城乡建设,城乡规划,容积挡光",
            "城乡建设,安全生产,事故处理",
            "城乡建设,安全生产,安全隐患",
            "农村农业,土地,承包");

    List<Matter> matters = ImportMatters.of(second.items(), older, DAY);

    assertThat(leaves(matters))
        .isEqualTo(
            Map.of(
                "安全隐患", "01.01.01",
                "事故处理", "01.01.03",
                "容积挡光", "01.02.02",
                "线路调整", "02.01.01",
                "换乘", "02.02.01",
                "承包", "03.01.01"));
    assertThat(matters.get(2).cues()).containsExactly("墙皮脱落", "电线裸露");
    assertThat(matters.get(2).grade()).isEqualTo("A");
  }

  @Test
  void the_same_list_in_another_order_keeps_all_ids() {
    MatterCatalogue older = new MatterCatalogue(ImportMatters.of(first.items(), none(), DAY));
    List<ListedMatter> reversed = new ArrayList<>(first.items());
    Collections.reverse(reversed);

    assertThat(ImportMatters.of(reversed, older, DAY)).containsExactlyElementsOf(older.all());
  }

  @Test
  void blanks_before_the_first_name_are_those_of_the_row_above_and_rows_may_end_early() {
    Listed listed = read("城乡建设,安全生产,安全隐患", ",,事故处理", ",城乡规划,", "交通运输");

    assertThat(listed.faults()).isEmpty();
    assertThat(listed.items())
        .extracting(ListedMatter::path)
        .containsExactly(
            List.of("城乡建设", "安全生产", "安全隐患"),
            List.of("城乡建设", "安全生产", "事故处理"),
            List.of("城乡建设", "城乡规划"),
            List.of("交通运输"));
  }

  @Test
  void what_cannot_be_read_is_said_with_line_column_rule_and_value() {
    Listed listed =
        read(
            ",,安全隐患",
            "城乡建设,,安全隐患",
            "城乡建设,安全生产,安全隐患",
            "城乡建设,安全生产,安全隐患",
            "城乡建设,安全生产,=HYPERLINK(1)",
            "城乡建设,安全生产,塌方,,,D",
            "城乡建设,安全生产," + "长".repeat(61),
            ",,");

    assertThat(listed.items()).hasSize(1);
    assertThat(listed.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "list.csv:2 一级分类 must not be empty above a lower level, was \"\"",
            "list.csv:2 二级分类 must not be empty above a lower level, was \"\"",
            "list.csv:3 二级分类 must not be empty above a lower level, was \"\"",
            "list.csv:5 三级分类 must be unique, was \"城乡建设/安全生产/安全隐患\"",
            "list.csv:6 三级分类 must not begin like a formula, was \"=HYPERLINK(1)\"",
            "list.csv:7 等级 must be A, B, C or empty, was \"D\"",
            "list.csv:8 三级分类 must have at most 60 characters, was \"" + "长".repeat(61) + "\"",
            "list.csv:9 一级分类 must not be empty, was \"\"");
  }

  @Test
  void a_crosswalk_goes_by_path_then_name_then_likeness() {
    MatterCatalogue older =
        catalogue("城乡建设,安全生产,安全隐患", "城乡建设,安全生产,其他", "城乡建设,规划,违章建筑", "城管,噪声,施工噪声扰民", "民政,养老,高龄津贴");
    List<Matter> newer =
        List.copyOf(
            catalogue("城乡建设,安全生产,安全隐患", "城乡建设,安全生产,其他", "住房,查违,违章建筑", "生态,噪声,夜间施工噪声", "交通,公交,其他")
                .all());

    assertThat(MatterCrosswalk.of(older, "v1", newer, "v2"))
        .extracting(row -> row.fromName() + " → " + row.toId() + " " + row.note())
        .containsExactly(
            "城乡建设 → 01 路径相同",
            "安全生产 → 01.01 路径相同",
            "噪声 → 03.01 名称相同",
            "安全隐患 → 01.01.01 路径相同",
            "其他 → 01.01.02 路径相同",
            "违章建筑 → 02.01.01 名称相同",
            "施工噪声扰民 → 03.01.01 名称相似 0.60，请核对");
  }

  @Test
  void likeness_is_that_of_dice_over_pairs_of_characters() {
    assertThat(MatterCrosswalk.likeness("违章建筑", "违章建筑")).isEqualTo(1);
    assertThat(MatterCrosswalk.likeness("施工噪声", "施工噪音")).isEqualTo(2.0 * 2 / 6);
    assertThat(MatterCrosswalk.likeness("停水", "停电")).isZero();
    assertThat(MatterCrosswalk.likeness("水", "水")).isEqualTo(1);
    assertThat(MatterCrosswalk.likeness("燃气（管道）", "燃气管道")).isEqualTo(1);
  }

  @Test
  void the_written_tables_are_read_back_without_a_fault() {
    List<Matter> matters = ImportMatters.of(first.items(), Shenzhen.pack().matters(), DAY);
    List<Crosswalk> crosswalk =
        MatterCrosswalk.of(
            Shenzhen.pack().matters(), "shenzhen-2026.1", matters, "shenzhen-2027.1");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("pack.json", Shenzhen.files().find("pack.json").orElseThrow());
    files.put("matters.csv", bytes(PackCsv.matters(matters)));
    files.put("crosswalk.csv", bytes(PackCsv.crosswalks(crosswalk)));

    CityPack pack = CityPack.of(new PackFiles(files));

    assertThat(pack.matters().all()).containsExactlyElementsOf(matters);
    assertThat(pack.crosswalks()).isNotEmpty().isEqualTo(crosswalk);
  }

  @Test
  void a_list_has_one_to_three_levels() {
    assertThatThrownBy(() -> new Columns(List.of(), "", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levels must be 1 to 3 columns, was []");
  }

  private static MatterCatalogue none() {
    return new MatterCatalogue(List.of());
  }

  private static MatterCatalogue catalogue(String... rows) {
    return new MatterCatalogue(ImportMatters.of(read(rows).items(), none(), DAY));
  }

  private static Map<String, String> leaves(List<Matter> matters) {
    Map<String, String> leaves = new LinkedHashMap<>();
    matters.stream().filter(m -> m.level() == 3).forEach(m -> leaves.put(m.name(), m.id()));
    return leaves;
  }

  private static Listed read(String... lines) {
    List<String> header = List.of("一级分类", "二级分类", "三级分类", "定义", "常见说法", "等级");
    List<ListRow> rows = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split(",", -1);
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < fields.length; i++) {
        values.put(header.get(i), fields[i]);
      }
      rows.add(new ListRow(rows.size() + 2, values));
    }
    return MatterList.read("list.csv", COLUMNS, rows);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
