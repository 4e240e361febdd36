package org.candour.query.governance.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.StreamId;
import org.candour.query.governance.consultation.ConsultedDecision.Part;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.ValueKind;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per closure, development and round: who was heard on it, and at which stages. */
@Component
public class ConsultedDecisionsView implements View<ConsultedDecision> {

  private static final Set<String> DECISIONS = Set.of("closure", "development", "round");

  @Override
  public String name() {
    return "consulted-decisions";
  }

  @Override
  public Class<ConsultedDecision> rowType() {
    return ConsultedDecision.class;
  }

  /** What happens in a consultation concerns what it is about. */
  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case ClosureLikelyStated _,
          ClosureAnnounced _,
          ClosureGroupsHeard _,
          SiteEarmarked _,
          DevelopmentGroupsHeard _,
          RoundPlanned _ ->
          Set.of(recorded.stream().id());
      case ConsultationEvent _ ->
          decisions(recorded).map(StreamId::id).collect(Collectors.toUnmodifiableSet());
      default -> Set.of();
    };
  }

  private static Stream<StreamId> decisions(LedgerEntry recorded) {
    return recorded.entry().concerns().stream().filter(stream -> DECISIONS.contains(stream.type()));
  }

  @Override
  public Optional<ConsultedDecision> evolve(
      String key, Optional<ConsultedDecision> row, LedgerEntry recorded) {
    ConsultedDecision before = row.orElseGet(() -> initial(key, recorded));
    ConsultedDecision after =
        switch (recorded.event()) {
          case ClosureLikelyStated _, ClosureAnnounced _, SiteEarmarked _, RoundPlanned _ ->
              before.begun() == null
                  ? before.with(
                      d -> d.begun(EntryDate.of(recorded)).concerns(recorded.entry().concerns()))
                  : before;
          case ClosureGroupsHeard e -> heard(before, e.heard(), e.notHeard());
          case DevelopmentGroupsHeard e -> heard(before, e.heard(), e.notHeard());
          case ConsultationEvent e -> consulted(before, e, recorded);
          default -> throw new OutOfPlaceException(name(), recorded);
        };
    return Optional.of(after.settled());
  }

  private static ConsultedDecision initial(String key, LedgerEntry recorded) {
    StreamId decision =
        Stream.concat(Stream.of(recorded.stream()), decisions(recorded))
            .filter(stream -> DECISIONS.contains(stream.type()) && stream.id().equals(key))
            .findFirst()
            .orElseThrow();
    return ConsultedDecisionBuilder.builder().id(key).decision(decision).build();
  }

  private static ConsultedDecision heard(
      ConsultedDecision row, List<String> heard, List<String> notHeard) {
    return row.with(d ->
        d.heardOtherwise(Consultation.joined(row.heardOtherwise(), heard))
            .notHeardOtherwise(Consultation.joined(row.notHeardOtherwise(), notHeard)));
  }

  private static ConsultedDecision consulted(
      ConsultedDecision row, ConsultationEvent event, LedgerEntry recorded) {
    return switch (event) {
      case ConsultationOpened e ->
          row.with(d ->
              d.addConsultations(
                  new Part(recorded.stream(), e.terms().stage(), e.terms().groups(), List.of())));
      case ParticipantsInvited e ->
          part(row, recorded, p -> p.withSought(Consultation.joined(p.sought(), e.groups())));
      case FeedbackGiven e ->
          part(row, recorded, p -> p.withHeard(Consultation.joined(p.heard(), e.groups())));
      case ConsultationExtended _,
          FeedbackAnswered _,
          ConsultationClosed _,
          OutcomePublished _,
          OutcomeOverdue _ ->
          row;
    };
  }

  private static ConsultedDecision part(
      ConsultedDecision row, LedgerEntry recorded, UnaryOperator<Part> change) {
    return row.withConsultations(
        row.consultations().stream()
            .map(p -> p.consultation().equals(recorded.stream()) ? change.apply(p) : p)
            .toList());
  }

  @Override
  public List<Facet<ConsultedDecision>> facets() {
    return List.of(
        Facet.one("kind", (ConsultedDecision d) -> d.decision().type())
            .label("Decision")
            .naming(ValueKind.STREAM_TYPE),
        Facet.yesNo("consulted", (ConsultedDecision d) -> !d.consultations().isEmpty()),
        Facet.choices("stage", ProgrammeStage.class, ConsultedDecision::stages)
            .label("Consulted at"),
        Facet.choices("without", ProgrammeStage.class, ConsultedDecision::without)
            .label("Stage without a consultation"),
        Facet.many("concerns", ConsultedDecision::concerns).stream(),
        Facet.happened("begun", ConsultedDecision::begun).label("First word of it"),
        Facet.amount("groups-not-heard", (ConsultedDecision d) -> (long) d.notHeard().size()),
        Facet.amount(
            "groups", (ConsultedDecision d) -> (long) d.heard().size() + d.notHeard().size()),
        Facet.many("heard", ConsultedDecision::heard).label("Group heard"),
        Facet.many("not-heard", ConsultedDecision::notHeard).label("Group not heard"));
  }

  /** Decisions on which nobody was consulted come first. */
  @Override
  public Order<ConsultedDecision> order() {
    return Order.<ConsultedDecision>first(
            d -> d.consultations().isEmpty(),
            d -> d.begun() == null ? "" : d.begun().on().toString())
        .label("Not consulted on first");
  }
}
