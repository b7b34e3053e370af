package io.minyi.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SegmenterTest {

  /** Signs, digits, letters, Chinese numerals, and characters that no dictionary has. */
  private static final String ALPHABET =
      "的一是小区路公司没有停水电话12.,０5aBＣ。！？[]()-\"二三百万年月号栋〇㐀\uD83D\uDE00 \n，";

  private final Segmenter segmenter = new Segmenter();
  private final Segment hanlp =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableOffset(true);

  @Test
  void words_stand_in_order_with_their_part_of_speech() {
    assertThat(segmenter.cut("路灯坏了3天"))
        .extracting(Word::text, Word::start, Word::isContent, Word::nature)
        .containsExactly(
            tuple("路灯", 0, true, "n"),
            tuple("坏", 2, false, "a"),
            tuple("了", 3, false, "ul"),
            tuple("3", 4, false, "m"),
            tuple("天", 5, false, "q"));
  }

  @Test
  void nothing_is_cut_into_nothing() {
    assertThat(segmenter.cut("")).isEmpty();
  }

  @Test
  void it_cuts_sentences_as_hanlp_does() {
    for (String text :
        List.of(
            "深圳市龙华区民治街道北站社区某小区物业公司长期不作为，电梯坏了三个月没人修。",
            "2019年3月12日，本人在XX公司购买的房屋，合同价123.5万元，至今未办理房产证！",
            "[mobile]来电反映：A3区观沙岭村二十一栋１２０３房漏水，请尽快处理，谢谢。",
            "请问二〇一九年的廉租房补贴什么时候发放？联系人[person]",
            "噪音扰民扰民扰民，凌晨2点还在施工，dB80以上")) {
      assertSame(text);
    }
  }

  @Test
  void it_cuts_random_texts_as_hanlp_does() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 40; j++) {
        boolean isWord = random.nextInt(3) == 0;
        text.append(
            isWord
                ? (char) ('\u4e00' + random.nextInt(0x5000))
                : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertSame(text.toString());
    }
  }

  @Test
  void a_pair_of_words_has_the_count_of_hanlps_table() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    WordPairs pairs = WordPairs.read();
    int common = CoreDictionary.getWordID("的");
    for (int i = 0; i < 20_000; i++) {
      int first = random.nextInt(CoreDictionary.trie.size());
      int second = i % 2 == 0 ? common : random.nextInt(CoreDictionary.trie.size());
      assertThat(pairs.count(first, second))
          .as("seed " + seed)
          .isEqualTo(CoreBiGramTableDictionary.getBiFrequency(first, second));
    }
  }

  private void assertSame(String text) {
    List<String> cut =
        segmenter.cut(text).stream()
            .map(word -> word.start() + word.text() + "/" + word.nature())
            .toList();
    List<String> expected =
        hanlp.seg(text).stream().map(term -> term.offset + term.word + "/" + term.nature).toList();
    assertThat(cut).as(text).isEqualTo(expected);
  }
}
