package org.candour.query.estate.establishment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.establishment.BoardMissing;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentProfile;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformBoardDeadline;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.StreamId;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.establishment.ClosureLine.Stage;
import org.candour.query.estate.establishment.Establishment.EstablishmentStatus;
import org.candour.query.estate.establishment.Establishment.Use;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.search.Renamed;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per establishment, from its own entries and those of closures and developments. */
@Component
public class EstablishmentsView implements View<Establishment> {

  private static final String STREAM = "establishment";

  @Override
  public String name() {
    return "establishments";
  }

  @Override
  public Class<Establishment> rowType() {
    return Establishment.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case EstablishmentEvent _ -> Set.of(recorded.stream().id());
      case FactCorrected _ ->
          recorded.stream().type().equals(STREAM) ? Set.of(recorded.stream().id()) : Set.of();
      case ClosureEvent _, DevelopmentEvent _ -> concerned(recorded);
      case SilenceLifted lifted -> of(lifted);
      default -> Set.of();
    };
  }

  /** Of what falls due there, only that a board was missing stands in a row. */
  private static Set<String> of(SilenceLifted lifted) {
    return lifted.stream().type().equals(STREAM)
            && lifted.deadline().equals(ReformBoardDeadline.NAME)
        ? Set.of(lifted.stream().id())
        : Set.of();
  }

  private static Set<String> concerned(LedgerEntry recorded) {
    return recorded.entry().concerns().stream()
        .filter(stream -> stream.type().equals(STREAM))
        .map(StreamId::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Establishment> evolve(
      String key, Optional<Establishment> row, LedgerEntry recorded) {
    Establishment before = row.orElseGet(() -> Establishment.unknown(key));
    Establishment after =
        switch (recorded.event()) {
          case EstablishmentEvent event -> happened(before, event, recorded);
          case ClosureEvent event -> closing(before, event, recorded);
          case DevelopmentEvent event -> developing(before, event, recorded);
          case FactCorrected fact -> corrected(before, fact, recorded);
          case SilenceLifted _ -> before.withBoardMissing(null);
          default -> throw new OutOfPlaceException(name(), recorded);
        };
    return Optional.of(after.settled());
  }

  private static Establishment happened(
      Establishment row, EstablishmentEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Establishment before = sourced(row, entry);
    return switch (event) {
      case EstablishmentRegistered e -> registered(before, e.profile());
      case EstablishmentReRoled e ->
          before.with(p -> p.role(e.role()).estate(e.estate() == null ? row.estate() : e.estate()));
      case UseSuspended _ -> before.outOfUse(now.on());
      case UseResumed _ -> before.inUse(now.on());
      case ReformPrisonDesignated _ ->
          before.with(p -> p.reformPrisonOn(now).reformStatusEndedOn(null));
      case BoardMissing _ -> before.withBoardMissing(now);
      case ReformStatusEnded _ -> before.withReformStatusEndedOn(now);
      case GovernorAppointed _ -> before;
      case SiteSaleAnnounced _ -> before.withSiteSaleAnnouncedOn(now);
      case SiteSold _ -> before.withSiteSoldOn(now);
    };
  }

  private static Establishment sourced(Establishment row, LedgerEntry entry) {
    SourceNote source = SourceNote.of(entry);
    return source == null ? row : row.with(p -> p.addSources(entry.index(), source));
  }

  private static Establishment registered(Establishment row, EstablishmentProfile profile) {
    Use use =
        switch (profile.standing()) {
          case IN_USE -> new Use(EstablishmentStatus.IN_USE, null, null);
          case NOT_IN_USE -> new Use(EstablishmentStatus.NOT_IN_USE, profile.inUseUntil(), null);
        };
    return row.with(p ->
        p.name(profile.name())
            .nameWelsh(profile.nameWelsh())
            .formerNames(formerNames(row, profile.name()))
            .kinds(profile.kinds())
            .categories(profile.categories())
            .estate(profile.estate())
            .operator(profile.operator())
            .contracted(profile.contracted())
            .town(profile.town())
            .county(profile.county())
            .country(profile.country())
            .use(use));
  }

  private static List<String> formerNames(Establishment row, String name) {
    String before = row.name() == null ? null : row.title();
    return Renamed.after(row.formerNames(), before, PrisonName.written(name));
  }

  /** Of the steps of a closure, these change whether the place is in use. */
  private static Establishment closing(Establishment row, ClosureEvent event, LedgerEntry entry) {
    String id = entry.stream().id();
    PartialDate on = entry.entry().circumstances().occurredOn();
    return switch (event) {
      case ClosureLikelyStated e ->
          row.closing(new ClosureLine(id, e.kind(), Stage.LIKELY, on, null));
      case ClosureAnnounced e ->
          row.closing(new ClosureLine(id, e.terms().kind(), Stage.ANNOUNCED, on, null));
      case ClosureRescinded _ -> row.closing(id, Stage.RESCINDED, on);
      case ClosureCompleted _ -> row.closing(id, Stage.COMPLETED, on);
      default -> row;
    };
  }

  private static Establishment developing(
      Establishment row, DevelopmentEvent event, LedgerEntry entry) {
    String id = entry.stream().id();
    boolean opens =
        switch (event) {
          case FirstPrisonersReceived e -> e.establishment().value().equals(row.code());
          case EstablishmentOpened e -> e.establishment().value().equals(row.code());
          default -> false;
        };
    Establishment developed =
        row.developments().contains(id) ? row : row.with(p -> p.addDevelopments(id));
    return opens && row.state() != EstablishmentStatus.IN_USE
        ? developed.inUse(entry.entry().circumstances().occurredOn())
        : developed;
  }

  private static Establishment corrected(Establishment row, FactCorrected fact, LedgerEntry entry) {
    DisputedFact disputed = DisputedFact.of(fact, entry, row.sources().get(fact.entry()));
    return row.with(p -> p.addCorrections(disputed));
  }

  @Override
  public List<Facet<Establishment>> facets() {
    return List.of(
        Facet.choice("state", EstablishmentStatus.class, Establishment::state),
        Facet.<Establishment>words(
                "q",
                e ->
                    e.title()
                        + " "
                        + e.registeredName()
                        + " "
                        + e.code()
                        + " "
                        + Objects.toString(e.county(), "")
                        + " "
                        + Objects.toString(e.nameWelsh(), "")
                        + " "
                        + String.join(" ", e.formerNames()))
            .label("Name, former name, code or county"));
  }

  @Override
  public Order<Establishment> order() {
    return Order.by(Establishment::registeredName);
  }

  @Override
  public Optional<String> replays() {
    return Optional.of(STREAM);
  }
}
