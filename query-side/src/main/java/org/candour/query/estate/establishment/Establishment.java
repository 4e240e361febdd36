package org.candour.query.estate.establishment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.Population;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.presentation.EntryDate;
import org.candour.query.search.Renamed;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as the ledger knows it.
 *
 * @param name as the register writes it; null where only a closure or a development has named it
 * @param formerNames names that it had before, as people write them
 * @param since when the state began, where known
 * @param role its role, in words, once that has changed
 * @param reformPrisonOn when it last became a reform prison, if it did
 * @param reformStatusEndedOn when it stopped being one, once it has
 * @param boardMissing when it was to have a board of governors as a reform prison, and had none
 * @param closures closings of it, in the order in which the ledger learned of them
 * @param developments the ids of developments that concern it
 */
@ViewRow
public record Establishment(
    String code,
    @Nullable String name,
    @Nullable String nameWelsh,
    List<String> formerNames,
    List<String> kinds,
    List<String> categories,
    @Nullable Population estate,
    @Nullable String operator,
    @Nullable Boolean contracted,
    @Nullable String town,
    @Nullable String county,
    @Nullable String country,
    EstablishmentStatus state,
    @Nullable PartialDate since,
    @Nullable String role,
    @Nullable EntryDate reformPrisonOn,
    @Nullable EntryDate reformStatusEndedOn,
    @Nullable EntryDate boardMissing,
    @Nullable EntryDate siteSaleAnnouncedOn,
    @Nullable EntryDate siteSoldOn,
    Use use,
    List<ClosureLine> closures,
    List<String> developments,
    List<DisputedFact> corrections,
    @Internal Map<Long, SourceNote> sources)
    implements EstablishmentBuilder.With, Renamed {

  public Establishment {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** One of which nothing is known but its code. */
  static Establishment unknown(String code) {
    return EstablishmentBuilder.builder()
        .code(code)
        .state(EstablishmentStatus.UNKNOWN)
        .use(new Use(EstablishmentStatus.UNKNOWN, null, null))
        .build();
  }

  /** In use again, which ends the closings that were complete by then. */
  Establishment inUse(PartialDate on) {
    return withUse(new Use(EstablishmentStatus.IN_USE, on, on));
  }

  /** No longer in use, for a time. */
  Establishment outOfUse(PartialDate on) {
    return withUse(new Use(EstablishmentStatus.TEMPORARILY_CLOSED, on, use.begun()));
  }

  /** With a closure as it now is, which comes last. */
  Establishment closing(ClosureLine line) {
    List<ClosureLine> others =
        closures.stream().filter(other -> !other.id().equals(line.id())).toList();
    return with(p -> p.closures(others).addClosures(line));
  }

  /** With a known closure at another stage. */
  Establishment closing(String id, ClosureLine.Stage stage, PartialDate on) {
    return withClosures(
        closures.stream()
            .map(line -> line.id().equals(id) ? line.with(l -> l.state(stage).on(on)) : line)
            .toList());
  }

  /** Its state is the gravest that a closure of the whole place makes of it, or else of its use. */
  Establishment settled() {
    List<ClosureLine> lines = closures.stream().map(line -> line.usedSince(use.begun())).toList();
    Use found = use;
    for (ClosureLine line : lines) {
      EstablishmentStatus made = line.makes();
      if (made != null && made.compareTo(found.state()) > 0) {
        found = new Use(made, line.on(), use.begun());
      }
    }
    Use now = found;
    return with(p -> p.state(now.state()).since(now.since()).closures(lines));
  }

  /** Whether people are held there; where two hold, the later one here counts. */
  public enum EstablishmentStatus {
    UNKNOWN,
    IN_USE,
    CLOSURE_ANNOUNCED,
    TEMPORARILY_CLOSED,
    NOT_IN_USE,
    CLOSED
  }

  /**
   * What the establishment's own entries, and developments that open it, say of its use, whatever
   * closures say.
   *
   * @param begun when use last began or began again, where known
   */
  public record Use(
      EstablishmentStatus state, @Nullable PartialDate since, @Nullable PartialDate begun) {}

  /** The name, or the code where there is none. */
  public String title() {
    return name == null ? code : PrisonName.written(name);
  }

  /** The name as it was recorded, by which lists are in order; the code where none was. */
  String registeredName() {
    return name == null ? code : name;
  }
}
