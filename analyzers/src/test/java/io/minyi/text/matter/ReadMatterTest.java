package io.minyi.text.matter;

import static io.minyi.text.matter.Invented.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadMatterTest {

  /** Knows five labels and is always as sure. */
  private record Fixed(double first) implements MatterClassifier {
    @Override
    public List<String> labels() {
      return List.of("交通", "教育", "环保", "卫生", "城建");
    }

    @Override
    public double[] probabilities(Passage passage) {
      double rest = 1 - first;
      return new double[] {rest / 2, first, rest / 4, rest / 8, rest / 8};
    }

    @Override
    public List<Evidence> evidence(Passage passage, int label) {
      return List.of(passage.text().evidence(0, 2, 1));
    }
  }

  @Test
  void what_is_sure_enough_is_decided_with_evidence_and_the_next_three() {
    MatterReading reading = read(0.8, 0.7);

    assertThat(reading.isAbstained()).isFalse();
    assertThat(reading.id()).isEqualTo("教育");
    assertThat(reading.path()).containsExactly("教育");
    assertThat(reading.probability()).isEqualTo(0.8);
    assertThat(reading.alternatives())
        .extracting(Alternative::id)
        .containsExactly("交通", "环保", "卫生");
    assertThat(reading.evidence()).extracting(Evidence::text).containsExactly("学校");
  }

  @Test
  void what_is_not_sure_enough_is_left_open_with_the_likeliest_three() {
    MatterReading reading = read(0.6, 0.7);

    assertThat(reading.isAbstained()).isTrue();
    assertThat(reading.id()).isEmpty();
    assertThat(reading.alternatives())
        .extracting(Alternative::id)
        .containsExactly("教育", "交通", "环保");
  }

  private static MatterReading read(double first, double threshold) {
    return new ReadMatter(new Fixed(first), threshold, CityPack.none().matters())
        .read(passage("学校乱收费"), new CorrectedMatters())
        .matter();
  }
}
