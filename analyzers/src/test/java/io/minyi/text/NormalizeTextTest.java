package io.minyi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalizeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ＡＢ１２路，夜间！|AB12路,夜间!",
        "龍崗區後面的廠房裏漏電|龙岗区后面的厂房里漏电",
        "“物业”与‘业委会’|\"物业\"与'业委会'",
        "【投诉】无人管。。。。。。|[投诉]无人管。。。",
        "太吵了！！！！！！！！|太吵了!!!",
        "啊啊啊啊啊救命|啊啊啊救命",
        "电话[mobile]，住[door]|电话[mobile],住[door]",
        "订单10000000号，wwwww|订单10000000号,wwwww",
        "深圳—香港～口岸|深圳-香港~口岸",
        "乾隆路的乾|乾隆路的乾",
        "😀😀😀😀笑|😀😀😀😀笑"
      })
  void variants_of_writing_become_one_form(String original, String expected) {
    assertThat(NormalizeText.of(original).text()).isEqualTo(expected);
  }

  @Test
  void invisible_characters_go_and_blanks_become_one() {
    NormalText normal = NormalizeText.of("路\u200b灯\ufeff\u0000 \u3000\n\t坏\ufe0f了");

    assertThat(normal.text()).isEqualTo("路灯 坏了");
    assertThat(normal.originalOf(0, 2)).isEqualTo("路\u200b灯");
    assertThat(normal.originalOf(3, 5)).isEqualTo("坏\ufe0f了");
  }

  @Test
  void every_stretch_leads_back_to_the_original_it_came_from() {
    long seed = 20261123;
    Random random = new Random(seed);
    String signs = "路灯坏！！！　 \u200b龍Ａ1😀。a";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder original = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        original.append(signs.charAt(random.nextInt(signs.length())));
      }
      NormalText normal = NormalizeText.of(original.toString());
      for (int start = 0; start < normal.text().length(); start++) {
        assertThat(NormalizeText.of(normal.originalOf(start, start + 1)).text())
            .as("seed %s, %s at %s", seed, original, start)
            .isIn(normal.text().substring(start, start + 1), "");
      }
    }
  }

  @Test
  void a_book_is_read_up_to_its_limit_and_never_through_half_a_character() {
    NormalText normal =
        NormalizeText.of("路".repeat(3) + "ab😀".repeat(NormalizeText.MOST_CHARACTERS));

    assertThat(normal.text().length()).isLessThanOrEqualTo(NormalizeText.MOST_CHARACTERS);
    assertThat(Character.isHighSurrogate(normal.text().charAt(normal.text().length() - 1)))
        .isFalse();
  }
}
