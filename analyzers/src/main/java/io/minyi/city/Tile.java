package io.minyi.city;

/** Where an area stands on the schematic tile map; no boundary is meant. */
public record Tile(String area, int column, int row) {}
