package io.minyi.local.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.kafka.RawSender;
import io.minyi.petition.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts every row of a file on the raw topic of a channel, good or broken; the pipeline decides on
 * each.
 *
 * <p>A broken row travels as the text that stood there, with its defect in a header, at most
 * {@value #MOST_BROKEN} characters of it.
 */
public final class ImportFile {

  private static final int MOST_BROKEN = 64 << 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RawSender sender;
  private final String keptChannel;
  private final String channel;

  /**
   * An import by a channel.
   *
   * @param keptChannel whose topic takes the rows
   * @param channel its name at the source, the same unless it was absorbed
   */
  public ImportFile(RawSender sender, String keptChannel, String channel) {
    this.sender = sender;
    this.keptChannel = keptChannel;
    this.channel = channel;
  }

  /**
   * Sends a file.
   *
   * @param taken hears of every row with its place in the log
   * @return rows read
   */
  public long send(Path file, Consumer<Sent> taken) throws IOException {
    long[] read = {0};
    String name = file.getFileName().toString();
    RecordFile.read(
        file,
        row -> {
          read[0]++;
          Map<String, String> headers = new HashMap<>();
          headers.put(Headers.FILE, name);
          headers.put(Headers.ROW, String.valueOf(row.number()));
          if (!channel.equals(keptChannel)) {
            headers.put(Headers.CHANNEL, channel);
          }
          row.defect().ifPresent(defect -> headers.put(Headers.DEFECT, defect.name()));
          sender.send(
              Topics.raw(keptChannel),
              null,
              value(row),
              headers,
              position -> taken.accept(new Sent(name, row.line(), position)));
        });
    sender.flush();
    return read[0];
  }

  private static byte[] value(Row row) throws IOException {
    return row.defect().isPresent()
        ? row.broken()
            .substring(0, Math.min(MOST_BROKEN, row.broken().length()))
            .getBytes(StandardCharsets.UTF_8)
        : JSON.writeValueAsBytes(row.record());
  }

  /** A row that the broker has. */
  public record Sent(String file, long line, SourcePosition position) {}
}
