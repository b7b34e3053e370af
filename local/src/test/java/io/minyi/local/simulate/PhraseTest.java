package io.minyi.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void slots_are_filled_and_choices_made() {
    assertThat(told("<a>来{了|{很|不}久|}吧", 0)).isEqualTo("[a]来了吧");
    assertThat(told("<a>来{了|{很|不}久|}吧", 1)).isEqualTo("[a]来不久吧");
    assertThat(told("<a>来{了|{很|不}久|}吧", 2)).isEqualTo("[a]来吧");
  }

  @Test
  void open_brackets_are_refused() {
    assertThatThrownBy(() -> Phrase.parse("来{了|吧")).hasMessageContaining("open {");
    assertThatThrownBy(() -> Phrase.parse("来<了")).hasMessageContaining("open <");
  }

  @Test
  void identities_have_their_right_form() {
    Identities identities = new Identities(Draws.of(1, "test", 0));
    for (int i = 0; i < 500; i++) {
      assertThat(identities.mobile()).matches("1[3-9]\\d{9}");
      assertThat(identities.idCard(true)).matches("\\d{16}[02468][0-9X]");
      assertThat(identities.plate()).matches("[粤湘桂赣][A-Z]·?[A-Z0-9]{5,6}");
      assertThat(identities.bankCard()).matches("62\\d{17}");
    }
  }

  private static String told(String line, int choice) {
    StringBuilder out = new StringBuilder();
    Phrase.parse(line)
        .tell(
            out,
            new Phrase.Teller() {
              @Override
              public String slot(String name) {
                return "[" + name + "]";
              }

              @Override
              public int choose(int bound) {
                return Math.min(choice, bound - 1);
              }
            });
    return out.toString();
  }
}
