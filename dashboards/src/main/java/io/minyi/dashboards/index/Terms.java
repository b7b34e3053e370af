package io.minyi.dashboards.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The conditions that queries are made of. */
public final class Terms {

  private Terms() {}

  /** A field has a value. */
  public static Query one(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  /** A field has one of some values. */
  public static Query any(String field, List<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
  }

  /** One of two conditions, or both. */
  public static Query either(Query one, Query other) {
    return Query.of(q -> q.bool(b -> b.should(one, other).minimumShouldMatch("1")));
  }

  /** A field is true. */
  public static Query isTrue(String field) {
    return Query.of(q -> q.term(t -> t.field(field).value(true)));
  }

  /** A field is false. */
  public static Query isFalse(String field) {
    return Query.of(q -> q.term(t -> t.field(field).value(false)));
  }

  /** A count is not zero. */
  public static Query atLeastOne(String field) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte(1.0))));
  }

  /** What is not so. */
  public static Query not(Query query) {
    return Query.of(q -> q.bool(b -> b.mustNot(query)));
  }

  /** A time lies from one moment, inclusive, to another, exclusive. */
  public static Query between(String field, Instant from, Instant to) {
    return between(field, Optional.of(from), Optional.of(to));
  }

  /** The same where either may be open. */
  public static Query between(String field, Optional<Instant> from, Optional<Instant> to) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d -> {
                          d.field(field);
                          from.ifPresent(moment -> d.gte(moment.toString()));
                          to.ifPresent(moment -> d.lt(moment.toString()));
                          return d;
                        })));
  }
}
