package io.minyi.dashboards;

import io.minyi.city.Area;
import io.minyi.city.CityPack;
import io.minyi.city.Duty;
import io.minyi.city.Matter;
import io.minyi.city.Unit;
import io.minyi.text.AppealReading;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a good reader would have understood of a sample petition. */
final class SampleReading {

  /** Words found in a field. */
  private record Span(String text, String field, int start, int end) {}

  private final CityPack pack;
  private final SplittableRandom random;
  private final String title;
  private final String text;

  SampleReading(CityPack pack, SplittableRandom random, String title, String text) {
    this.pack = pack;
    this.random = random;
    this.title = title;
    this.text = text;
  }

  String version() {
    return "reader-3 " + pack.version();
  }

  private List<Span> all(String words) {
    List<Span> found = new ArrayList<>();
    for (List<String> field : List.of(List.of("title", title), List.of("text", text))) {
      String content = field.get(1);
      for (int at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1)) {
        found.add(new Span(words, field.get(0), at, at + words.length()));
      }
    }
    return found;
  }

  private <T> List<T> each(List<String> words, Function<Span, T> as) {
    return words.stream().flatMap(word -> all(word).stream()).map(as).toList();
  }

  MatterReading matter(Matter matter, double probability, List<Matter> others, String... evidence) {
    double rest = 1 - probability;
    double[] shares = {.55, .2, .1};
    return new MatterReading(
        matter.id(),
        pack.matters().path(matter.id()).stream().map(Matter::id).toList(),
        path(matter),
        probability,
        false,
        alternatives(others, rest, shares),
        each(
            List.of(evidence),
            s ->
                new Reading.Evidence(
                    s.text(), s.field(), s.start(), s.end(), 2.4 + s.start() % 5)));
  }

  MatterReading undecided(List<Matter> others) {
    return new MatterReading(
        "", null, null, 0, true, alternatives(others, 1, new double[] {.34, .29, .17}), null);
  }

  private List<MatterReading.Alternative> alternatives(
      List<Matter> others, double rest, double[] shares) {
    return IntStream.range(0, Math.min(3, others.size()))
        .mapToObj(
            i ->
                new MatterReading.Alternative(
                    others.get(i).id(), path(others.get(i)), rest * shares[i]))
        .toList();
  }

  private List<String> path(Matter matter) {
    return pack.matters().path(matter.id()).stream().map(Matter::name).toList();
  }

  /** In the area, or nowhere: then the mentions alone. */
  PlaceReading place(Optional<Area> area, List<PlaceReading.Mention> mentions) {
    List<Area> path = area.map(a -> pack.areas().path(a.code())).orElse(List.of());
    return new PlaceReading(
        path.stream()
            .map(a -> new PlaceReading.AreaStep(a.level().word(), a.code(), a.name()))
            .toList(),
        path.stream().map(Area::code).toList(),
        area.isPresent() ? .91 : 0,
        area.isPresent(),
        mentions);
  }

  /** Every place of the names, each as {@code kind:name}. */
  List<PlaceReading.Mention> mentions(String... names) {
    return Arrays.stream(names)
        .map(name -> name.split(":", 2))
        .flatMap(
            name ->
                all(name[1]).stream()
                    .map(
                        s ->
                            new PlaceReading.Mention(
                                s.text(), name[0], s.field(), s.start(), s.end())))
        .toList();
  }

  UrgencyReading urgency(String level, List<String> cues) {
    return new UrgencyReading(
        level,
        cues.stream()
            .map(cue -> cue.split(":", 2))
            .flatMap(
                cue ->
                    all(cue[1]).stream()
                        .map(
                            s ->
                                new UrgencyReading.Cue(
                                    s.text(), cue[0], s.field(), s.start(), s.end())))
            .toList());
  }

  List<Entity> entities(String... names) {
    return Arrays.stream(names)
        .map(name -> name.split(":", 2))
        .flatMap(
            name ->
                all(name[1]).stream()
                    .map(s -> new Entity(name[0], s.text(), s.field(), s.start(), s.end())))
        .toList();
  }

  static List<Reading.Keyword> keywords(String... terms) {
    return IntStream.range(0, terms.length)
        .mapToObj(i -> new Reading.Keyword(terms[i], 1 - .12 * i))
        .toList();
  }

  /** What the list of duties says for the district. */
  LeadReading byDuty(Matter matter, Area district) {
    String group = pack.matters().path(matter.id()).get(1).id();
    return pack.duties().stream()
        .filter(duty -> duty.matter().equals(group) && duty.level() == Area.Level.DISTRICT)
        .findFirst()
        .flatMap(
            duty ->
                unit(duty, district)
                    .map(
                        u ->
                            new LeadReading(
                                u.id(),
                                u.name(),
                                duty.clause(),
                                .94,
                                List.of(),
                                "清单列有这一事项，按区域落到" + district.name())))
        .orElseGet(() -> new LeadReading("", "", "", 0, List.of(), "职责清单没有这一事项，也没有同类先例"));
  }

  private Optional<Unit> unit(Duty duty, Area district) {
    String id = district.code() + "." + duty.lead();
    return pack.units().stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** What earlier petitions say. */
  LeadReading byPrecedents(Area district) {
    List<Unit> units =
        pack.units().stream()
            .filter(unit -> unit.id().startsWith(district.code() + "."))
            .limit(3)
            .collect(Collectors.toList());
    if (units.size() < 3) {
      return LeadReading.NONE;
    }
    double first = .6 + .3 * random.nextDouble();
    int all = 40 + random.nextInt(160);
    double[] shares = {first, (1 - first) * .7, (1 - first) * .3};
    return new LeadReading(
        units.get(0).id(),
        units.get(0).name(),
        "",
        first,
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    new LeadReading.Precedent(
                        units.get(i).id(), Math.max(1, (int) (all * shares[i])), shares[i]))
            .toList(),
        "清单未写明，按同街道同事项的先例");
  }

  /** The whole of a petition that is told by a voice. */
  Reading of(
      SampleVoice voice,
      MatterReading matter,
      PlaceReading place,
      String company,
      LeadReading lead,
      List<Reading.Keyword> keywords) {
    boolean isAccused = text.contains(company) && !voice.appeal().equals("consultation");
    return new Reading(
        matter,
        place,
        new AppealReading(voice.appeal(), .7 + .29 * random.nextDouble()),
        urgency(voice.urgency(), voice.cues()),
        new ToneReading(voice.emotion(), voice.polarity(), voice.score()),
        keywords,
        entities("company:" + company),
        isAccused ? new Accused(company, "company", "") : Accused.NOBODY,
        lead,
        "",
        version());
  }
}
