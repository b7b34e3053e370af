package io.minyi.city;

import java.util.List;

/**
 * An item of the catalogue (事项清单).
 *
 * @param id with its parents' ids before it: {@code 03}, {@code 03.02}, {@code 03.02.05}
 * @param parent id of the item above, empty for a class
 * @param level 1 (class) to 3
 * @param grade A (danger) to C (minor), empty above the third level
 * @param definition one line
 * @param cues words that citizens use about it
 */
public record Matter(
    String id,
    String parent,
    int level,
    String name,
    String english,
    String grade,
    String definition,
    List<String> cues,
    Validity validity) {}
