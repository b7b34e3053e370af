package io.minyi.text.appeal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.minyi.text.NormalizeText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A petition with what it is known to be; empty (or -1) where nobody said.
 *
 * @param half {@code development}, {@code held-out}, {@code example} (written for training) or
 *     {@code weak} (its type taken from its title, which is left out)
 * @param emotion mean of two readers, 0–1
 */
record LabelledPetition(
    String id,
    String half,
    String title,
    String text,
    String appeal,
    String urgency,
    double emotion,
    String polarity) {

  private static final double STRONGEST = 3;

  /** The labels beside this class with the texts of a data folder, none of which is kept. */
  static List<LabelledPetition> labelled(Path data) {
    Map<String, String[]> texts = texts(data);
    List<LabelledPetition> all = new ArrayList<>();
    for (NamedCsvRecord row : rows("labels.csv")) {
      String id = row.getField("set") + ":" + row.getField("id");
      String[] text =
          Objects.requireNonNull(texts.get(id), () -> "no petition " + id + " in " + data);
      String one = row.getField("emotion1");
      double emotion =
          one.isEmpty()
              ? -1
              : (Double.parseDouble(one) + Double.parseDouble(row.getField("emotion2")))
                  / (2 * STRONGEST);
      all.add(
          of(
              id,
              row.getField("half"),
              text[0],
              text[1],
              row.getField("appeal"),
              row.getField("urgency"),
              emotion,
              row.getField("polarity")));
    }
    return all;
  }

  /** Short texts written for dangers and wishes that the data hold too few of. */
  static List<LabelledPetition> examples() {
    List<LabelledPetition> all = new ArrayList<>();
    for (NamedCsvRecord row : rows("urgency-examples.csv")) {
      String id = "urgency:" + all.size();
      String appeal = row.getField("appeal");
      String polarity =
          switch (appeal) {
            case "thanks" -> "positive";
            case "consultation", "suggestion" -> "neutral";
            case "" -> "";
            default -> "negative";
          };
      all.add(
          of(id, "example", "", row.getField("text"), appeal, row.getField("level"), -1, polarity));
    }
    for (NamedCsvRecord row : rows("appeal-examples.csv")) {
      String id = "appeal:" + all.size();
      String polarity = row.getField("polarity");
      all.add(
          of(id, "example", "", row.getField("text"), row.getField("appeal"), "", -1, polarity));
    }
    return all;
  }

  /** Unlabelled petitions whose titles say what they want. */
  static List<LabelledPetition> weak(Path data, List<LabelledPetition> labelled) {
    Set<String> known = new HashSet<>();
    labelled.forEach(petition -> known.add(petition.id()));
    List<LabelledPetition> all = new ArrayList<>();
    texts(data)
        .forEach(
            (id, text) ->
                TitleWish.of(text[0])
                    .filter(wish -> !known.contains(id))
                    .ifPresent(wish -> all.add(of(id, "weak", "", text[1], wish, "", -1, ""))));
    return all;
  }

  private static LabelledPetition of(
      String id,
      String half,
      String title,
      String text,
      String appeal,
      String urgency,
      double emotion,
      String polarity) {
    String normalTitle = NormalizeText.of(title).text();
    String normalText = NormalizeText.of(text).text();
    return new LabelledPetition(
        id, half, normalTitle, normalText, appeal, urgency, emotion, polarity);
  }

  /** Title and text by {@code set:id}. */
  private static Map<String, String[]> texts(Path data) {
    Map<String, String[]> texts = new HashMap<>();
    add(texts, "topics", data.resolve("topics/train.csv"), "id", "title", "text");
    add(texts, "messages", data.resolve("messages/messages-2019h1.csv"), "留言编号", "留言主题", "留言详情");
    add(texts, "replies", data.resolve("replies/replies.csv"), "留言编号", "留言主题", "留言详情");
    return texts;
  }

  private static void add(
      Map<String, String[]> texts, String set, Path file, String id, String title, String text) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).maxBufferSize(1 << 26).ofNamedCsvRecord(file)) {
      rows.forEach(
          row ->
              texts.put(
                  set + ":" + row.getField(id),
                  new String[] {row.getField(title), row.getField(text)}));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  /** The rows of a file beside this class. */
  static List<NamedCsvRecord> rows(String resource) {
    try (InputStreamReader in =
            new InputStreamReader(
                Objects.requireNonNull(LabelledPetition.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " could not be read", e);
    }
  }
}
