package io.minyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.petition.MaskedSpan;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskIdentitiesTest {
  private final MaskIdentities masking = new MaskIdentities();

  @Test
  void each_identity_becomes_a_token_of_its_kind() {
    assertThat(mask("我叫王小明，电话13800138000，住翠竹雅苑3栋2单元501，车牌粤B12345"))
        .isEqualTo("我叫[person]，电话[mobile]，住翠竹雅苑[door]，车牌[plate]");
  }

  @Test
  void spans_say_where_the_tokens_stand_in_the_masked_text() {
    Masked masked = masking.mask("title", "😀电话１３８００１３８０００，邮箱a@b.cn");
    assertThat(masked.text()).isEqualTo("😀电话[mobile]，邮箱[email]");
    assertThat(masked.spans())
        .containsExactly(
            new MaskedSpan("mobile", "title", 4, 12), new MaskedSpan("email", "title", 15, 22));
  }

  @Test
  void a_text_without_identities_comes_back_as_it_was() {
    String text = "小区共有16栋楼房，每栋33层，拨打12345和400-820-8820都没用。";
    assertThat(masking.mask("text", text)).isEqualTo(new Masked(text, List.of()));
    assertThat(masking.mask("text", "")).isEqualTo(new Masked("", List.of()));
  }

  @Test
  void what_is_masked_already_stays_and_its_tokens_are_reported() {
    String text = "电话[mobile]或138****1234，联系人张*，卡号6222********1234";
    Masked masked = masking.mask("text", text);
    assertThat(masked.text()).isEqualTo(text);
    assertThat(masked.spans()).containsExactly(new MaskedSpan("mobile", "text", 2, 10));
  }

  @Test
  void estate_and_road_stay_and_rooms_of_offices_are_kept() {
    assertThat(mask("新洲路88号海悦花园12栋A座1803")).isEqualTo("新洲路88号海悦花园[door]");
    assertThat(mask("到街道办事处301室和区政府2号楼3楼办事")).contains("301室", "2号楼3楼");
  }

  @Test
  void a_unified_credit_code_names_a_company_and_is_kept() {
    assertThat(mask("信用代码914403001922038216")).contains("914403001922038216");
  }

  @Test
  void masking_what_is_masked_changes_nothing() {
    for (String resource : List.of("identity-frames.txt", "tempting-frames.txt")) {
      for (IdentityCase test : MaskIdentitiesCorpusTest.cases(resource)) {
        String once = mask(test.text());
        assertThat(mask(once)).isEqualTo(once);
      }
    }
  }

  @Test
  void masking_scraps_in_any_order_twice_changes_nothing_the_second_time() {
    long seed = Long.getLong("minyi.seed", 7L);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> scraps =
        List.of(
            "姓名",
            "：",
            "王",
            "小明",
            "先生",
            "138",
            "00138000",
            "13800138000",
            "栋",
            "3",
            "单元",
            "501",
            "室",
            "、",
            " ",
            "-",
            "粤B",
            "12345",
            "qq",
            "微信",
            "a@b.cn",
            "[mobile]",
            "[",
            "姓",
            "住",
            "花园",
            "护照",
            "E12345678",
            "身份证",
            "440301199001011234",
            "电话",
            "26001234",
            "*",
            "转",
            "楼");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(12, 0, scraps.size()).forEach(scrap -> text.append(scraps.get(scrap)));
      String once = mask(text.toString());
      assertThat(mask(once)).as(text.toString()).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1-",
        "栋",
        "3栋",
        "1、",
        "姓名",
        "姓名王",
        "先生",
        "王先生",
        "a",
        "a@",
        "a.",
        "@",
        "[",
        "[mobile]",
        "微信a",
        "qq:1",
        "护照E",
        "粤B1",
        "电话2600",
        "+86 ",
        "00852",
        "（",
        "三",
        "13800138000 ",
        "联系人：王小明、",
        "44030119900101123X"
      })
  void a_million_hostile_characters_take_linear_time(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> masking.mask("text", text));
  }

  @Test
  void threads_may_share_one() {
    List<IdentityCase> cases = MaskIdentitiesCorpusTest.cases("identity-frames.txt");
    List<String> alone = cases.stream().map(test -> mask(test.text())).toList();
    List<String> together =
        IntStream.range(0, cases.size())
            .parallel()
            .mapToObj(i -> mask(cases.get(i).text()))
            .toList();
    assertThat(together).isEqualTo(alone);
  }

  private String mask(String text) {
    return masking.mask("text", text).text();
  }
}
