package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import io.minyi.dashboards.handling.Counted.Part;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.dashboards.handling.WorkedPetitions.Looked;
import io.minyi.dashboards.index.Terms;
import io.minyi.handling.CountForUnits;
import io.minyi.handling.UnitDay;
import io.minyi.handling.score.ScoreWindow;
import io.minyi.handling.score.Tally;
import io.minyi.handling.score.UnitRate;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the petitions that a scorecard counts, by the same counting that made its numbers. */
@Component
public class CountedQueries {

  private final Ledgers ledgers;
  private final WorkedPetitions petitions;

  CountedQueries(Ledgers ledgers, WorkedPetitions petitions) {
    this.ledgers = ledgers;
    this.petitions = petitions;
  }

  Counted ask(String unit, UnitRate rate, ScoreWindow window, String district, Instant now) {
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(Terms.one("handling.units", unit))
            .filter(WorkedPetitions.since(UnitQueries.from(window, ledgers.zone())));
    SupervisionQuestion.one(query, "place.codes", district);
    List<Part> parts = new ArrayList<>();
    Looked looked =
        petitions.each(
            query.build()._toQuery(),
            now,
            (petition, told) ->
                part(petition, rate, counts(told, unit, window)).ifPresent(parts::add));
    return new Counted(now, ledgers.version(), looked.isCut(), parts);
  }

  private Map<String, Long> counts(Told told, String unit, ScoreWindow window) {
    Map<String, Long> sum = new HashMap<>();
    CountForUnits.of(told.ledger(), ledgers.zone(), "", "")
        .forEach(
            (cell, counts) -> {
              if (cell.unit().equals(unit) && window.contains(UnitDay.of(cell, counts))) {
                counts.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
              }
            });
    return sum;
  }

  private static Optional<Part> part(Petition petition, UnitRate rate, Map<String, Long> counts) {
    Tally tally = rate.of(counts);
    long excluded = rate.excludedOf(counts).map(Tally::trials).orElse(0L);
    return tally.trials() + excluded == 0
        ? Optional.empty()
        : Optional.of(
            new Part(petition.id(), petition.title(), tally.count(), tally.trials(), excluded));
  }
}
