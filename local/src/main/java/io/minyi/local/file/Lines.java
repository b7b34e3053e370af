package io.minyi.local.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a text, each kept up to a limit, with a way to put lines back. */
final class Lines {

  /** Characters kept of a line; what is longer is too large for any record anyway. */
  static final int LONGEST = 2 << 20;

  private final Reader reader;
  private final Deque<Line> returned = new ArrayDeque<>();
  private long number;
  private int ahead = -2;

  Lines(Reader reader) {
    this.reader = reader;
  }

  /**
   * A line without its end.
   *
   * @param isCut it was longer than {@link #LONGEST}
   */
  record Line(long number, String text, boolean isCut) {}

  Optional<Line> next() throws IOException {
    return returned.isEmpty() ? read() : Optional.of(returned.removeFirst());
  }

  /** Puts lines back, the first of them to come next. */
  void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.addFirst(lines.get(i));
    }
  }

  private Optional<Line> read() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isCut = false;
    int c = take();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        isCut = true;
      }
      c = take();
    }
    if (c == '\r') {
      ahead = reader.read();
      if (ahead == '\n') {
        ahead = -2;
      }
    }
    number++;
    return Optional.of(new Line(number, text.toString(), isCut));
  }

  private int take() throws IOException {
    if (ahead == -2) {
      return reader.read();
    }
    int c = ahead;
    ahead = -2;
    return c;
  }
}
