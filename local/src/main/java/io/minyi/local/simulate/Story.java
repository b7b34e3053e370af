package io.minyi.local.simulate;

import java.util.List;
import java.util.Set;

/**
 * A petition as somebody writes it.
 *
 * @param matter name of the catalogue's item
 * @param alsoMatter name of a second one that it brings up, empty if none
 * @param lines numbers of the family's lines that it is made of
 * @param identities those that stand in title, text or address
 */
record Story(
    String title,
    String text,
    String address,
    String matter,
    String alsoMatter,
    String voice,
    List<Identity> identities,
    Set<Integer> lines) {

  /** Without the identities of lines that did not make it into the text. */
  Story present() {
    return new Story(
        title,
        text,
        address,
        matter,
        alsoMatter,
        voice,
        identities.stream()
            .filter(i -> text.contains(i.value()) || title.contains(i.value()))
            .distinct()
            .toList(),
        lines);
  }

  /** The same in traditional characters. */
  Story in(Surface surface) {
    return new Story(
        surface.traditional(title),
        surface.traditional(text),
        address,
        matter,
        alsoMatter,
        voice,
        identities.stream()
            .map(i -> new Identity(i.kind(), surface.traditional(i.value())))
            .toList(),
        lines);
  }
}
