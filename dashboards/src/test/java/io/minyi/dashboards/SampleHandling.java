package io.minyi.dashboards;

import io.minyi.alert.Alert;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.JudgeHandling;
import io.minyi.handling.PackRules;
import io.minyi.handling.UnitDay;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges sample petitions as the handling job would. */
final class SampleHandling {

  private final JudgeHandling judge;
  private final Instant now;
  private final List<Alert> alerts = new ArrayList<>();
  private final Map<String, UnitDay.Cell> cells = new TreeMap<>();
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  SampleHandling(CityPack pack, Instant now) {
    this.now = now;
    try {
      judge =
          new JudgeHandling(
              PackRules.read(PackFiles.load(SampleCity.folder())).orElseThrow(), pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Petition judged(Petition petition, List<PetitionEvent> events) {
    JudgeHandling.Judgement judgement = judge.judge(petition, events, List.of(), now);
    alerts.addAll(judgement.alerts());
    judgement
        .counts()
        .forEach(
            (cell, added) -> {
              cells.put(cell.id(), cell);
              Map<String, Long> sum = counts.computeIfAbsent(cell.id(), id -> new TreeMap<>());
              added.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
            });
    return petition.withHandling(judgement.handling());
  }

  List<Alert> alerts() {
    return alerts;
  }

  List<UnitDay> unitDays() {
    return cells.values().stream().map(cell -> UnitDay.of(cell, counts.get(cell.id()))).toList();
  }
}
