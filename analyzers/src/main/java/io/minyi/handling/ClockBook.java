package io.minyi.handling;

import io.minyi.handling.LimitRule.Moment;
import io.minyi.handling.RulesInForce.Choice;
import io.minyi.handling.RunningClock.Leg;
import io.minyi.petition.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clocks of a petition while its events are replayed: opens, marks and ends them. */
final class ClockBook {

  private static final Comparator<RunningClock> ORDER =
      Comparator.comparing(RunningClock::name).thenComparing(RunningClock::number);

  private final RulesInForce rules;
  private final LifeState life;
  private final CitizenClock citizen = new CitizenClock();
  private final List<RunningClock> clocks = new ArrayList<>();
  private final Map<ClockName, Integer> opened = new EnumMap<>(ClockName.class);
  private Optional<WaitingStart> waiting = Optional.empty();
  private boolean contactAwaited;
  private final Set<Moment> seen = EnumSet.noneOf(Moment.class);

  /**
   * A handle clock that opens at the bound if nobody signs before.
   *
   * @param since the minute of the event that put the unit in charge
   */
  private record WaitingStart(long since, long bound) {}

  ClockBook(RulesInForce rules, LifeState life) {
    this.rules = rules;
    this.life = life;
  }

  /** Opens the clock whose waiting start lies at or before that minute. */
  void openWaiting(long minute) {
    waiting.filter(start -> start.bound <= minute).ifPresent(start -> openHandle(start.bound));
  }

  /** The bound of a waiting start, or never. */
  long waitingUntil() {
    return waiting.map(WaitingStart::bound).orElse(ZoneDays.NEVER);
  }

  /** Does what a legal event does to the clocks. */
  void follow(Step step) {
    end(step);
    mark(step);
    if (life.state().isOpen()) {
      start(step);
    }
    citizen.follow(step);
  }

  private void end(Step step) {
    boolean isOver = !life.state().isOpen();
    for (RunningClock clock : clocks) {
      if (clock.isOpen() && (isOver || ClockTable.ends(clock, step))) {
        clock.end(step.minute(), step.type(), life.waits().ground());
      }
    }
    if (isOver || step.isHandled() || step.is(EventType.RETURN_APPROVED)) {
      waiting = Optional.empty();
      contactAwaited = false;
    }
  }

  private void mark(Step step) {
    for (RunningClock clock : clocks) {
      if (clock.isOpen()) {
        mark(clock, step);
      }
    }
    citizen.running().ifPresent(clock -> mark(clock, step));
    if (step.changesChoice() && !step.isPutInCharge()) {
      waiting.ifPresent(start -> wait(start.since, step.minute()));
    }
  }

  private void mark(RunningClock clock, Step step) {
    Choice choice = step.changesChoice() ? choose(clock.name(), clock.start()) : clock.choice();
    clock.mark(step.minute(), choice, life.waits().ground(), life.unit());
  }

  private void start(Step step) {
    long minute = step.minute();
    if (step.isReceipt()) {
      citizen.open(clock(ClockName.CITIZEN, minute, "", choose(ClockName.CITIZEN, minute)));
    }
    for (ClockName name : ClockTable.startedBy(step, life.state())) {
      open(name, minute, ClockTable.owner(name, step, life));
    }
    boolean isSigned = step.isSigned() && !life.isInRedo();
    Set<Moment> firsts = step.moments(isSigned);
    firsts.removeIf(moment -> !seen.add(moment));
    startByRule(ClockName.LEGAL, step, firsts);
    startByRule(ClockName.PROMISED, step, firsts);
    if (step.isPutInCharge()) {
      contactAwaited = true;
      waiting = Optional.empty();
      if (mayOpenHandle(minute)) {
        wait(minute, minute);
      }
    } else if (isSigned && waiting.isPresent()) {
      openHandle(minute);
    }
    startContact(step, isSigned);
  }

  private void startByRule(ClockName name, Step step, Set<Moment> firsts) {
    if (!opened.containsKey(name) && !firsts.isEmpty()) {
      Choice choice = choose(name, step.minute());
      if (choice.rule().limit() > 0 && firsts.contains(choice.rule().rule().start().moment())) {
        clocks.add(clock(name, step.minute(), "", choice));
      }
    }
  }

  private void startContact(Step step, boolean isSigned) {
    if (!contactAwaited || !(step.isPutInCharge() || isSigned)) {
      return;
    }
    Choice choice = choose(ClockName.CONTACT, step.minute());
    boolean bySigning = choice.rule().rule().start().moment() == Moment.SIGNED;
    if (bySigning ? isSigned : step.isPutInCharge()) {
      contactAwaited = false;
      clocks.add(clock(ClockName.CONTACT, step.minute(), "", choice));
    }
  }

  /** Whether a unit that is put in charge gets a handle clock of its own. */
  private boolean mayOpenHandle(long minute) {
    LimitRule rule = choose(ClockName.HANDLE, minute).rule().rule();
    return !opened.containsKey(ClockName.HANDLE)
        || (rule.isFreshForEachUnit()
            && clocks.stream().noneMatch(c -> c.name() == ClockName.HANDLE && c.isOpen()));
  }

  /** Starts the handle clock at once or leaves it waiting, as the rule says that is chosen now. */
  private void wait(long since, long now) {
    RuleInForce rule = choose(ClockName.HANDLE, since).rule();
    long bound = rule.rule().start().atMost().map(amount -> rule.bound(since, amount)).orElse(now);
    if (bound <= now) {
      openHandle(now);
    } else {
      waiting = Optional.of(new WaitingStart(since, bound));
    }
  }

  private void openHandle(long minute) {
    waiting = Optional.empty();
    open(ClockName.HANDLE, minute, "");
  }

  private void open(ClockName name, long minute, String own) {
    clocks.add(clock(name, minute, own, choose(name, minute)));
  }

  private RunningClock clock(ClockName name, long minute, String own, Choice choice) {
    int number = opened.merge(name, 1, Integer::sum);
    Leg first = new Leg(minute, choice.rule(), life.waits().ground(), life.unit());
    return new RunningClock(name, number, own, choice, first);
  }

  private Choice choose(ClockName name, long start) {
    return rules.choose(name, life.facts(), life.unit(), rules.days().dayOf(start));
  }

  /** Those that are open, in the order in which clocks are told. */
  List<RunningClock> open() {
    List<RunningClock> open = new ArrayList<>(clocks.size());
    if (citizen.isOpen()) {
      open.add(citizen.running().orElseThrow());
    }
    clocks.stream().filter(RunningClock::isOpen).sorted(ORDER).forEach(open::add);
    return open;
  }

  /** All of them as they stand, in the order in which clocks are told. */
  List<RunningClock> all() {
    List<RunningClock> all = new ArrayList<>(clocks.size() + 1);
    citizen.asItStands().ifPresent(all::add);
    all.addAll(clocks);
    all.sort(ORDER);
    return all;
  }
}
