package io.minyi.dashboards.petition;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.index.Cursor;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.dashboards.petition.SearchQuestion.Order;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds petitions.
 *
 * <p>The index holds Chinese character by character, so a word is a phrase of its characters: a hit
 * has the whole phrase (weight 8 in the title, 4 in the text), or all its characters close together
 * or anywhere (weight 1), which is what a slip of the pen needs.
 */
@Component
public class PetitionSearch {

  private static final int NEARBY = 3;
  private static final int FRAGMENT = 90;

  private final City city;
  private final SearchIndex index;
  private final Clock clock;

  PetitionSearch(City city, SearchIndex index, Clock clock) {
    this.city = city;
    this.index = index;
    this.clock = clock;
  }

  SearchAnswer search(SearchQuestion question) {
    boolean isByScore = question.order() == Order.RELEVANCE;
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(query(question, clock.instant()))
            .size(question.size())
            .source(source -> source.filter(f -> f.includes(PetitionSummary.FIELDS)))
            .trackTotalHits(total -> total.count(10_000))
            .sort(sort(question.order()), by("id", SortOrder.Asc));
    if (!question.words().isEmpty()) {
      highlight(request);
    }
    question
        .after()
        .ifPresent(cursor -> request.searchAfter(isByScore ? cursor.score() : cursor.time()));
    SearchResponse<Petition> answer = index.search(Indices.PETITIONS, request, Petition.class);
    List<Hit<Petition>> hits = answer.hits().hits();
    boolean canBeSingle = question.words().stream().anyMatch(word -> word.length() == 1);
    String next =
        hits.size() < question.size()
            ? null
            : Cursor.of(hits.get(hits.size() - 1).sort()).written();
    Optional<TotalHits> total = Optional.ofNullable(answer.hits().total());
    return new SearchAnswer(
        clock.instant(),
        total.map(TotalHits::value).orElse(0L),
        total.map(t -> t.relation() == TotalHitsRelation.Eq).orElse(true),
        hits.stream().map(hit -> summary(hit, canBeSingle)).toList(),
        city.units(Stream.of(question.leadUnit(), question.accused())),
        next);
  }

  private static Query query(SearchQuestion question, Instant now) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    question.words().forEach(word -> query.must(word(word)));
    any(query, "channel", question.channels());
    any(query, "state", question.states());
    any(query, "appeal.type", question.appeals());
    any(query, "urgency.level", question.urgencies());
    one(query, "matter.ids", question.matter());
    one(query, "place.codes", question.area());
    one(query, "lead.unit", question.leadUnit());
    if (!question.accused().isEmpty()) {
      query.filter(
          Terms.either(
              Terms.one("accused.name", question.accused()),
              Terms.one("accused.unit", question.accused())));
    }
    if (question.isUnclassified()) {
      query.mustNot(Terms.isFalse("matter.abstained"));
    }
    if (question.isUnresolved()) {
      query.mustNot(Terms.isTrue("place.resolved"));
    }
    one(query, "handling.unit", question.unit());
    question.handling().ifPresent(condition -> query.filter(condition.at(now)));
    if (question.from().isPresent() || question.to().isPresent()) {
      query.filter(Terms.between("time", question.from(), question.to()));
    }
    return query.build()._toQuery();
  }

  private static void any(BoolQuery.Builder query, String field, List<String> values) {
    if (!values.isEmpty()) {
      query.filter(Terms.any(field, values));
    }
  }

  private static void one(BoolQuery.Builder query, String field, String value) {
    any(query, field, value.isEmpty() ? List.of() : List.of(value));
  }

  private static Query word(String word) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.should(phrase("title", word, 0, 8), phrase("text", word, 0, 4))
                        .should(phrase("address", word, 0, 4), phrase("text", word, NEARBY, 2))
                        .should(
                            s ->
                                s.multiMatch(
                                    m ->
                                        m.query(word)
                                            .fields("title", "text", "address")
                                            .type(TextQueryType.BestFields)
                                            .operator(Operator.And)))
                        .should(Terms.one("id", word), Terms.one("sourceId", word))
                        .minimumShouldMatch("1")));
  }

  private static Query phrase(String field, String word, int slop, float boost) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(word).slop(slop).boost(boost)));
  }

  private static void highlight(SearchRequest.Builder request) {
    request.highlight(
        h ->
            h.preTags(Segment.OPEN)
                .postTags(Segment.CLOSE)
                .fields("title", f -> f.numberOfFragments(0))
                .fields("text", f -> f.numberOfFragments(1).fragmentSize(FRAGMENT)));
  }

  private static PetitionSummary summary(Hit<Petition> hit, boolean canBeSingle) {
    Petition petition = hit.source();
    List<String> title = hit.highlight().getOrDefault("title", List.of());
    List<String> text = hit.highlight().getOrDefault("text", List.of());
    return PetitionSummary.of(
        petition,
        title.isEmpty()
            ? PetitionSummary.plain(petition.title())
            : Segment.of(title.get(0), canBeSingle),
        text.isEmpty()
            ? PetitionSummary.excerpt(petition.text())
            : around(petition.text(), Segment.of(text.get(0), canBeSingle)));
  }

  /** A fragment from the middle of a text says so. */
  private static List<Segment> around(String text, List<Segment> fragment) {
    String plain = String.join("", fragment.stream().map(Segment::text).toList());
    List<Segment> segments = new ArrayList<>(fragment);
    if (!text.startsWith(plain)) {
      segments.add(0, new Segment("…", false));
    }
    if (!text.endsWith(plain)) {
      segments.add(new Segment("…", false));
    }
    return segments;
  }

  private static SortOptions sort(Order order) {
    return switch (order) {
      case NEWEST -> by("time", SortOrder.Desc);
      case ARRIVED -> by("ingestTime", SortOrder.Desc);
      case RELEVANCE -> SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
    };
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
