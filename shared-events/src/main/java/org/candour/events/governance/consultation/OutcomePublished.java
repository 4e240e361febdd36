package org.candour.events.governance.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.jspecify.annotations.Nullable;

/**
 * The outcome was published. What the event says is what the command that publishes it asks for.
 *
 * @param inFavour how many were for it; null, as each count, where a source does not say
 */
@EventType(value = "consultation.outcome-published", visibility = Visibility.PUBLIC)
public record OutcomePublished(
    @Hint("How many were for it")
        @Imported(Leeway.MAY_LACK)
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer inFavour,
    @Hint("How many were against it")
        @Imported(Leeway.MAY_LACK)
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer against,
    @Hint("How many were for a part of it")
        @Imported(Leeway.MAY_LACK)
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer mixed,
    @Hint("How many took no side")
        @Imported(Leeway.MAY_LACK)
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer neutral,
    @Hint("What changed because of it") @Nullable @Size(max = 4000) String changed,
    @Hint("What did not, and why") @Imported(Leeway.MAY_LACK) @Nullable @Size(max = 4000)
        String unchanged)
    implements ConsultationEvent {

  /** How many responses the counts amount to; null where a source does not say all of them. */
  public @Nullable Long counted() {
    return inFavour == null || against == null || mixed == null || neutral == null
        ? null
        : (long) inFavour + against + mixed + neutral;
  }
}
