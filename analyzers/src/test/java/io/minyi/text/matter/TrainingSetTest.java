package io.minyi.text.matter;

import static io.minyi.text.matter.Invented.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.text.NormalText;
import io.minyi.text.NormalizeText;
import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrainingSetTest {

  private static final String TEXT = "望江村的河水发黑发臭，工厂每天夜里偷排污水，村民的井水已经不能饮用，请环保部门调查处理";

  private final TrainingSet set = new TrainingSet();

  @Test
  void texts_that_are_nearly_the_same_are_one_group() {
    set.add("环保", passage(TEXT), true);
    set.add("环保", passage("河水污染", TEXT + "。谢谢！"), true);
    set.add("环保", passage("东湖路的小学乱收费，家长很有意见，请教育局调查处理"), true);

    int[] groups = TrainingSet.groups(set.examples());

    assertThat(groups[0]).isEqualTo(groups[1]).isNotEqualTo(groups[2]);
  }

  @Test
  void a_text_and_its_words_without_function_words_are_one_group() {
    set.add("环保", passage(TEXT), true);
    set.add("环保", cut("望江村 河水 发黑 发臭 工厂 每天 夜里 偷排 污水 村民 井水 已经 不能 饮用 环保 部门 调查 处理"), false);

    int[] groups = TrainingSet.groups(set.examples());

    assertThat(groups[0]).isEqualTo(groups[1]);
  }

  @Test
  void texts_without_words_are_no_group() {
    set.add("环保", passage("？"), true);
    set.add("环保", passage("！"), true);

    assertThat(TrainingSet.groups(set.examples())).doesNotHaveDuplicates();
  }

  private static Passage cut(String tokens) {
    NormalText normal = NormalizeText.of(tokens);
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (String word : normal.text().split(" ", -1)) {
      words.add(new Word(word, start, true, 0));
      start += word.length() + 1;
    }
    Part none = new Part("title", NormalText.EMPTY, List.of());
    return new Passage(none, new Part("text", normal, words), none);
  }
}
