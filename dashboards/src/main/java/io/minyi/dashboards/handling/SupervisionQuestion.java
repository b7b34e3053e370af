package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.Terms;
import io.minyi.dashboards.refusal.WrongQuestionException;
import java.time.Instant;

/**
 * Whose petitions a supervisor asks for; empty texts ask for all.
 *
 * @param within about to be late: due within so long
 * @param unit name of the unit in charge
 * @param district code of an area
 * @param clock name of a clock
 */
record SupervisionQuestion(HandlingCondition within, String unit, String district, String clock) {

  static SupervisionQuestion of(int hours, String unit, String district, String clock) {
    HandlingCondition within =
        HandlingCondition.of("due-" + hours + "h")
            .orElseThrow(
                () ->
                    new WrongQuestionException(
                        "within", "must be 4, 24 or 72 hours", "时限只能是 4、24 或 72 小时内。"));
    return new SupervisionQuestion(within, unit, district, clock);
  }

  /** Petitions of a condition; the clock is asked for in a field that names clocks. */
  Query query(HandlingCondition condition, Instant now, String clockField) {
    BoolQuery.Builder query = new BoolQuery.Builder().filter(condition.at(now));
    one(query, "handling.unit", unit);
    one(query, "place.codes", district);
    if (!clockField.isEmpty()) {
      one(query, clockField, clock);
    }
    return query.build()._toQuery();
  }

  static void one(BoolQuery.Builder query, String field, String value) {
    if (!value.isEmpty()) {
      query.filter(Terms.one(field, value));
    }
  }
}
