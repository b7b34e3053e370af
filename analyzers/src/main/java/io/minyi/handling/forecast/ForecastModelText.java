package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import io.minyi.handling.forecast.LateHistory.Tally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of a model: UTF-8 lines of a word and its values, separated by tabs; the first names
 * format and version. Features go by name, so that an unknown one is a fault and a missing one 0.
 */
final class ForecastModelText {

  private static final String HEADER = "minyi-forecast\t1";

  private String note = "";
  private double bias;
  private double slope = 1;
  private double offset;
  private double rate;
  private double usualDays;
  private final double[] weights = new double[ForecastFeatures.COUNT];
  private final Map<String, Integer> features = new HashMap<>();
  private final Map<ClockName, float[]> usual = new EnumMap<>(ClockName.class);
  private final Map<String, Tally> units = new HashMap<>();
  private final Map<String, Tally> matters = new HashMap<>();
  private final Map<String, Double> paces = new HashMap<>();
  private final List<Double> from = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();

  private ForecastModelText() {
    for (int j = 0; j < ForecastFeatures.COUNT; j++) {
      features.put(ForecastFeatures.name(j), j);
    }
  }

  static byte[] write(ForecastModel model) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    line(text, "note", model.note());
    line(text, "bias", model.fit().bias());
    line(text, "calibration", model.slope(), model.offset());
    line(text, "rate", model.history().rate());
    line(text, "usual-days", model.paces().usualDays());
    for (int j = 0; j < ForecastFeatures.COUNT; j++) {
      if (model.fit().weight(j) != 0) {
        line(text, "weight", ForecastFeatures.name(j), model.fit().weight(j));
      }
    }
    model.usual().forEach((clock, means) -> usual(text, clock, means));
    model.history().units().forEach((unit, t) -> line(text, "unit", unit, t.late(), t.expected()));
    model.history().matters().forEach((m, t) -> line(text, "matter", m, t.late(), t.expected()));
    model.paces().perDay().forEach((unit, pace) -> line(text, "pace", unit, pace));
    for (int i = 0; i < model.shareAlone().from().size(); i++) {
      line(text, "share", model.shareAlone().from().get(i), model.shareAlone().rates().get(i));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void usual(StringBuilder text, ClockName clock, float[] means) {
    for (int j = 0; j < means.length; j++) {
      if (means[j] != 0) {
        line(text, "usual", clock.word(), ForecastFeatures.name(j), means[j]);
      }
    }
  }

  private static void line(StringBuilder text, Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(String.valueOf(values[i]).replaceAll("\\s", " "));
    }
    text.append('\n');
  }

  static ForecastModel read(byte[] file) {
    List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
    String header = lines.isEmpty() ? "" : lines.get(0);
    if (!header.equals(HEADER)) {
      throw fault(1, "must be \"" + HEADER.replace('\t', ' ') + "\"", header);
    }
    ForecastModelText text = new ForecastModelText();
    for (int i = 1; i < lines.size(); i++) {
      try {
        text.take(lines.get(i).split("\t", -1));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw fault(i + 1, "must be a line of a forecast model", lines.get(i));
      }
    }
    return text.model();
  }

  private static IllegalArgumentException fault(int line, String rule, String value) {
    String shown = value.substring(0, Math.min(40, value.length()));
    return new IllegalArgumentException(
        "forecast model:" + line + " " + rule + ", was \"" + shown + "\"");
  }

  private void take(String[] cells) {
    switch (cells[0]) {
      case "note" -> note = cells[1];
      case "bias" -> bias = number(cells[1]);
      case "calibration" -> {
        slope = number(cells[1]);
        offset = number(cells[2]);
      }
      case "rate" -> rate = number(cells[1]);
      case "usual-days" -> usualDays = number(cells[1]);
      case "weight" -> weights[feature(cells[1])] = number(cells[2]);
      case "usual" ->
          usual
                  .computeIfAbsent(ClockName.of(cells[1]), c -> new float[ForecastFeatures.COUNT])[
                  feature(cells[2])] =
              (float) number(cells[3]);
      case "unit" -> units.put(cells[1], new Tally(number(cells[2]), number(cells[3])));
      case "matter" -> matters.put(cells[1], new Tally(number(cells[2]), number(cells[3])));
      case "pace" -> paces.put(cells[1], number(cells[2]));
      case "share" -> {
        from.add(number(cells[1]));
        rates.add(number(cells[2]));
      }
      default -> throw new IllegalArgumentException(cells[0]);
    }
  }

  private int feature(String name) {
    Integer feature = features.get(name);
    if (feature == null) {
      throw new IllegalArgumentException(name);
    }
    return feature;
  }

  private static double number(String cell) {
    double number = Double.parseDouble(cell);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(cell);
    }
    return number;
  }

  private ForecastModel model() {
    return new ForecastModel(
        note,
        new LogisticFit(weights, bias),
        slope,
        offset,
        usual,
        new LateHistory(rate, units, matters),
        new UnitPaces(paces, usualDays),
        new ShareAlone(from, rates));
  }
}
