package io.minyi.local.hotspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.hotspot.problem.NamePlace;
import io.minyi.hotspot.problem.Telling;
import io.minyi.hotspot.problem.Voice;
import io.minyi.identity.MaskIdentities;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.handling.EventTimes;
import io.minyi.text.Reading;
import io.minyi.text.reader.PetitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * The petitions of a file, masked and read. Every row is either among the petitions or a fault,
 * which names line, field, rule and value.
 */
public final class PetitionFile {

  /** Of a petition without a time. */
  public static final Instant NO_TIME = Instant.EPOCH;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final int LONGEST_TITLE = 40;
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;\\n]");

  private final ChannelMapping mapping;
  private final PetitionReader reader;
  private final EventTimes times;
  private final MaskIdentities identities = new MaskIdentities();
  private final List<Telling> petitions = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private long refused;
  private long renewed;

  public PetitionFile(ChannelMapping mapping, PetitionReader reader) {
    this.mapping = mapping;
    this.reader = reader;
    times = new EventTimes(mapping.zone());
  }

  /** What is wrong with a row. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String rule) {
      super(rule);
    }
  }

  /**
   * Reads all rows.
   *
   * @param faults hears of each row that is refused
   * @param progress hears how many rows were read
   */
  public void read(Path file, Consumer<String> faults, LongConsumer progress) throws IOException {
    RecordFile.read(
        file,
        row -> {
          try {
            add(telling(row));
            progress.accept(petitions.size());
          } catch (Broken e) {
            refused++;
            faults.accept(file + ":" + row.line() + " " + e.getMessage());
          }
        });
  }

  /** Of two rows with one id the later stands. */
  private void add(Telling telling) {
    Integer earlier = places.putIfAbsent(telling.voice().id(), petitions.size());
    if (earlier == null) {
      petitions.add(telling);
    } else {
      renewed++;
      petitions.set(earlier, telling);
    }
  }

  private Telling telling(Row row) throws Broken {
    if (row.defect().isPresent()) {
      throw new Broken(row.defect().get().name() + " " + row.defect().get().chinese());
    }
    String text = mapping.value(row.record(), Field.TEXT);
    if (text.isEmpty()) {
      throw new Broken("text must not be empty");
    }
    String title = mapping.value(row.record(), Field.TITLE);
    String maskedTitle = masked("title", title.isEmpty() ? firstSentence(text) : title);
    String maskedText = masked("text", text);
    String address = masked("address", mapping.value(row.record(), Field.ADDRESS));
    Reading reading = reader.read(maskedTitle, maskedText, address);
    String id = mapping.value(row.record(), Field.ID);
    Voice voice =
        new Voice(
            id.isEmpty() ? String.valueOf(row.number()) : id,
            mapping.value(row.record(), Field.AUTHOR),
            time(row.record()),
            votes(row.record(), Field.AGREE),
            votes(row.record(), Field.AGAINST),
            maskedTitle,
            reading.place().codes(),
            NamePlace.of(reading.place()),
            Voice.Answer.UNKNOWN);
    return Telling.of(voice, maskedText, reading);
  }

  private String masked(String field, String text) {
    return identities.mask(field, text).text();
  }

  private static String firstSentence(String text) {
    String sentence = SENTENCE_END.split(text, 2)[0].strip();
    return sentence.substring(0, Math.min(LONGEST_TITLE, sentence.length()));
  }

  private Instant time(JsonNode record) throws Broken {
    String time = mapping.value(record, Field.TIME);
    if (time.isEmpty()) {
      return NO_TIME;
    }
    return times
        .read(time)
        .orElseThrow(() -> new Broken("time " + EventTimes.RULE + ", was \"" + time + "\""));
  }

  private long votes(JsonNode record, Field field) throws Broken {
    String votes = mapping.value(record, field);
    if (votes.isEmpty()) {
      return 0;
    }
    if (!COUNT.matcher(votes).matches()) {
      throw new Broken(field.word() + " must be a whole number from 0, was \"" + votes + "\"");
    }
    return Long.parseLong(votes);
  }

  /** In the order of the file. */
  public List<Telling> petitions() {
    return List.copyOf(petitions);
  }

  /** Rows that are no petitions. */
  public long refused() {
    return refused;
  }

  /** Rows that took the place of an earlier one with the same id. */
  public long renewed() {
    return renewed;
  }
}
