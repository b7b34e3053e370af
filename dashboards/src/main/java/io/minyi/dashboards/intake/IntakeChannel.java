package io.minyi.dashboards.intake;

/**
 * Where records go.
 *
 * @param kept the channel whose topic takes them
 * @param source its name at the source, the same unless it was absorbed
 */
record IntakeChannel(String kept, String source) {}
