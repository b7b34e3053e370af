package io.minyi.dashboards.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the handling of a petition may be asked to be, as of a moment. */
public enum HandlingCondition {
  /** Received and not closed, terminated or merged. */
  OPEN("open"),
  /** Open, and its nearest limit of a unit falls due within so many hours. */
  DUE_4_HOURS("due-4h"),
  DUE_24_HOURS("due-24h"),
  DUE_72_HOURS("due-72h"),
  /** A limit was missed, and its clock still runs. */
  BREACHED_OPEN("breached-open"),
  /** Sent back by the petitioner twice, and nobody supervises it. */
  SUPERVISION_OWED("supervision-owed"),
  /** A unit wanted to be rid of it, with success or without. */
  RETURNED("returned");

  private static final List<String> OPEN_STATES =
      List.of("RECEIVED", "DISPATCHED", "SIGNED", "HANDLED", "REPLIED", "RATED");

  private final String word;

  HandlingCondition(String word) {
    this.word = word;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** The condition of a word. */
  public static Optional<HandlingCondition> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** The condition as of now. */
  public Query at(Instant now) {
    return switch (this) {
      case OPEN -> Terms.any("handling.state", OPEN_STATES);
      case DUE_4_HOURS -> due(now, 4);
      case DUE_24_HOURS -> due(now, 24);
      case DUE_72_HOURS -> due(now, 72);
      case BREACHED_OPEN -> Terms.isTrue("handling.breachedOpen");
      case SUPERVISION_OWED -> Terms.isTrue("handling.supervisionOwed");
      case RETURNED ->
          Terms.either(
              Terms.atLeastOne("handling.returns"), Terms.atLeastOne("handling.rejectedReturns"));
    };
  }

  private static Query due(Instant now, int hours) {
    return Terms.between("handling.due.at", now, now.plus(Duration.ofHours(hours)));
  }
}
