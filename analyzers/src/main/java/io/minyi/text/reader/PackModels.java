package io.minyi.text.reader;

import io.minyi.city.PackFiles;
import io.minyi.text.duty.DispatchModel;
import io.minyi.text.duty.DispatchModelFile;
import io.minyi.text.matter.MatterModels;
import io.minyi.text.matter.SavedMatters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The trained models that lie in a city pack, so that they travel with it and change with it:
 * {@value #MATTERS} of {@code matters train}, with items of the catalogue as labels, and {@value
 * #DISPATCH} of {@code dispatch train}.
 *
 * @param matters decides the matter instead of the catalogue's words
 * @param dispatch what history says where the list of duties is silent
 * @param version of both, empty without any
 */
public record PackModels(
    Optional<SavedMatters> matters, Optional<DispatchModel> dispatch, String version) {

  /** Where a pack keeps its model of matters. */
  public static final String MATTERS = "models/matters.model";

  /** Where a pack keeps its model of units. */
  public static final String DISPATCH = "models/dispatch.model";

  /** All names. */
  static final List<String> NAMES = List.of(MATTERS, DISPATCH);

  private static final PackFiles NO_FILES = new PackFiles(Map.of());

  /** A pack without models. */
  public static final PackModels NONE = new PackModels(Optional.empty(), Optional.empty(), "");

  /** Reads a model from its bytes. */
  private interface Reader<T> {
    T read(String name, byte[] bytes) throws IOException;
  }

  /**
   * The models of a pack.
   *
   * @throws UncheckedIOException if a file is no model, damaged or of another version, with its
   *     name and the rule it breaks
   */
  public static PackModels of(PackFiles files) {
    return new PackModels(
        model(files, MATTERS, MatterModels::read),
        model(files, DISPATCH, DispatchModelFile::read),
        version(files));
  }

  /**
   * Makes sure that the models of a pack can be used.
   *
   * @throws UncheckedIOException as {@link #of}
   */
  public static void check(PackFiles files) {
    model(files, MATTERS, MatterModels::read);
    model(files, DISPATCH, DispatchModelFile::read);
  }

  /** The models of a pack that cannot be used, each with the reason. */
  public static Map<String, String> refused(PackFiles files) {
    Map<String, String> refused = new TreeMap<>();
    for (String name : NAMES) {
      try {
        check(files.find(name).map(one -> new PackFiles(Map.of(name, one))).orElse(NO_FILES));
      } catch (UncheckedIOException e) {
        refused.put(name, e.getMessage());
      }
    }
    return refused;
  }

  /** For each model in a pack its version, or why it is refused. */
  public static Map<String, String> states(PackFiles files) {
    Map<String, String> states = new TreeMap<>();
    for (String name : NAMES) {
      if (files.find(name).isPresent()) {
        states.put(name, checksum(files, name).strip());
      }
    }
    refused(files).forEach((name, why) -> states.put(name, "refused: " + why));
    return states;
  }

  /** The versions of the models in a pack, whether they can be read or not. */
  static String version(PackFiles files) {
    return checksum(files, MATTERS) + checksum(files, DISPATCH);
  }

  private static <T> Optional<T> model(PackFiles files, String name, Reader<T> reader) {
    return files
        .find(name)
        .map(
            bytes -> {
              try {
                return reader.read(name, bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
              }
            });
  }

  /** Equal files have equal words, so that a view knows by which model it was read. */
  private static String checksum(PackFiles files, String name) {
    return files
        .find(name)
        .map(
            bytes -> {
              CRC32 crc = new CRC32();
              crc.update(bytes);
              return " %s-%08x".formatted(name.substring(name.indexOf('/') + 1), crc.getValue());
            })
        .orElse("");
  }
}
