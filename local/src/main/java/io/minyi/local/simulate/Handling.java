package io.minyi.local.simulate;

import io.minyi.city.Area;
import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** 办理: what the unit in charge does from its signature to its reply. */
final class Handling {

  private final Offices offices;
  private final UnitWords words;
  private final Stubbornness stubbornness;

  Handling(Offices offices, UnitWords words) {
    this.offices = offices;
    this.words = words;
    this.stubbornness = new Stubbornness(words);
  }

  void sign(Case petition) {
    petition.life().add(EventType.SIGNED, petition.later(70 * Stubbornness.delay(petition)));
    petition.terms().signedAt(petition.life().now());
  }

  /** From the signature to the reply. */
  void handle(Case petition) {
    Life life = petition.life();
    Draws draws = petition.draws();
    Instant done = done(petition);
    help(petition, done);
    if (draws.chance(0.9)) {
      life.add(EventType.CONTACTED, petition.later(70));
    }
    pause(petition);
    stubbornness.whileHandling(petition);
    Instant due = petition.terms().due();
    if (done.isAfter(due) && draws.chance(0.45) && life.now().isBefore(due)) {
      due = extend(petition, due);
    }
    if (done.isAfter(due)) {
      stubbornness.whenOverdue(petition, due);
    }
    urge(petition, due, done);
    life.add(EventType.HANDLED, done);
    reply(petition);
  }

  void reply(Case petition) {
    petition
        .life()
        .add(EventType.REPLIED, petition.later(90), "reply", words.line("reply", petition.draws()));
  }

  private Instant done(Case petition) {
    Draws draws = petition.draws();
    Instant signed = petition.life().now();
    return switch (petition.terms().kind()) {
      case EMERGENCY -> signed.plusSeconds((long) (3600 * draws.logNormal(0.9, 0.5)));
      case URGENT -> signed.plusSeconds((long) (3600 * draws.logNormal(9, 0.7)));
      case QUICK -> outside(petition, signed, 0.25);
      case ORDINARY -> outside(petition, signed, 0.9);
    };
  }

  private Instant outside(Case petition, Instant signed, double medianDays) {
    Instant worked = offices.work(petition.life().unit(), signed, petition.draws());
    double days = petition.draws().logNormal(medianDays, 0.8);
    return petition.clock().plus(worked, days * WorkClock.DAY_MINUTES);
  }

  /** 吹哨报到 and 协办: others are called, and most of them come. */
  private void help(Case petition, Instant done) {
    Life life = petition.life();
    Draws draws = petition.draws();
    Unit other = offices.department(petition.ward(), draws);
    boolean isOther = !other.name().equals(life.unit().name());
    String reason = words.line("assist-reason", draws);
    if (isOther && life.unit().level() == Area.Level.STREET && draws.chance(0.05)) {
      life.add(EventType.WHISTLE, petition.later(60), "to", other.name(), "reason", reason);
      life.add(EventType.REPORTED_IN, petition.later(70), other, "协同单位");
    } else if (isOther && draws.chance(0.05)) {
      life.add(
          EventType.COHANDLER_ADDED,
          petition.later(60),
          "cohandler",
          other.name(),
          "reason",
          reason);
      Instant at = petition.later(500);
      if (at.isBefore(done)) {
        life.add(EventType.HANDLED, at, other, "协办单位");
      }
    }
  }

  private void pause(Case petition) {
    Draws draws = petition.draws();
    if (petition.terms().kind() == Terms.Kind.EMERGENCY || !draws.chance(0.04)) {
      return;
    }
    boolean isQuick = petition.terms().kind() == Terms.Kind.QUICK;
    String[] pause = words.line(isQuick ? "pause-quick" : "pause-reason", draws).split("：", 2);
    Life life = petition.life();
    life.add(EventType.PAUSED, petition.later(200), "ground", pause[0], "reason", pause[1]);
    life.add(EventType.RESUMED, petition.later(900));
  }

  /** Asks for more time while there is some, and gives when it is due then. */
  private Instant extend(Case petition, Instant due) {
    Life life = petition.life();
    Draws draws = petition.draws();
    long left = Duration.between(life.now(), due).toSeconds();
    Instant wished = life.now().plusSeconds((long) (left * (0.4 + 0.5 * draws.unit())));
    Instant asked = petition.terms().kind().isAtOnce() ? wished : petition.clock().open(wished);
    if (!asked.isBefore(due)) {
      return due;
    }
    String reason = words.line("extension-reason", draws);
    life.add(EventType.EXTENSION_REQUESTED, asked, "reason", reason);
    if (!draws.chance(0.85)) {
      life.add(EventType.EXTENSION_REJECTED, petition.later(60), offices.centre(), "分拨中心");
      return due;
    }
    life.add(
        EventType.EXTENSION_APPROVED,
        petition.later(60),
        "approver",
        draws.pick(List.of("单位负责人", "局长", "主任")),
        "amount",
        petition.terms().extension(draws));
    return petition.clock().close(due, 3);
  }

  private void urge(Case petition, Instant due, Instant done) {
    Instant late = petition.clock().plus(due, 2.0 * WorkClock.DAY_MINUTES);
    boolean isLate = done.isAfter(late) && petition.life().now().isBefore(late);
    if (isLate && petition.draws().chance(0.6)) {
      petition
          .life()
          .add(
              EventType.SUPERVISED,
              late,
              offices.centre(),
              "督查部门",
              "reason",
              words.line("supervise-reason", petition.draws()),
              "level",
              "催办");
    }
  }
}
