package io.minyi.text.appeal;

import java.util.List;

/** What a petition shows of wish, danger and feeling: its cues, and all of it as numbers. */
record Marks(List<FoundCue> title, List<FoundCue> text, Features features) {}
