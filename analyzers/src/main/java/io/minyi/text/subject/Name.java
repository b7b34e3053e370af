package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.SubjectReading.Entity;

/**
 * A name in a field, with positions of the normal form.
 *
 * @param core where the name proper begins, behind the areas named before it
 * @param isBare only a kind of body, such as 派出所: it is a name once the place says which one
 */
record Name(String kind, Part part, int start, int core, int end, boolean isBare) {

  /** As it stands in the normal form. */
  String text() {
    return part.content().substring(start, end);
  }

  /** Without the areas before it. */
  String coreText() {
    return part.content().substring(core, end);
  }

  boolean isInTitle() {
    return part.field().equals("title");
  }

  Entity entity() {
    var found = part.evidence(start, end, 0);
    return new Entity(kind, found.text(), found.field(), found.start(), found.end());
  }
}
