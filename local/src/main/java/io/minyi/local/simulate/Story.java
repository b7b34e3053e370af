package io.minyi.local.simulate;

import java.util.List;

/**
 * A petition as somebody writes it.
 *
 * @param matter name of the catalogue's item
 * @param alsoMatter name of a second one that it brings up, empty if none
 * @param identities those that stand in title, text or address
 */
record Story(
    String title,
    String text,
    String address,
    String matter,
    String alsoMatter,
    String voice,
    List<Identity> identities) {}
