package io.minyi.handling.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.handling.UnitDay;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScoreWindowTest {

  @Test
  void a_month_from_the_19th_ends_with_the_18th() {
    ScoreWindow june = ScoreWindow.of("month from 19", LocalDate.of(2025, 6, 18));
    assertThat(june).isEqualTo(window("2025-05-19", 0, "2025-06-19", 0));
    assertThat(ScoreWindow.of("month from 19", LocalDate.of(2025, 6, 19)))
        .isEqualTo(window("2025-06-19", 0, "2025-07-19", 0));
    assertThat(ScoreWindow.of("month", LocalDate.of(2024, 2, 29)))
        .isEqualTo(window("2024-02-01", 0, "2024-03-01", 0));
  }

  @Test
  void a_day_from_noon_holds_two_halves_of_two_days() {
    ScoreWindow window = ScoreWindow.of("day from noon", LocalDate.of(2025, 6, 18));
    assertThat(window).isEqualTo(window("2025-06-17", 1, "2025-06-18", 1));
    assertThat(window.contains(half("2025-06-17", 0))).isFalse();
    assertThat(window.contains(half("2025-06-17", 1))).isTrue();
    assertThat(window.contains(half("2025-06-18", 0))).isTrue();
    assertThat(window.contains(half("2025-06-18", 1))).isFalse();
  }

  @Test
  void the_last_30_days_end_with_the_day_itself() {
    assertThat(ScoreWindow.of("last 30 days", LocalDate.of(2025, 6, 30)))
        .isEqualTo(window("2025-06-01", 0, "2025-07-01", 0));
  }

  @Test
  void what_is_no_window_is_refused_with_its_value() {
    assertThatThrownBy(() -> ScoreWindow.of("week", LocalDate.of(2025, 6, 30)))
        .hasMessageContaining("was week");
    assertThatThrownBy(() -> ScoreWindow.of("month from 31", LocalDate.of(2025, 6, 30)))
        .hasMessageContaining("was 31");
    assertThatThrownBy(() -> window("2025-06-01", 1, "2025-06-01", 1))
        .hasMessageContaining("after from");
  }

  private static ScoreWindow window(String from, int fromHalf, String to, int toHalf) {
    return new ScoreWindow(LocalDate.parse(from), fromHalf, LocalDate.parse(to), toHalf);
  }

  private static UnitDay half(String day, int half) {
    return UnitDay.of(new UnitDay.Cell("a", day, half, "", ""), Map.of());
  }
}
