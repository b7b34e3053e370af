package io.minyi.hotspot.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.minyi.hotspot.problem.Voice.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RestoreProblemsTest {

  private static final Background BACKGROUND = Background.shipped();

  /** A store as a job has one: bytes by name, and the clock. */
  private static final class Store {
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private ProblemClock clock = ProblemClock.NONE;

    void put(Changes changes) {
      changes.kept().forEach(problem -> bytes.put(problem.id(), ProblemBytes.of(problem)));
      bytes.keySet().removeAll(changes.gone());
      clock = changes.clock();
    }

    Problems restore(Random random) throws IOException {
      List<Problem> problems = new ArrayList<>();
      for (byte[] one : bytes.values()) {
        problems.add(ProblemBytes.read(one));
      }
      Collections.shuffle(problems, random);
      return Problems.restore(BACKGROUND, problems, clock);
    }
  }

  /** Petitions of some three years, a third of them late, with what people do to them. */
  private static List<Consumer<Problems>> steps(Random random) {
    List<Telling> petitions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double day = i % 6 * 110;
      petitions.addAll(Told.plant("p" + i + "-", day));
      petitions.addAll(Told.lifts("l" + i + "-", day + random.nextInt(9)));
    }
    petitions.sort((a, b) -> a.voice().time().compareTo(b.voice().time()));
    for (int i = 5; i < petitions.size(); i += 3) {
      Collections.swap(petitions, i, i - 1 - random.nextInt(5));
    }
    List<Consumer<Problems>> steps = new ArrayList<>();
    for (Telling petition : petitions) {
      steps.add(problems -> problems.take(petition));
      Telling other = petitions.get(random.nextInt(petitions.size()));
      switch (random.nextInt(8)) {
        case 0 -> steps.add(problems -> problems.separate(other.voice().id()));
        case 1 -> steps.add(problems -> problems.answer(other.voice().id(), Answer.ANSWERED));
        case 2 -> steps.add(problems -> problems.correct(other.voice().id(), "0104"));
        case 3, 4, 5 -> steps.add(Problems::settle);
        default -> {}
      }
    }
    return steps;
  }

  @Test
  void a_memory_that_is_cut_anywhere_and_restored_goes_on_exactly_as_one_that_is_not()
      throws IOException {
    for (long seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Problems uncut = new Problems(BACKGROUND);
      Problems cut = new Problems(BACKGROUND);
      Store store = new Store();
      int number = 0;
      for (Consumer<Problems> step : steps(random)) {
        step.accept(uncut);
        step.accept(cut);
        store.put(cut.changes());
        if (random.nextInt(3) == 0) {
          cut = store.restore(random);
        }
        assertEquals(uncut.snapshot(), cut.snapshot(), "seed " + seed + " step " + number++);
        assertEquals(uncut.clock(), cut.clock());
      }
    }
  }

  @Test
  void a_replay_gives_the_same_problems_under_the_same_names() {
    Problems first = new Problems(BACKGROUND);
    Problems second = new Problems(BACKGROUND);
    steps(new Random(3)).forEach(step -> step.accept(first));
    steps(new Random(3)).forEach(step -> step.accept(second));
    assertEquals(first.snapshot(), second.snapshot());
    assertEquals(ids(first).size(), first.snapshot().size());
  }

  private static Set<String> ids(Problems problems) {
    return problems.snapshot().stream()
        .map(Problem::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void bytes_of_a_problem_give_the_same_problem_and_the_same_bytes() throws IOException {
    Problems problems = new Problems(BACKGROUND);
    steps(new Random(5)).forEach(step -> step.accept(problems));
    for (Problem problem : problems.snapshot()) {
      byte[] bytes = ProblemBytes.of(problem);
      Problem back = ProblemBytes.read(bytes);
      assertEquals(problem, back);
      assertArrayEquals(bytes, ProblemBytes.of(back));
    }
  }

  @Test
  void bytes_of_another_version_are_refused_with_it() {
    Exception e = assertThrows(IOException.class, () -> ProblemBytes.read(new byte[] {9, 0, 0}));
    assertEquals("problem must be of version 1, was 9", e.getMessage());
  }
}
