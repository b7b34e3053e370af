package io.minyi.dashboards.health;

import io.minyi.index.Topics;
import java.util.List;
import java.util.function.Predicate;

/**
 * The consumer groups of the pipeline.
 *
 * @param name group id
 * @param topics what it reads
 */
record ConsumerGroups(String name, Predicate<String> topics) {

  static final List<ConsumerGroups> ALL =
      List.of(
          new ConsumerGroups("minyi-intake", Topics.RAW.asMatchPredicate()),
          new ConsumerGroups("minyi-handling", Topics.PETITION_EVENTS::equals),
          new ConsumerGroups("minyi-dead-letters", Topics.DEAD_LETTERS::equals));
}
