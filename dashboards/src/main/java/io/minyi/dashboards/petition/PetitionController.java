package io.minyi.dashboards.petition;

import io.minyi.dashboards.city.City;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.dashboards.index.Cursor;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.refusal.MissingException;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import io.minyi.text.LeadReading;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for petitions: search, and one by its id. */
@RestController
public class PetitionController {

  private final City city;
  private final SearchIndex index;
  private final PetitionSearch search;
  private final Clock clock;

  PetitionController(City city, SearchIndex index, PetitionSearch search, Clock clock) {
    this.city = city;
    this.index = index;
    this.search = search;
    this.clock = clock;
  }

  /**
   * A page of petitions.
   *
   * @param q words divided by spaces, all of which must be there
   * @param matter id of an item or of one above it
   * @param area code of an area or of one around it
   * @param appeal what the writer wants, e.g. {@code complaint}
   * @param urgency {@code normal}, {@code urgent} or {@code emergency}
   * @param leadUnit id of the unit that was suggested
   * @param accused name, or id of the unit, that is complained about
   * @param unit name of the unit in charge
   * @param handling {@code open}, {@code due-24h}, {@code breached-open}, {@code supervision-owed}
   *     …
   * @param from first moment, e.g. {@code 2026-11-23T00:00:00Z}
   * @param to first moment no more
   * @param order {@code newest}, {@code arrived} or {@code relevance}; relevance if there are words
   * @param after cursor of the page before
   */
  @GetMapping("/api/v1/petitions")
  public SearchAnswer petitions(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") List<String> channel,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam(defaultValue = "") List<String> appeal,
      @RequestParam(defaultValue = "") List<String> urgency,
      @RequestParam(defaultValue = "") String leadUnit,
      @RequestParam(defaultValue = "") String accused,
      @RequestParam(defaultValue = "false") boolean unclassified,
      @RequestParam(defaultValue = "false") boolean unresolved,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String handling,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "20") int size) {
    List<String> words = SearchQuestion.words(q);
    return search.search(
        new SearchQuestion(
            words,
            channel,
            matter,
            area,
            state,
            appeal,
            urgency,
            leadUnit,
            accused,
            unclassified,
            unresolved,
            unit,
            SearchQuestion.handling(handling),
            SearchQuestion.moment("from", from),
            SearchQuestion.moment("to", to),
            SearchQuestion.order(order, words),
            after.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(after)),
            SearchQuestion.size(size)));
  }

  /** A petition's page; the id is a parameter, for ids may hold any character. */
  @GetMapping("/api/v1/petition")
  public PetitionView petition(@RequestParam String id) {
    Petition petition =
        index
            .find(Indices.PETITIONS, id, Petition.class)
            .orElseThrow(() -> new MissingException("there is no petition of that id"));
    return PetitionView.of(clock.instant(), petition, units(petition));
  }

  /** Whoever has it, had it, should have it or is complained about. */
  private Map<String, Name> units(Petition petition) {
    return city.units(
        Stream.of(
                Stream.of(petition.unit(), petition.lead().unit(), petition.accused().unit()),
                petition.events().stream().map(Petition.LifeEvent::unit),
                petition.lead().precedents().stream().map(LeadReading.Precedent::unit))
            .flatMap(Function.identity()));
  }
}
