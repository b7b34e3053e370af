package io.minyi.local.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A line of a bank: text with {@code {one|other}} choices, which may nest, and {@code <slots>}. */
sealed interface Phrase {

  /** Fills slots and makes choices. */
  interface Teller {
    String slot(String name);

    int choose(int bound);
  }

  void tell(StringBuilder out, Teller teller);

  /** Calls the visitor with the name of every slot. */
  void eachSlot(Consumer<String> visitor);

  /** Fixed text. */
  record Text(String text) implements Phrase {
    @Override
    public void tell(StringBuilder out, Teller teller) {
      out.append(text);
    }

    @Override
    public void eachSlot(Consumer<String> visitor) {}
  }

  /** A slot by name. */
  record Slot(String name) implements Phrase {
    @Override
    public void tell(StringBuilder out, Teller teller) {
      out.append(teller.slot(name));
    }

    @Override
    public void eachSlot(Consumer<String> visitor) {
      visitor.accept(name);
    }
  }

  /** One of several, each as likely. */
  record Choice(List<Phrase> options) implements Phrase {
    @Override
    public void tell(StringBuilder out, Teller teller) {
      options.get(teller.choose(options.size())).tell(out, teller);
    }

    @Override
    public void eachSlot(Consumer<String> visitor) {
      options.forEach(option -> option.eachSlot(visitor));
    }
  }

  /** One after the other. */
  record Sequence(List<Phrase> parts) implements Phrase {
    @Override
    public void tell(StringBuilder out, Teller teller) {
      for (Phrase part : parts) {
        part.tell(out, teller);
      }
    }

    @Override
    public void eachSlot(Consumer<String> visitor) {
      parts.forEach(part -> part.eachSlot(visitor));
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if a bracket is not closed
   */
  static Phrase parse(String line) {
    Parser parser = new Parser(line);
    Phrase phrase = parser.sequence(false);
    if (parser.at < line.length()) {
      throw new IllegalArgumentException(
          "phrase has a } or | too many at " + parser.at + ": " + line);
    }
    return phrase;
  }

  /** Recursive descent over one line. */
  final class Parser {
    private final String line;
    private int at;

    private Parser(String line) {
      this.line = line;
    }

    private Phrase sequence(boolean isInside) {
      List<Phrase> parts = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      while (at < line.length() && !(isInside && "|}".indexOf(line.charAt(at)) >= 0)) {
        char next = line.charAt(at);
        if (next != '{' && next != '<') {
          text.append(next);
          at++;
          continue;
        }
        flush(text, parts);
        parts.add(next == '{' ? choice() : slot());
      }
      flush(text, parts);
      return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Phrase choice() {
      List<Phrase> options = new ArrayList<>();
      do {
        at++;
        options.add(sequence(true));
        if (at >= line.length()) {
          throw new IllegalArgumentException("phrase has an open {: " + line);
        }
      } while (line.charAt(at) == '|');
      at++;
      return new Choice(List.copyOf(options));
    }

    private Phrase slot() {
      int end = line.indexOf('>', at);
      if (end < 0) {
        throw new IllegalArgumentException("phrase has an open <: " + line);
      }
      String name = line.substring(at + 1, end);
      at = end + 1;
      return new Slot(name);
    }

    private static void flush(StringBuilder text, List<Phrase> parts) {
      if (text.length() > 0) {
        parts.add(new Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}
