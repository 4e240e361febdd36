package org.candour.query.estate.establishment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.closure.Closure;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/** An establishment while one entry is worked into it. */
final class EstablishmentDraft {

  private static final Establishment.Use UNKNOWN =
      new Establishment.Use(Establishment.State.UNKNOWN, null);

  private final Establishment before;
  private @Nullable EstablishmentRegistered registered;
  private @Nullable String role;
  private @Nullable EntryDate reformPrisonOn;
  private @Nullable EntryDate siteSaleAnnouncedOn;
  private @Nullable EntryDate siteSoldOn;
  private org.candour.events.estate.establishment.@Nullable Population estate;
  private Establishment.Use use;
  private final List<Establishment.ClosureLine> closures;
  private final List<String> developments;
  private final List<DisputedFact> corrections;
  private final Map<Long, SourceNote> sources;

  EstablishmentDraft(Establishment before) {
    this.before = before;
    this.role = before.role();
    this.reformPrisonOn = before.reformPrisonOn();
    this.siteSaleAnnouncedOn = before.siteSaleAnnouncedOn();
    this.siteSoldOn = before.siteSoldOn();
    this.estate = before.estate();
    this.use = before.use();
    this.closures = new ArrayList<>(before.closures());
    this.developments = new ArrayList<>(before.developments());
    this.corrections = new ArrayList<>(before.corrections());
    this.sources = new TreeMap<>(before.sources());
  }

  /** One that nothing is known of but its code. */
  static EstablishmentDraft unknown(String code) {
    return new EstablishmentDraft(
        new Establishment(
            code,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            Establishment.State.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            Map.of()));
  }

  void happened(EstablishmentEvent event, LedgerEntry recorded) {
    SourceNote source = SourceNote.of(recorded);
    if (source != null) {
      sources.put(recorded.index(), source);
    }
    EntryDate on = EntryDate.of(recorded);
    switch (event) {
      case EstablishmentRegistered e -> {
        registered = e;
        estate = e.estate();
        use =
            e.standing() == Standing.IN_USE
                ? new Establishment.Use(Establishment.State.IN_USE, null)
                : new Establishment.Use(Establishment.State.NOT_IN_USE, e.inUseUntil());
      }
      case EstablishmentReRoled e -> {
        role = e.role();
        estate = e.estate() == null ? estate : e.estate();
      }
      case UseSuspended e ->
          use = new Establishment.Use(Establishment.State.TEMPORARILY_CLOSED, on.on());
      case UseResumed e -> inUse(on.on());
      case ReformPrisonDesignated e -> reformPrisonOn = on;
      case GovernorAppointed e -> {}
      case SiteSaleAnnounced e -> siteSaleAnnouncedOn = on;
      case SiteSold e -> siteSoldOn = on;
    }
  }

  /** Use that begins again ends what earlier closures made of the place. */
  private void inUse(PartialDate on) {
    use = new Establishment.Use(Establishment.State.IN_USE, on);
    closures.replaceAll(line ->
        line.state() == Closure.State.COMPLETED && line.kind() == ClosureKind.TEMPORARY
            ? new Establishment.ClosureLine(line.id(), line.kind(), Closure.State.RESCINDED, on)
            : line);
  }

  void closing(ClosureEvent event, LedgerEntry recorded) {
    String id = recorded.stream().id();
    PartialDate on = recorded.entry().circumstances().occurredOn();
    switch (event) {
      case ClosureLikelyStated e ->
          put(new Establishment.ClosureLine(id, e.kind(), Closure.State.LIKELY, on));
      case ClosureAnnounced e ->
          put(new Establishment.ClosureLine(id, e.kind(), Closure.State.ANNOUNCED, on));
      case ClosureRescinded e -> change(id, Closure.State.RESCINDED, on);
      case ClosureCompleted e -> change(id, Closure.State.COMPLETED, on);
      default -> {
        // The other steps of a closure do not change whether the place is in use.
      }
    }
  }

  private void put(Establishment.ClosureLine line) {
    closures.removeIf(other -> other.id().equals(line.id()));
    closures.add(line);
  }

  private void change(String id, Closure.State state, PartialDate on) {
    closures.replaceAll(line ->
        line.id().equals(id) ? new Establishment.ClosureLine(id, line.kind(), state, on) : line);
  }

  void developing(DevelopmentEvent event, LedgerEntry recorded) {
    String id = recorded.stream().id();
    if (!developments.contains(id)) {
      developments.add(id);
    }
    boolean opens =
        switch (event) {
          case FirstPrisonersReceived e -> e.establishment().value().equals(before.code());
          case EstablishmentOpened e -> e.establishment().value().equals(before.code());
          default -> false;
        };
    if (opens && use.state() != Establishment.State.IN_USE) {
      inUse(recorded.entry().circumstances().occurredOn());
    }
  }

  void disputed(FactCorrected fact, LedgerEntry recorded) {
    corrections.add(DisputedFact.of(fact, recorded, sources.get(fact.entry())));
  }

  Establishment build() {
    Establishment.Use now = state();
    EstablishmentRegistered r = registered;
    return new Establishment(
        before.code(),
        r == null ? before.name() : r.name(),
        r == null ? before.nameWelsh() : r.nameWelsh(),
        r == null ? before.kinds() : r.kinds(),
        r == null ? before.categories() : r.categories(),
        estate,
        r == null ? before.operator() : r.operator(),
        r == null ? before.contracted() : r.contracted(),
        r == null ? before.town() : r.town(),
        r == null ? before.county() : r.county(),
        r == null ? before.country() : r.country(),
        now.state(),
        now.since(),
        role,
        reformPrisonOn,
        siteSaleAnnouncedOn,
        siteSoldOn,
        use,
        List.copyOf(closures),
        List.copyOf(developments),
        List.copyOf(corrections),
        new TreeMap<>(sources));
  }

  /** The gravest thing that a closure of the whole place says; otherwise its own entries. */
  private Establishment.Use state() {
    Establishment.Use found = use;
    for (Establishment.ClosureLine line : closures) {
      Establishment.State says = says(line);
      if (says != null && says.compareTo(found.state()) > 0) {
        found = new Establishment.Use(says, line.on());
      }
    }
    return found;
  }

  private static Establishment.@Nullable State says(Establishment.ClosureLine line) {
    boolean whole = line.kind() == ClosureKind.FULL || line.kind() == ClosureKind.TEMPORARY;
    return switch (line.state()) {
      case LIKELY, RESCINDED -> null;
      case ANNOUNCED -> whole ? Establishment.State.CLOSURE_ANNOUNCED : null;
      case COMPLETED ->
          !whole
              ? null
              : line.kind() == ClosureKind.FULL
                  ? Establishment.State.CLOSED
                  : Establishment.State.TEMPORARILY_CLOSED;
    };
  }
}
