package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Files of models of matters, whichever kind they are. */
public final class MatterModels {

  private static final int FEW_LABELS = 1;
  private static final int MANY_LABELS = 2;

  private MatterModels() {}

  /**
   * Reads a model.
   *
   * @throws IOException if the file is missing, damaged, none of ours or of another version, with
   *     the file and the rule it breaks
   */
  public static SavedMatters read(Path file) throws IOException {
    return ModelFile.read(file, MatterModels::read);
  }

  /**
   * Reads a model from its bytes.
   *
   * @param file its name, for messages
   * @throws IOException as {@link #read(Path)}
   */
  public static SavedMatters read(String file, byte[] bytes) throws IOException {
    return ModelFile.read(file, bytes, MatterModels::read);
  }

  private static SavedMatters read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case FEW_LABELS -> FewLabelMatters.read(in);
      case MANY_LABELS -> TrainedMatters.read(in);
      default -> throw new IOException("it must hold a known kind of model, holds " + kind);
    };
  }

  /** A model as a file. */
  public static byte[] bytes(SavedMatters model) {
    try {
      return ModelFile.bytes(
          out -> {
            out.writeByte(model instanceof FewLabelMatters ? FEW_LABELS : MANY_LABELS);
            model.write(out);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a model in memory must be writable", e);
    }
  }
}
