package org.candour.command.partnership.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAcknowledged;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyAnswered;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyClosed;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernAlreadyWithThem;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernNotYetRaised;
import org.candour.command.partnership.concern.ConcernRefusals.ConcernRaisedByThem;
import org.candour.command.partnership.concern.ConcernState.Absent;
import org.candour.command.partnership.concern.ConcernState.Answered;
import org.candour.command.partnership.concern.ConcernState.Closed;
import org.candour.command.partnership.concern.ConcernState.Matter;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.SpeakingParty;
import org.candour.command.stream.StreamDeadlines;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.partnership.concern.AcknowledgementDeadline;
import org.candour.events.partnership.concern.AnswerDeadline;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;

/** What a concern decides, and what becomes of it. */
public final class ConcernDecider {

  private static final String ACKNOWLEDGEMENT = "concern-acknowledgement";
  private static final String ANSWER = "concern-answer";

  private ConcernDecider() {}

  static Decision decide(ConcernCommand command, ConcernState state, DecisionContext d) {
    return switch (state) {
      case Absent _ -> raise(command, d);
      case Waiting waiting -> whileWaiting(command, waiting, d);
      case Answered answered -> onceAnswered(command, answered, d);
      case Closed closed -> throw new ConcernAlreadyClosed(command.concern(), closed.on());
    };
  }

  private static Decision raise(ConcernCommand command, DecisionContext d) {
    if (!(command instanceof RaiseConcern c)) {
      throw new NoSuchStream(command.target());
    }
    SpeakingParty.of(d, c.from(), c.from());
    LinkResolver links = new LinkResolver(d.record());
    links.registered(c.establishment());
    for (Party party : List.of(c.from(), c.to())) {
      if (party.isEstablishment()) {
        links.registered(new EstablishmentCode(party.value()));
      }
    }
    return Decision.of(c.happened());
  }

  private static Decision whileWaiting(ConcernCommand command, Waiting state, DecisionContext d) {
    Matter matter = state.matter();
    return switch (command) {
      case RaiseConcern c -> throw new ConcernAlreadyRaised(c.concern());
      case AcknowledgeConcern c -> {
        if (matter.acknowledgedOn() != null && !matter.passedOn()) {
          throw new ConcernAlreadyAcknowledged(c.concern(), matter.acknowledgedOn());
        }
        Party by = SpeakingParty.of(d, c.saidBy(), matter.to(), matter.addressed());
        refuseBefore(matter, c, d);
        yield Decision.of(c.happened(by)).judged(acknowledged(d, matter));
      }
      case AnswerConcern c -> answer(c, state, d);
      case EscalateConcern c -> escalate(c, matter, d);
      case CloseConcern c -> close(c, matter, d);
      case RecordUnacknowledgedConcern c -> {
        refuseUnlessAwaited(c, AcknowledgementDeadline.NAME, c.due(), d);
        yield Decision.of(c.happened(matter.addressed()));
      }
      case RecordUnansweredConcern c -> {
        refuseUnlessAwaited(c, AnswerDeadline.NAME, c.due(), d);
        yield Decision.of(c.happened(matter.addressed()));
      }
    };
  }

  private static void refuseUnlessAwaited(
      ConcernCommand command, String deadline, LocalDate due, DecisionContext d) {
    StreamDeadlines.refuseUnlessAwaited(d.record(), command.target(), deadline, due);
  }

  /** An answer that nobody acknowledged before is the acknowledgement as well. */
  private static Decision answer(AnswerConcern c, Waiting state, DecisionContext d) {
    Matter matter = state.matter();
    Party by = SpeakingParty.of(d, c.saidBy(), matter.to(), matter.addressed());
    refuseBefore(matter, c, d);
    List<Judgement> judgements = new ArrayList<>(acknowledged(d, matter));
    within(d, ANSWER, state.since()).ifPresent(judgements::add);
    return Decision.of(c.happened(by)).judged(judgements);
  }

