package io.minyi.city;

import java.util.List;

/**
 * A responsible unit (承办单位) in the organisation tree.
 *
 * @param parent id of the unit above, empty for the city government
 * @param line department family it belongs to, e.g. {@code ecology}
 * @param area code of the area it serves
 * @param aliases abbreviations and former names
 */
public record Unit(
    String id,
    String name,
    String english,
    String parent,
    String line,
    Area.Level level,
    String area,
    List<String> aliases,
    Validity validity) {}
