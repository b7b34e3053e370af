package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** A piece of a text and whether it is what was searched for; the pieces in order are the text. */
public record Segment(String text, @JsonProperty("marked") boolean isMarked) {

  /** Private-use characters that no petition carries; never sent to a page. */
  static final String OPEN = "\uE000";

  static final String CLOSE = "\uE001";

  /**
   * Cuts a text at its marks. The index marks Chinese character by character: neighbours are
   * joined, and a single character stays unmarked unless {@code canBeSingle}, for it is chance.
   */
  static List<Segment> of(String marked, boolean canBeSingle) {
    String joined = marked.replace(CLOSE + OPEN, "");
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    while (at < joined.length()) {
      int open = joined.indexOf(OPEN, at);
      int close = open < 0 ? -1 : joined.indexOf(CLOSE, open);
      if (close < 0) {
        add(segments, clean(joined.substring(at)), false);
        break;
      }
      add(segments, clean(joined.substring(at, open)), false);
      String inside = clean(joined.substring(open + 1, close));
      add(segments, inside, canBeSingle || inside.codePointCount(0, inside.length()) > 1);
      at = close + 1;
    }
    return segments;
  }

  private static String clean(String text) {
    return text.replace(OPEN, "").replace(CLOSE, "");
  }

  private static void add(List<Segment> segments, String text, boolean isMarked) {
    if (text.isEmpty()) {
      return;
    }
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).isMarked() == isMarked) {
      segments.set(last, new Segment(segments.get(last).text() + text, isMarked));
    } else {
      segments.add(new Segment(text, isMarked));
    }
  }
}
