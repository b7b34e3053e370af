package io.minyi.text.matter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What is known of public affairs before anybody has labelled anything: some hundred fields (物业,
 * 公交, 社保 …), each with the names that catalogues give it and the words that citizens use.
 *
 * @param fields in the order of the file {@code fields.txt}
 */
record PublicFields(List<Field> fields) {

  private static final String FILE = "fields.txt";

  PublicFields {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param groups names of the group of fields that it stands in
   * @param names its own
   * @param cues words, each with its weight: 1 for a word that only says where or who, more for one
   *     that names the matter itself
   */
  record Field(List<String> groups, List<String> names, Map<String, Double> cues) {
    Field {
      groups = List.copyOf(groups);
      names = List.copyOf(names);
      cues = Map.copyOf(cues);
    }
  }

  /** The fields that come with the program. */
  static PublicFields ofProgram() {
    try (InputStream in = PublicFields.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new PublicFields(parse(lines.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CRC-32 of the file: what learnt from other fields does not fit these. */
  static long checksum() {
    try (InputStream in = PublicFields.class.getResourceAsStream(FILE)) {
      CRC32 crc = new CRC32();
      crc.update(in.readAllBytes());
      return crc.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Field> parse(List<String> lines) {
    List<Field> fields = new ArrayList<>();
    List<String> groups = List.of();
    for (String line : lines) {
      if (line.startsWith("[")) {
        groups = names(line.substring(1, line.length() - 1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(" : ");
        fields.add(
            new Field(groups, names(line.substring(0, colon)), cues(line.substring(colon + 3))));
      }
    }
    return fields;
  }

  private static List<String> names(String text) {
    return List.of(text.split("\\|", -1));
  }

  private static Map<String, Double> cues(String text) {
    Map<String, Double> cues = new LinkedHashMap<>();
    for (String cue : text.strip().split(" +", -1)) {
      int at = cue.indexOf('^');
      String word = at < 0 ? cue : cue.substring(0, at);
      cues.merge(word, at < 0 ? 1.0 : Double.parseDouble(cue.substring(at + 1)), Math::max);
    }
    return cues;
  }
}
