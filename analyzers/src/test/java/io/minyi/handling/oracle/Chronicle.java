package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life;
import io.minyi.handling.Life.ReturnRequest;
import io.minyi.handling.Life.Tenure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of a petition's life beside its clocks. */
final class Chronicle {

  private final List<Tenure> tenures = new ArrayList<>();
  private final List<ReturnRequest> returns = new ArrayList<>();
  private final List<Life.Callback> callbacks = new ArrayList<>();

  void put(String unit, Instant time) {
    tenures.add(new Tenure(unit, time, Optional.empty(), Optional.empty(), ""));
  }

  void sign(Instant time) {
    Tenure last = tenures.get(tenures.size() - 1);
    if (last.signedAt().isEmpty()) {
      tenures.set(
          tenures.size() - 1,
          new Tenure(last.unit(), last.from(), Optional.of(time), last.to(), last.endedBy()));
    }
  }

  void cease(Instant time, String type) {
    if (!tenures.isEmpty()) {
      Tenure last = tenures.get(tenures.size() - 1);
      if (last.to().isEmpty()) {
        tenures.set(
            tenures.size() - 1,
            new Tenure(last.unit(), last.from(), last.signedAt(), Optional.of(time), type));
      }
    }
  }

  void ask(String unit, Instant time, String reason) {
    returns.add(new ReturnRequest(unit, time, Optional.empty(), "pending", reason));
  }

  void decide(Instant time, String outcome) {
    ReturnRequest last = returns.get(returns.size() - 1);
    returns.set(
        returns.size() - 1,
        new ReturnRequest(last.unit(), last.asked(), Optional.of(time), outcome, last.reason()));
  }

  void callBack(HandlingEvent event, Instant time, String unit) {
    callbacks.add(
        new Life.Callback(
            time,
            unit,
            Situation.isValid(event),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()));
  }

  Life life(Situation now) {
    return new Life(
        now.state,
        !now.ground.isEmpty(),
        now.unit,
        now.isDesignated,
        now.redos,
        now.isSupervisionOwed,
        now.isExhausted,
        now.facts,
        tenures,
        returns,
        callbacks);
  }
}
