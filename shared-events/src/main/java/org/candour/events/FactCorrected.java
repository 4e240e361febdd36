package org.candour.events;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of an earlier entry is said to be otherwise. The earlier entry stays as it is; both are
 * shown, each with its source. Once it is corrected, everything is told of the history as
 * corrected.
 *
 * @param entry the index of the entry corrected
 * @param field {@code occurredOn}, or the name of a field of the entry's payload
 * @param was what the entry said by then, earlier corrections heeded
 * @param is what is now said; null where the field should be empty
 * @param standing whether the earlier statement is withdrawn, or sources disagree
 * @param why the reason, in words
 */
@EventType(value = "fact.corrected", visibility = Visibility.PUBLIC)
public record FactCorrected(
    long entry, String field, JsonNode was, @Nullable JsonNode is, Standing standing, String why)
    implements Event {

  /** What a correction makes of the fact. */
  public enum Standing {
    /** The earlier statement was wrong. */
    CORRECTED,
    /** Sources disagree and neither has been shown to be right. */
    CONTESTED
  }
}
