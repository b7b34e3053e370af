package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.handling.Life.State;
import io.minyi.petition.EventType;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of section 4: every row, and each reason for which an event is illegal. */
final class LifeTest {

  private static final String RULE =
      "id: h, clock: handle, limit: 5 working days, backdating: 1 hour, pauses: {hearing: unlimited}, "
          + "extension: {approver: head, times: 1, upTo: 1 working day}, "
          + "returns: {within: 24 hours, reason: required, designated: never, second: arbitration}";

  /**
   * Events a minute apart from 2025-03-03 10:00: {@code TYPE[+minutes][@unit][ name=value…]}, by
   * {@code ;}.
   */
  private static HandlingLedger played(String events) {
    Ledgers ledger = Ledgers.under(RULE);
    long minute = 0;
    for (String event : events.split(";", -1)) {
      String[] words = event.strip().split(" ", -1);
      String[] who = words[0].split("@", -1);
      String[] when = who[0].split("\\+", -1);
      minute += when.length > 1 ? Long.parseLong(when[1]) : 1;
      String time = Ledgers.shown(Ledgers.at("2025-03-03 10:00").plusSeconds(60 * minute));
      String[] details = Arrays.copyOfRange(words, 1, words.length);
      ledger.event(EventType.valueOf(when[0]), time, who.length > 1 ? who[1] : "", details);
    }
    return ledger.asOf("2025-04-30 10:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NORMALISED | AWAITED",
        "RECEIVED | RECEIVED",
        "CLASSIFIED; RECEIVED | RECEIVED",
        "DISPATCHED to=A | DISPATCHED",
        "RECEIVED; DISPATCHED to=A; RECEIVED | DISPATCHED",
        "DISPATCHED to=A; SIGNED@A | SIGNED",
        "DISPATCHED to=A; SIGNED | SIGNED",
        "DISPATCHED to=A; RETURN_REQUESTED@A reason=x | DISPATCHED",
        "DISPATCHED to=A; RETURN_REQUESTED@A reason=x; RETURN_APPROVED | RECEIVED",
        "DISPATCHED to=A; RETURN_REQUESTED@A reason=x; RETURN_REJECTED | DISPATCHED",
        "DISPATCHED to=A; SIGNED; ARBITRATED to=B | DISPATCHED",
        "DISPATCHED to=A; SIGNED; ARBITRATED | SIGNED",
        "DISPATCHED to=A; RETURN_REQUESTED reason=x; RETURN_APPROVED; ARBITRATED to=A | DISPATCHED",
        "DISPATCHED to=A; COHANDLER_ADDED cohandler=C; SIGNED@C; HANDLED@C | DISPATCHED",
        "DISPATCHED to=A; WHISTLE to=W; REPORTED_IN@W; WHISTLE to=W | DISPATCHED",
        "DISPATCHED to=A; CONTACTED; PAUSED ground=听证; RESUMED | DISPATCHED",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_REJECTED; EXTENSION_REQUESTED | DISPATCHED",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_APPROVED approver=head | DISPATCHED",
        "DISPATCHED to=A; REPLIED; HANDLED@A | HANDLED",
        "DISPATCHED to=A; HANDLED; REPLIED; REPLIED | REPLIED",
        "DISPATCHED to=A; HANDLED; CALLBACK; REPLIED; CALLBACK | RATED",
        "DISPATCHED to=A; HANDLED; CLOSED; CALLBACK | CLOSED",
        "DISPATCHED to=A; HANDLED; CLOSED; REDO | DISPATCHED",
        "DISPATCHED to=A; HANDLED; SUPERVISED; SPLIT; REDACTED; CORRECTED | HANDLED",
        "TERMINATED; CORRECTED | TERMINATED",
        "DISPATCHED to=A; MERGED into=P | MERGED",
      })
  void what_the_table_allows_is_legal_and_leads_where_it_says(String events, State state) {
    HandlingLedger ledger = played(events);
    assertThat(ledger.illegal()).isEmpty();
    assertThat(ledger.life().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERMINATED; RECEIVED | WRONG_STATE",
        "DISPATCHED | DETAIL_MISSING",
        "DISPATCHED to=A; DISPATCHED to=B | WRONG_STATE",
        "SIGNED@A | WRONG_STATE",
        "DISPATCHED to=A; SIGNED@B | NOT_IN_CHARGE",
        "DISPATCHED to=A; HANDLED; RETURN_REQUESTED reason=x | WRONG_STATE",
        "DISPATCHED to=A; HANDLED; REDO; RETURN_REQUESTED reason=x | IN_A_REDO",
        "DISPATCHED to=A; RETURN_REQUESTED@B reason=x | NOT_IN_CHARGE",
        "DISPATCHED to=A; RETURN_REQUESTED reason=x; RETURN_REQUESTED reason=y | RETURN_PENDING",
        "DISPATCHED to=A; RETURN_REQUESTED+1441 reason=x | RETURN_TOO_LATE",
        "DISPATCHED to=A; RETURN_REQUESTED | RETURN_WITHOUT_REASON",
        "DISPATCHED to=A designated=是; RETURN_REQUESTED reason=x | RETURN_BY_DESIGNATED",
        "DISPATCHED to=A; RETURN_APPROVED | NO_RETURN_PENDING",
        "DISPATCHED to=A; RETURN_REJECTED | NO_RETURN_PENDING",
        "DISPATCHED to=A; RETURN_REQUESTED reason=x; RETURN_APPROVED; DISPATCHED to=B;"
            + " RETURN_REQUESTED reason=x; RETURN_APPROVED | RETURN_NEEDS_ARBITRATION",
        "RECEIVED; ARBITRATED to=A | NO_RETURN_BEFORE",
        "ARBITRATED to=A | WRONG_STATE",
        "DISPATCHED to=A; RETURN_REQUESTED reason=x; RETURN_APPROVED; ARBITRATED | DETAIL_MISSING",
        "DISPATCHED to=A; COHANDLER_ADDED | DETAIL_MISSING",
        "DISPATCHED to=A; COHANDLER_ADDED cohandler=A | IN_CHARGE_ALREADY",
        "DISPATCHED to=A; COHANDLER_ADDED cohandler=C; COHANDLER_ADDED cohandler=C"
            + " | CO_HANDLER_ALREADY",
        "DISPATCHED to=A; WHISTLE | DETAIL_MISSING",
        "DISPATCHED to=A; WHISTLE to=W; WHISTLE to=W | CALLED_ALREADY",
        "DISPATCHED to=A; REPORTED_IN@W | NOT_CALLED",
        "RECEIVED; CONTACTED | WRONG_STATE",
        "DISPATCHED to=A; PAUSED ground=hearing; PAUSED ground=hearing | PAUSED_ALREADY",
        "DISPATCHED to=A; PAUSED ground=tea | GROUND_NOT_LISTED",
        "DISPATCHED to=A; PAUSED ground=hearing recorded=2025-03-03T12:00 | BACKDATED",
        "DISPATCHED to=A; RESUMED | NOT_PAUSED",
        "DISPATCHED to=A; EXTENSION_REQUESTED@B | NOT_IN_CHARGE",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_REQUESTED | EXTENSION_PENDING",
        "DISPATCHED to=A; EXTENSION_APPROVED approver=head | NO_EXTENSION_PENDING",
        "DISPATCHED to=A; EXTENSION_REJECTED | NO_EXTENSION_PENDING",
        "DISPATCHED to=A; EXTENSION_REQUESTED+20000 | EXTENSION_AFTER_DUE",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_APPROVED approver=head;"
            + " EXTENSION_REQUESTED | EXTENSIONS_USED_UP",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_APPROVED approver=me | WRONG_APPROVER",
        "DISPATCHED to=A; EXTENSION_REQUESTED; EXTENSION_APPROVED approver=head amount=3"
            + " | EXTENSION_VOID",
        "DISPATCHED to=A; HANDLED@B | NOT_BY_HANDLER",
        "DISPATCHED to=A; HANDLED; HANDLED | WRONG_STATE",
        "RECEIVED; REPLIED | WRONG_STATE",
        "DISPATCHED to=A; CALLBACK | WRONG_STATE",
        "DISPATCHED to=A; REDO | WRONG_STATE",
        "DISPATCHED to=A; HANDLED; CALLBACK exhausted=yes; REDO | EXHAUSTED",
        "DISPATCHED to=A; CLOSED | WRONG_STATE",
        "DISPATCHED to=A; HANDLED; CLOSED; TERMINATED | WRONG_STATE",
        "TERMINATED; MERGED | WRONG_STATE",
      })
  void what_it_forbids_is_illegal_by_its_reason_and_changes_nothing(
      String events, Refusal refusal) {
    HandlingLedger ledger = played(events);
    String before = events.contains(";") ? events.substring(0, events.lastIndexOf(';')) : "";
    assertThat(ledger.illegal()).extracting(IllegalEvent::refusal).containsExactly(refusal);
    assertThat(ledger.illegal().get(0).reason()).doesNotContain("%s");
    if (!before.isEmpty()) {
      assertThat(ledger.clocks()).isEqualTo(played(before).clocks());
      assertThat(ledger.life()).isEqualTo(played(before).life());
    }
  }

