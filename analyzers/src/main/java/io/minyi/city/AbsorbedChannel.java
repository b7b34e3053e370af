package io.minyi.city;

import java.time.LocalDate;

/**
 * A channel that was given up: what still comes by it keeps its name and counts under the kept one.
 *
 * @param into id of the kept channel
 * @param from the day it was absorbed
 */
public record AbsorbedChannel(String id, String name, String into, LocalDate from) {}
