package io.minyi.hotspot.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.minyi.hotspot.problem.Lineage.Turn;
import io.minyi.hotspot.problem.Voice.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

  private static final Background BACKGROUND = Background.shipped();

  private final Problems problems = new Problems(BACKGROUND);

  private static Set<Set<String>> groups(Problems problems) {
    Set<Set<String>> groups = new HashSet<>();
    for (Problem problem : problems.snapshot()) {
      groups.add(new TreeSet<>(problem.members().stream().map(Member::id).toList()));
    }
    return groups;
  }

  private String idOf(String petition) {
    return problems.of(petition).orElseThrow().id();
  }

  private void take(List<Telling> petitions) {
    petitions.forEach(problems::take);
    problems.settle();
  }

  @Test
  void petitions_about_one_thing_in_different_words_are_one_problem() {
    take(Told.mixingPlant(0));
    assertEquals(Set.of(Set.of("m1", "m2", "m3", "m4", "m5")), groups(problems));
    assertEquals("P-m1", idOf("m5"));
    assertEquals(5, problems.find("P-m1").orElseThrow().people());
  }

  @Test
  void two_issues_of_one_estate_are_two_problems_that_know_of_each_other() {
    take(Told.mixingPlant(0));
    take(Told.lifts(1));
    assertEquals(
        Set.of(Set.of("m1", "m2", "m3", "m4", "m5"), Set.of("l1", "l2", "l3")), groups(problems));
    assertEquals(Set.of(idOf("m1")), problems.of("l1").orElseThrow().links());
    assertEquals(Set.of(idOf("l1")), problems.of("m1").orElseThrow().links());
  }

  @Test
  void one_issue_at_two_places_is_two_problems() {
    take(Told.mixingPlant(0));
    take(Told.plantElsewhere(1));
    assertNotEquals(idOf("m1"), idOf("e1"));
    assertEquals(idOf("e1"), idOf("e2"));
  }

  @Test
  void any_order_of_arrival_gives_the_same_groups() {
    List<Telling> all =
        Told.all(List.of(Told.mixingPlant(0), Told.lifts(1), Told.plantElsewhere(2)));
    take(all);
    for (long seed = 0; seed < 20; seed++) {
      List<Telling> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, new Random(seed));
      Problems other = new Problems(BACKGROUND);
      shuffled.forEach(other::take);
      other.settle();
      assertEquals(groups(problems), groups(other), "seed " + seed);
    }
  }

  @Test
  void a_petition_taken_again_with_more_votes_counts_once() {
    take(Told.mixingPlant(0));
    Telling first = Told.mixingPlant(0).get(0);
    problems.take(
        Told.petition("m1", "author m1", 0, 40, first.voice().title(), first.text(), "云栖雅苑"));
    Problem problem = problems.find("P-m1").orElseThrow();
    assertEquals(5, problem.members().size());
    assertEquals(40, problem.members().get(0).voice().agree());
  }

  @Test
  void a_petition_that_a_person_separated_stays_apart_however_often_problems_settle() {
    take(Told.mixingPlant(0));
    List<Problem> changed = problems.separate("m3");
    assertEquals(List.of("P-m1", "P-m3"), changed.stream().map(Problem::id).toList());
    take(Told.plant("n", 1));
    problems.settle();
    assertNotEquals(idOf("m1"), idOf("m3"));
    assertTrue(
        problems.find("P-m1").orElseThrow().lineage().stream()
            .anyMatch(turn -> turn.turn() == Turn.SEPARATED && turn.other().equals("P-m3")));
  }

  @Test
  void separating_a_petition_that_is_alone_or_unknown_changes_nothing() {
    take(Told.lifts(0).subList(0, 1));
    assertEquals(List.of(), problems.separate("l1"));
    assertEquals(List.of(), problems.separate("nobody"));
  }

  @Test
  void a_problem_relapses_when_petitions_come_after_it_slept() {
    take(Told.mixingPlant(0));
    take(Told.plant("n", 100));
    Problem problem = problems.find("P-m1").orElseThrow();
    assertEquals(10, problem.members().size());
    assertEquals(Life.RELAPSED, problem.life(problem.to()));
    assertEquals(List.of(Turn.RELAPSED), problem.lineage().stream().map(Lineage::turn).toList());
  }

  @Test
  void a_problem_is_forgotten_after_a_year_of_silence() {
    take(Told.mixingPlant(0));
    problems.take(Told.petition("x", 400, "路灯不亮", "东环路的路灯坏了"));
    problems.settle();
    assertEquals(List.of("P-x"), problems.snapshot().stream().map(Problem::id).toList());
    assertTrue(problems.of("m1").isEmpty());
  }

  @Test
  void a_problem_that_lives_on_keeps_the_petitions_of_a_year_and_the_one_it_began_with() {
    Problems whole = Problems.ofWholeHistory(BACKGROUND);
    for (int i = 0; i < 20; i++) {
      Telling like = Told.mixingPlant(0).get(i % 5);
      Telling petition = Told.petition("y" + i, 40 * i, like.voice().title(), like.text(), "云栖雅苑");
      problems.take(petition);
      problems.settle();
      whole.take(petition);
      whole.settle();
    }
    Problem problem = problems.of("y19").orElseThrow();
    assertEquals("P-y0", problem.id());
    assertEquals(11, problem.members().size());
    assertEquals(Told.START, problem.from());
    assertTrue(problems.of("y1").isEmpty());
    assertEquals(20, whole.of("y19").orElseThrow().members().size());
  }

  @Test
  void problems_that_turn_out_to_be_one_are_merged_into_the_older_with_its_name() {
    List<Telling> all = Told.mixingPlant(0);
    Problems strict = new Problems(BACKGROUND, new JoinRule(1, 1), false);
    strict.take(all.get(0));
    strict.take(all.get(1));
    Problems restored = Problems.restore(BACKGROUND, strict.snapshot(), strict.clock());
    assertEquals(2, restored.snapshot().size());
    restored.take(all.get(2));
    restored.settle();
    Problem left = restored.of("m2").orElseThrow();
    assertEquals("P-m1", left.id());
    assertTrue(
        left.lineage().stream()
            .anyMatch(turn -> turn.turn() == Turn.ABSORBED && turn.other().equals("P-m2")));
    assertTrue(restored.find("P-m2").isEmpty());
  }

  @Test
  void an_answer_changes_the_petition_alone_and_an_unknown_one_changes_nothing() {
    take(Told.mixingPlant(0));
    List<Problem> changed = problems.answer("m2", Answer.SATISFIED);
    assertEquals(List.of("P-m1"), changed.stream().map(Problem::id).toList());
    assertEquals(Answer.SATISFIED, changed.get(0).member("m2").voice().answer());
    assertEquals(Answer.UNKNOWN, changed.get(0).member("m1").voice().answer());
    assertEquals(List.of(), problems.answer("m2", Answer.SATISFIED));
    assertEquals(List.of(), problems.answer("nobody", Answer.ANSWERED));
  }

  @Test
  void a_corrected_class_is_that_of_the_petition_and_its_problem_is_looked_at_again() {
    take(Told.mixingPlant(0));
    Problem changed = problems.correct("m2", "0104").get(0);
    assertEquals("0104", changed.member("m2").matter());
    assertTrue(changed.isUnsettled());
    assertEquals(List.of(), problems.correct("m2", "0104"));
    assertEquals(List.of(), problems.correct("nobody", "0104"));
  }

  @Test
  void changes_tell_what_to_store_once() {
    take(Told.mixingPlant(0));
    Changes changes = problems.changes();
    assertEquals(problems.snapshot(), changes.kept());
    assertEquals(problems.clock(), changes.clock());
    assertEquals(List.of(), problems.changes().kept());
  }

  @Test
  void only_the_latest_petitions_of_a_big_problem_are_kept_for_comparing() {
    for (int i = 0; i < 100; i++) {
      Telling like = Told.mixingPlant(0).get(i % 5);
      problems.take(Told.petition("b" + i, i, like.voice().title(), like.text(), "云栖雅苑"));
      problems.settle();
    }
    Problem problem = problems.of("b0").orElseThrow();
    assertEquals(100, problem.members().size());
    assertEquals(Problem.COMPARED, problem.compared().size());
    assertEquals(1, problems.snapshot().size());
  }
}