  private static Decision onceAnswered(ConcernCommand command, Answered state, DecisionContext d) {
    return switch (command) {
      case EscalateConcern c -> escalate(c, state.matter(), d);
      case CloseConcern c -> close(c, state.matter(), d);
      case RaiseConcern c -> throw new ConcernAlreadyRaised(c.concern());
      case AcknowledgeConcern _,
          AnswerConcern _,
          RecordUnacknowledgedConcern _,
          RecordUnansweredConcern _ ->
          throw new ConcernAlreadyAnswered(command.concern(), state.on());
    };
  }

  private static Decision escalate(EscalateConcern c, Matter matter, DecisionContext d) {
    if (c.to().isEstablishment()) {
      new LinkResolver(d.record()).registered(new EstablishmentCode(c.to().value()));
    }
    Party by = SpeakingParty.of(d, c.saidBy(), matter.from());
    if (c.to().equals(matter.from())) {
      throw new ConcernRaisedByThem(c.concern(), c.to());
    }
    if (c.to().equals(matter.addressed())) {
      throw new ConcernAlreadyWithThem(c.concern(), c.to());
    }
    refuseBefore(matter, c, d);
    return Decision.of(c.happened(by));
  }

  private static Decision close(CloseConcern c, Matter matter, DecisionContext d) {
    Party by = SpeakingParty.alone(d, c.saidBy(), matter.from());
    refuseBefore(matter, c, d);
    return Decision.of(c.happened(by));
  }

  private static void refuseBefore(Matter matter, ConcernCommand command, DecisionContext d) {
    if (matter.raisedOn().isSurelyAfter(d.occurredOn())) {
      throw new ConcernNotYetRaised(command.concern(), matter.raisedOn(), d.occurredOn());
    }
  }

  /** Acknowledging it first is judged; whoever it went to later may acknowledge it as well. */
  private static List<Judgement> acknowledged(DecisionContext d, Matter matter) {
    return matter.acknowledgedOn() == null
        ? within(d, ACKNOWLEDGEMENT, matter.raisedOn()).stream().toList()
        : List.of();
  }

  private static Optional<Judgement> within(DecisionContext d, String duty, PartialDate since) {
    return d.judge().within(duty, since, new DateRange(since, d.occurredOn()), null);
  }

  /**
   * The state after an event that happened on a date.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static ConcernState evolve(ConcernState state, ConcernEvent event, PartialDate on) {
    return switch (state) {
      case Absent _ -> {
        if (!(event instanceof ConcernRaised e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Waiting(
            new Matter(e.from(), e.to(), e.to(), e.establishment(), on, null, false), on);
      }
      case Waiting waiting -> whileWaiting(waiting, event, on);
      case Answered answered -> onceAnswered(answered, event, on);
      case Closed _ -> throw new CorruptHistory(state, event);
    };
  }

  private static ConcernState whileWaiting(Waiting state, ConcernEvent event, PartialDate on) {
    Matter matter = state.matter();
    return switch (event) {
      case ConcernRaised _ -> throw new CorruptHistory(state, event);
      case ConcernAcknowledged _ ->
          new Waiting(matter.acknowledged(on), state.since());
      case ConcernAnswered _ ->
          new Answered(matter.acknowledgedOn() == null ? matter.acknowledged(on) : matter, on);
      case ConcernEscalated e -> new Waiting(matter.addressed(e.to()), on);
      case ConcernClosed _ -> new Closed(matter, on);
      case ConcernUnacknowledged _, ConcernUnanswered _ -> state;
    };
  }

  private static ConcernState onceAnswered(Answered state, ConcernEvent event, PartialDate on) {
    return switch (event) {
      case ConcernEscalated e -> new Waiting(state.matter().addressed(e.to()), on);
      case ConcernClosed _ -> new Closed(state.matter(), on);
      case ConcernRaised _,
          ConcernAcknowledged _,
          ConcernAnswered _,
          ConcernUnacknowledged _,
          ConcernUnanswered _ ->
          throw new CorruptHistory(state, event);
    };
  }
}