  @Test
  void times_beyond_what_is_dealt_with_are_illegal() {
    HandlingLedger ledger =
        Ledgers.under(RULE)
            .event(EventType.RECEIVED, "1969-12-31 10:00", "")
            .event(EventType.RECEIVED, "2025-03-03 10:00", "")
            .asOf("2025-03-03 10:00");
    assertThat(ledger.illegal())
        .extracting(IllegalEvent::refusal)
        .containsExactly(Refusal.OUT_OF_RANGE);
    assertThat(ledger.life().state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void no_extension_is_granted_where_no_rule_knows_one() {
    HandlingLedger ledger =
        Ledgers.under("id: h, clock: handle, limit: 1 day")
            .event(EventType.DISPATCHED, "2025-03-03 10:00", "", "to=A")
            .event(EventType.EXTENSION_REQUESTED, "2025-03-03 11:00", "A")
            .asOf("2025-03-03 12:00");
    assertThat(ledger.illegal())
        .extracting(IllegalEvent::refusal)
        .containsExactly(Refusal.NO_EXTENSION);
  }

  @Test
  void a_petition_sent_back_twice_is_owed_supervision_until_it_is_given() {
    String twice = "DISPATCHED to=A; HANDLED; REDO; HANDLED; REDO";
    assertThat(played(twice).life().isSupervisionOwed()).isTrue();
    assertThat(played(twice + "; SUPERVISED").life().isSupervisionOwed()).isFalse();
    assertThat(played(twice).life().redos()).isEqualTo(2);
  }

  @Test
  void a_return_that_was_not_decided_is_dropped_when_the_petition_is_handled() {
    Life life = played("DISPATCHED to=A; RETURN_REQUESTED@A reason=x; HANDLED@A").life();
    assertThat(life.returns()).extracting(Life.ReturnRequest::outcome).containsExactly("dropped");
    assertThat(life.tenures().get(0).signedAt()).isEqualTo(Optional.empty());
  }
}
