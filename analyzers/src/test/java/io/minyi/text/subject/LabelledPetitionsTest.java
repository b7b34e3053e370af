package io.minyi.text.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.minyi.city.CityPack;
import io.minyi.text.Passage;
import io.minyi.text.SubjectReading;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.hanlp.Segmenter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Figures on real petitions that were labelled by hand, by their ids: the texts are not part of the
 * project. Give their folder as {@code -Dminyi.data=…}; without it nothing here runs.
 */
final class LabelledPetitionsTest {

  private static final Map<String, Petition> PETITIONS = new HashMap<>();
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final SubjectReader READER = new SubjectReader(CityPack.none());

  private record Petition(String title, String text) {

    /** What a label such as {@code title:3-9} points at. */
    String at(String field, String span) {
      String[] ends = span.split("-", -1);
      String of = field.equals("title") ? title : text;
      return of.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    SubjectReading read() {
      return READER.read(Passage.of(title, text, "", SEGMENTER), List.of());
    }
  }

  @BeforeAll
  static void read_the_petitions() throws IOException {
    String data = System.getProperty("minyi.data", "");
    assumeTrue(
        !data.isEmpty(), "not run: -Dminyi.data names no folder with the labelled petitions");
    load(Path.of(data, "messages", "messages-2019h1.csv"), "留言编号", "留言主题", "留言详情");
    load(Path.of(data, "topics", "train.csv"), "id", "title", "text");
  }

  private static void load(Path file, String id, String title, String text) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(
          row ->
              PETITIONS.put(
                  row.getField(id), new Petition(row.getField(title), row.getField(text))));
    }
  }

  @Test
  void the_accused_is_named_rightly_in_the_half_that_was_not_looked_at() throws IOException {
    int[][] counts = new int[2][3];
    int row = 0;
    for (NamedCsvRecord label : labels("accused.csv")) {
      Petition petition = PETITIONS.get(label.getField("id"));
      String name = petition.read().accused().name();
      boolean isRight =
          Arrays.stream(label.getField("spans").split("\\|", -1))
              .filter(span -> !span.isEmpty())
              .map(span -> petition.at(span.split(":", -1)[0], span.split(":", -1)[1]))
              .anyMatch(expected -> isSame(name, expected));
      boolean isNamed = label.getField("label").equals("named");
      boolean isArguable = label.getField("label").equals("arguable");
      int[] half = counts[row++ % 2];
      half[0] += isNamed ? 1 : 0;
      half[1] += isNamed && isRight ? 1 : 0;
      half[2] += !name.isEmpty() && !(isArguable && isRight) ? 1 : 0;
    }
    for (int[] half : counts) {
      System.out.printf(
          "accused: %d named, recall %.3f, precision %.3f%n",
          half[0], (double) half[1] / half[0], (double) half[1] / half[2]);
    }
    assertThat((double) counts[1][1] / counts[1][2]).isGreaterThan(.75);
  }

  @Test
  void names_in_titles_are_found() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (NamedCsvRecord label : labels("names-in-titles.csv")) {
      Petition petition = PETITIONS.get(label.getField("id"));
      List<Entity> found =
          new ArrayList<>(
              petition.read().entities().stream().filter(e -> e.field().equals("title")).toList());
      found.forEach(entity -> count(counts, entity.kind(), 1));
      for (String name : label.getField("names").split("\\|", -1)) {
        if (!name.isEmpty()) {
          String kind = name.split(":", -1)[0];
          String expected = petition.at("title", name.split(":", -1)[1]);
          count(counts, kind, 0);
          if (found.removeIf(e -> e.kind().equals(kind) && isSame(e.text(), expected))) {
            count(counts, kind, 2);
          }
        }
      }
    }
    counts.forEach(
        (kind, c) ->
            System.out.printf(
                "names: %s %d, recall %.3f, precision %.3f%n",
                kind, c[0], (double) c[2] / c[0], (double) c[2] / c[1]));
    assertThat(counts.keySet()).contains("company", "unit", "school", "hospital", "estate");
  }

  private static void count(Map<String, int[]> counts, String kind, int index) {
    counts.computeIfAbsent(kind, k -> new int[3])[index]++;
  }

  /** One says the other: an area more or less before it is no fault. */
  private static boolean isSame(String name, String expected) {
    return name.length() >= 2 && (name.contains(expected) || expected.contains(name));
  }

  private static List<NamedCsvRecord> labels(String resource) throws IOException {
    try (var in = LabelledPetitionsTest.class.getResourceAsStream(resource);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    }
  }
}
