package io.minyi.dashboards.intake;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.minyi.dashboards.index.Cursor;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.index.Indices;
import io.minyi.intake.DeadLetter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what was refused. */
@RestController
public class DeadLetterController {

  private static final int PAGE = 50;
  private static final int FILES = 50;

  private final SearchIndex index;
  private final Clock clock;

  DeadLetterController(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * A page of refusals, newest first.
   *
   * @param files files that refused records came from, whatever the file asked for, most first
   * @param next cursor of the next page, absent on the last
   */
  public record DeadLetters(
      Instant asOf,
      long total,
      List<DeadLetter> letters,
      List<FileCount> files,
      @Nullable String next) {
    public DeadLetters {
      letters = List.copyOf(letters);
      files = List.copyOf(files);
    }
  }

  /** A file and how many of its records were refused. */
  public record FileCount(String file, long count) {}

  /** A page of refusals; empty parameters ask for all. */
  @GetMapping("/api/v1/dead-letters")
  public DeadLetters deadLetters(
      @RequestParam(defaultValue = "") List<String> reason,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "") String after) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    if (!reason.isEmpty()) {
      query.filter(Terms.any("reason", reason));
    }
    if (!channel.isEmpty()) {
      query.filter(Terms.one("channel", channel));
    }
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(query.build()._toQuery())
            .size(PAGE)
            .trackTotalHits(total -> total.enabled(true))
            .sort(by("ingestTime", SortOrder.Desc), by("id", SortOrder.Asc))
            .aggregations("files", a -> a.terms(t -> t.field("file").size(FILES)));
    if (!file.isEmpty()) {
      request.postFilter(Terms.one("file", file));
    }
    if (!after.isEmpty()) {
      request.searchAfter(Cursor.parse(after).time());
    }
    return answer(index.search(Indices.DEAD_LETTERS, request, DeadLetter.class));
  }

  private DeadLetters answer(SearchResponse<DeadLetter> answer) {
    List<Hit<DeadLetter>> hits = answer.hits().hits();
    return new DeadLetters(
        clock.instant(),
        answer.hits().total() == null ? 0 : answer.hits().total().value(),
        hits.stream().map(Hit::source).toList(),
        files(answer.aggregations()),
        hits.size() < PAGE ? null : Cursor.of(hits.get(hits.size() - 1).sort()).written());
  }

  private static List<FileCount> files(Map<String, Aggregate> all) {
    if (!all.containsKey("files") || !all.get("files").isSterms()) {
      return List.of();
    }
    return all.get("files").sterms().buckets().array().stream()
        .map(bucket -> new FileCount(bucket.key().stringValue(), bucket.docCount()))
        .filter(count -> !count.file().isEmpty())
        .toList();
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
