package io.minyi.local.simulate;

import io.minyi.local.simulate.Banks.Plan;
import java.util.List;
import java.util.Set;

/** Writes petitions: the one place where incident, author and channel become words. */
final class StoryWriter {

  /**
   * What a petition is to be.
   *
   * @param form of the channel: hotline, app, board or window
   * @param order number of the earlier petition when they come back, else empty
   * @param round 0 the first time an author writes about it, 1 and more when they come back
   * @param also a second family that is brought up as well, or the incident's own
   */
  record Task(
      Incident incident,
      Author author,
      String form,
      String appeal,
      int round,
      String order,
      Family also) {}

  /** Families of matters about which owners write together. */
  private static final Set<String> COMMON =
      Set.of(
          "property-management",
          "developer-delay",
          "owners-committee",
          "leak",
          "lift",
          "gas",
          "water-quality",
          "water-outage",
          "power-cut",
          "parking-fee",
          "garbage",
          "fire-safety",
          "construction-night",
          "factory-odour",
          "throwing",
          "ebike-charging");

  private final Banks banks;
  private final CityModel city;

  StoryWriter(Banks banks, CityModel city) {
    this.banks = banks;
    this.city = city;
  }

  Story write(Task task, Draws draws) {
    String voice = voice(task, draws);
    Author author = task.author();
    Telling telling = new Telling(banks, city, task.incident(), author, draws);
    if (!task.order().isEmpty()) {
      telling.knowOrder(task.order());
    }
    String coreMove = coreMove(task, voice, draws);
    Discourse discourse =
        new Discourse(banks, task.incident().family(), voice, coreMove, telling, draws);
    telling.knowMatter(discourse.matter());
    List<String> sentences = discourse.tell(plan(task.appeal(), voice, draws), coreMove);
    discourse.goOn(length(task.appeal(), voice, draws), task.appeal());
    if (task.round() > 0) {
      sentences.add(
          draws.chance(0.75) ? 0 : Math.min(1, sentences.size()), discourse.sentence("follow"));
      sentences.add(draws.below(sentences.size()) + 1, discourse.sentence("after"));
    }
    String alsoMatter = also(task, voice, sentences, telling, draws);
    StringBuilder text = finish(sentences, task, voice, discourse, draws);
    String title = Titles.title(task, voice, discourse, draws);
    String address =
        draws.chance(task.form().equals("hotline") ? 0.8 : 0.45) ? telling.address() : "";
    Story story =
        new Story(
            telling.reveal(title),
            telling.reveal(text),
            address,
            discourse.matter(),
            alsoMatter,
            voice,
            telling.identities(),
            discourse.lines());
    return voice.equals("hk") ? story.present().in(banks.surface()) : story.present();
  }

  private static String voice(Task task, Draws draws) {
    if (task.form().equals("hotline")) {
      return "operator";
    }
    boolean isShared = !task.incident().burst().isEmpty();
    if (COMMON.contains(task.incident().family().name()) && draws.chance(isShared ? 0.15 : 0.04)) {
      return "group";
    }
    boolean isLetter = !task.form().equals("app");
    if (isLetter && task.author().voice().equals("terse")) {
      return draws.chance(0.5) ? "polite" : "plain";
    }
    return task.author().voice();
  }

  /** Characters that a text of that voice wants: log-normal, up to 620. */
  private static int length(String appeal, String voice, Draws draws) {
    double median =
        switch (voice) {
          case "terse" -> 45;
          case "ramble" -> 330;
          case "group" -> 320;
          case "formal", "polite" -> 220;
          case "operator" -> 135;
          default -> 180;
        };
    boolean isShort = appeal.equals("consultation") || appeal.equals("suggestion");
    double share = appeal.equals("thanks") ? 0.35 : isShort ? 0.5 : 1;
    int length = (int) Math.min(620, draws.logNormal(median * share, 0.5));
    return share < 1 || voice.equals("operator") ? Math.max(75, length) : length;
  }

  private static String coreMove(Task task, String voice, Draws draws) {
    return switch (task.appeal()) {
      case "consultation" -> "ask";
      case "suggestion" -> "idea";
      case "thanks" -> "thank";
      default -> voice.equals("operator") && draws.chance(0.45) ? "op" : "what";
    };
  }

  private Plan plan(String appeal, String voice, Draws draws) {
    boolean isOwn = !voice.equals("plain") && draws.chance(0.6);
    List<Plan> plans =
        switch (appeal) {
          case "complaint" -> banks.plans().get(voice);
          case "help", "report" -> isOwn ? banks.plans().get(voice) : banks.plans().get(appeal);
          default -> banks.plans().get(voice.equals("operator") ? "operator-" + appeal : appeal);
        };
    double[] weights = plans.stream().mapToDouble(Plan::weight).toArray();
    return plans.get(draws.weighted(weights));
  }

  private String also(
      Task task, String voice, List<String> sentences, Telling telling, Draws draws) {
    if (task.also().name().equals(task.incident().family().name())) {
      return "";
    }
    Incident second =
        new Incident(task.also(), task.incident().ward(), task.incident().seed() + 1, "");
    Telling own = new Telling(banks, city, second, task.author(), draws);
    Discourse discourse = new Discourse(banks, task.also(), voice, "what", own, draws);
    String joint = discourse.sentence(voice.equals("operator") ? "also-op" : "also");
    List<String> more = discourse.tell(new Plan(1, List.of("what", "want?")), "what");
    own.identities().forEach(telling.identities()::add);
    for (int i = 0; i < more.size(); i++) {
      sentences.add(own.reveal((i == 0 ? joint : "") + more.get(i)));
    }
    return discourse.matter();
  }

  private StringBuilder finish(
      List<String> sentences, Task task, String voice, Discourse discourse, Draws draws) {
    Author author = task.author();
    boolean isOperator = voice.equals("operator");
    if (draws.chance(0.1)) {
      sentences.add(discourse.sentence("contact"));
    }
    if (draws.chance(0.12)) {
      sentences.add(discourse.sentence("noplace"));
    }
    String stops = isOperator ? (draws.chance(0.6) ? "comma" : "normal") : author.stops();
    StringBuilder text = Stops.join(sentences, stops, draws);
    banks.surface().slip(text, isOperator ? 0.08 : author.slips(), draws);
    return text;
  }
}
