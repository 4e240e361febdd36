package org.candour.query.estate.establishment;

import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.establishment.Population;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.closure.Closure;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as the ledger knows it.
 *
 * @param name as the register writes it; null where only a closure or a development has named it
 * @param since when the state began, where known
 * @param role its role, in words, once that has changed
 * @param closures closings of it, in the order in which the ledger learned of them
 * @param developments the ids of developments that concern it
 */
public record Establishment(
    String code,
    @Nullable String name,
    @Nullable String nameWelsh,
    List<String> kinds,
    List<String> categories,
    @Nullable Population estate,
    @Nullable String operator,
    @Nullable Boolean contracted,
    @Nullable String town,
    @Nullable String county,
    @Nullable String country,
    State state,
    @Nullable PartialDate since,
    @Nullable String role,
    @Nullable EntryDate reformPrisonOn,
    @Nullable EntryDate siteSaleAnnouncedOn,
    @Nullable EntryDate siteSoldOn,
    Use use,
    List<ClosureLine> closures,
    List<String> developments,
    List<DisputedFact> corrections,
    @Internal Map<Long, SourceNote> sources) {

  /** Whether people are held there; where two hold, the later one here counts. */
  public enum State {
    UNKNOWN,
    IN_USE,
    CLOSURE_ANNOUNCED,
    TEMPORARILY_CLOSED,
    NOT_IN_USE,
    CLOSED
  }

  /** What the establishment's own entries say of its use, whatever closures say. */
  public record Use(State state, @Nullable PartialDate since) {}

  /** A closing of the establishment. */
  public record ClosureLine(
      String id, @Nullable ClosureKind kind, Closure.State state, PartialDate on) {}

  /** The name, or the code where there is none. */
  public String title() {
    return name == null ? code : name;
  }
}
