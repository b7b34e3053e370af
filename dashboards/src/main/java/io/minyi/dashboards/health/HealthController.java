package io.minyi.dashboards.health;

import io.minyi.dashboards.health.Health.Component;
import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.IndexHealth;
import io.minyi.dashboards.refusal.IndexAwayException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how the pipeline is; it answers also while parts of it are away. */
@RestController
public class HealthController {

  private final IndexQueries queries;
  private final BrokerWatch broker;
  private final FlinkWatch flink;
  private final Clock clock;
  private final AtomicReference<Instant> awaySince = new AtomicReference<>();

  HealthController(IndexQueries queries, BrokerWatch broker, FlinkWatch flink, Clock clock) {
    this.queries = queries;
    this.broker = broker;
    this.flink = flink;
    this.clock = clock;
  }

  /** The health of every part. */
  @GetMapping("/api/v1/health")
  public Health health() {
    Instant now = clock.instant();
    Optional<IndexHealth> indices = Optional.empty();
    try {
      indices = Optional.of(queries.ask(now));
      awaySince.set(null);
    } catch (IndexAwayException e) {
      awaySince.compareAndSet(null, now);
    }
    BrokerWatch.Seen brokerSeen = broker.seen();
    FlinkWatch.Seen flinkSeen = flink.seen();
    return new Health(
        now,
        new Troubles(now)
            .index(indices, awaySince.get())
            .broker(brokerSeen)
            .flink(flinkSeen)
            .list(),
        List.of(
            new Component("kafka", brokerSeen.state()),
            new Component("flink", flinkSeen.state()),
            new Component(
                "elasticsearch", indices.isPresent() ? ComponentState.UP : ComponentState.DOWN)),
        indices.orElse(null),
        brokerSeen.groups(),
        flinkSeen.jobs());
  }
}
