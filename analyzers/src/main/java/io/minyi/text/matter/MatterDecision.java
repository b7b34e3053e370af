package io.minyi.text.matter;

import io.minyi.text.MatterReading;

/**
 * What a reader of matters decided.
 *
 * @param isByCorrections without what clerks corrected before it would have decided otherwise
 */
public record MatterDecision(MatterReading matter, boolean isByCorrections) {}
