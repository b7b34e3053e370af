package io.minyi.city;

import java.util.List;

/**
 * Who is responsible for a matter at a level of areas (职责清单).
 *
 * @param matter id of any level; items below inherit it unless they have a row of their own
 * @param lead line (department family) that leads; the unit follows from line, level and area
 * @param assisting lines that assist
 * @param clause the responsibility in a sentence
 * @param basis the law it rests on, empty when not stated
 * @param isBarredFromCommunities may not be handed down to communities
 */
public record Duty(
    String matter,
    Area.Level level,
    String lead,
    List<String> assisting,
    String clause,
    String basis,
    boolean isBarredFromCommunities,
    Validity validity) {}
