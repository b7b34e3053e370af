package io.minyi.local.simulate;

import java.time.Instant;
import java.util.List;

/**
 * Many petitions about one incident, injected on purpose: the truth that hotspot detection is
 * measured against.
 *
 * @param family name of the family of matters
 * @param matter id in the catalogue
 * @param areas codes of district, street and community
 * @param place what people call the place
 * @param shape spike (all at once), ramp (more and more) or nightly (again every night)
 * @param size petitions
 */
public record Burst(
    String id,
    String family,
    String matter,
    List<String> areas,
    String place,
    Instant from,
    Instant to,
    String shape,
    int size) {}
