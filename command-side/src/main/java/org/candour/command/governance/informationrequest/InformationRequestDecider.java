package org.candour.command.governance.informationrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.informationrequest.InformationRequestCommand.WhileUnanswered;
import org.candour.command.governance.informationrequest.InformationRequestState.Answered;
import org.candour.command.governance.informationrequest.InformationRequestState.NotAsked;
import org.candour.command.governance.informationrequest.InformationRequestState.Reviewed;
import org.candour.command.governance.informationrequest.InformationRequestState.Unanswered;
import org.candour.command.governance.informationrequest.InformationRequestState.UnderReview;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyRegister;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationAnswered;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.InformationRequestEvent;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.governance.informationrequest.ReviewDecided;
import org.candour.events.governance.informationrequest.ReviewUndecided;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** Decides on a request for information, from its receipt to the review of its answer. */
final class InformationRequestDecider
    implements Decider<
        InformationRequestCommand, InformationRequestEvent, InformationRequestState> {

  private static final String ANSWER = "information-answer";
  private static final DutyRegister DUTIES = DutyRegister.load();
  private static final Order ORDER =
      Order.openedFirst()
          .follows(ReviewAsked.class, InformationAnswered.class)
          .follows(ReviewAsked.class, InformationRefused.class)
          .follows(ReviewDecided.class, ReviewAsked.class);

  @Override
  public String stream() {
    return "information-request";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public InformationRequestState initial() {
    return new NotAsked();
  }

  @Override
  public List<Class<? extends InformationRequestCommand>> open(InformationRequestState state) {
    return switch (state) {
      case NotAsked _ -> List.of(RecordRequest.class);
      case Unanswered _ -> List.of(WhileUnanswered.class);
      case Answered _ -> List.of(AskReview.class);
      case UnderReview _ -> List.of(DecideReview.class);
      case Reviewed _ -> List.of();
    };
  }

  @Override
  public Decision decide(
      InformationRequestCommand command, InformationRequestState state, DecisionContext context) {
    return switch (command) {
      case RecordRequest c -> record(c, state, context);
      case InformationRequestCommand c when state instanceof NotAsked ->
          throw new NoSuchStream(c.target());
      case WhileUnanswered c -> whileUnanswered(c, state, context);
      case AskReview c -> {
        switch (state) {
          case Answered _ -> {}
          case NotAsked _, Unanswered _ ->
              throw new InformationRequestNotAnswered(c.informationRequest());
          case UnderReview s -> throw new ReviewAlreadyAsked(c.informationRequest(), s.on());
          case Reviewed s -> throw new ReviewAlreadyDecided(c.informationRequest(), s.on());
        }
        yield Decision.of(new ReviewAsked(c.why()));
      }
      case DecideReview c -> {
        switch (state) {
          case UnderReview _ -> {}
          case NotAsked _, Unanswered _, Answered _ ->
              throw new ReviewNotAsked(c.informationRequest());
          case Reviewed s -> throw new ReviewAlreadyDecided(c.informationRequest(), s.on());
        }
        yield Decision.of(new ReviewDecided(c.outcome(), c.why()));
      }
    };
  }

  private static Decision record(
      RecordRequest command, InformationRequestState state, DecisionContext context) {
    if (!(state instanceof NotAsked)) {
      throw new InformationRequestAlreadyRecorded(command.informationRequest());
    }
    if (command.asked().of().isEstablishment()) {
      new LinkResolver(context.record())
          .registered(new EstablishmentCode(command.asked().of().value()));
    }
    return Decision.of(command.asked());
  }

  private static Decision whileUnanswered(
      WhileUnanswered command, InformationRequestState state, DecisionContext context) {
    Unanswered waiting =
        switch (state) {
          case Unanswered s -> s;
          case Answered s ->
              throw new InformationRequestAlreadyAnswered(command.informationRequest(), s.on());
          case NotAsked _, UnderReview _, Reviewed _ ->
              throw new InformationRequestAlreadyAnswered(command.informationRequest(), null);
        };
    return switch (command) {
      case ExtendForPublicInterest c -> extend(c, waiting, context);
      case AnswerRequest c ->
          Decision.of(new InformationAnswered(c.extent(), c.heldBy(), c.exemption()));
      case RefuseRequest c -> Decision.of(new InformationRefused(c.exemption(), c.why()));
    };
  }

  private static Decision extend(
      ExtendForPublicInterest command, Unanswered state, DecisionContext context) {
    DayAlreadyPast.refuse("to", command.to(), context.occurredOn());
    Optional<LocalDate> due =
        Optional.ofNullable(state.extended())
            .map(PartialDate::latest)
            .or(() -> DUTIES.lastDay(ANSWER, state.on(), state.on()));
    if (due.isPresent() && !command.to().isAfter(due.get())) {
      throw new RequestNotExtended(command.to(), due.get());
    }
    return Decision.of(new AnswerExtended(command.exemption(), command.to()));
  }

  @Override
  public List<Judgement> judge(
      InformationRequestEvent event, InformationRequestState before, DecisionContext context) {
    return switch (event) {
      case InformationAnswered _, InformationRefused _ when before instanceof Unanswered s ->
          answered(s, context).stream().toList();
      case ReviewDecided _ when before instanceof UnderReview s ->
          Stream.of("information-review", "information-review-at-most")
              .flatMap(duty -> within(duty, s.on(), context).stream())
              .toList();
      case InformationAsked _,
          AnswerExtended _,
          InformationAnswered _,
          InformationRefused _,
          InformationUnanswered _,
          ReviewAsked _,
          ReviewDecided _,
          ReviewUndecided _ ->
          List.of();
    };
  }

  /** Where the public interest was weighed, the day to which that was to take is the last. */
  private static Optional<Judgement> answered(Unanswered state, DecisionContext context) {
    PartialDate to = state.extended();
    return to == null
        ? within(ANSWER, state.on(), context)
        : context
            .judge()
            .inOrder(
                ANSWER,
                state.on(),
                context.occurredOn(),
                to,
                "To weigh the public interest the last day was extended to "
                    + to.inWords()
                    + "; the answer came "
                    + context.occurredOn().onInWords()
                    + ".");
  }

  private static Optional<Judgement> within(
      String duty, PartialDate since, DecisionContext context) {
    return context.judge().within(duty, since, new DateRange(since, context.occurredOn()), null);
  }

  @Override
  public InformationRequestState evolve(
      InformationRequestState state, InformationRequestEvent event, PartialDate on) {
    return switch (event) {
      case InformationAsked e when state instanceof NotAsked -> new Unanswered(e, on, null);
      case AnswerExtended e when state instanceof Unanswered s ->
          new Unanswered(s.asked(), s.on(), PartialDate.of(e.to()));
      case InformationAnswered _, InformationRefused _ when state instanceof Unanswered s ->
          new Answered(s.asked(), on);
      case ReviewAsked _ when state instanceof Answered s -> new UnderReview(s.asked(), on);
      case ReviewDecided _ when state instanceof UnderReview s -> new Reviewed(s.asked(), on);
      case InformationUnanswered _ when state instanceof Unanswered -> state;
      case ReviewUndecided _ when state instanceof UnderReview -> state;
      case InformationAsked _,
          AnswerExtended _,
          InformationAnswered _,
          InformationRefused _,
          InformationUnanswered _,
          ReviewAsked _,
          ReviewDecided _,
          ReviewUndecided _ ->
          throw new CorruptHistory(state, event);
    };
  }

  static final class InformationRequestAlreadyRecorded extends Refusal {
    InformationRequestAlreadyRecorded(InformationRequestId id) {
      super("This request has already been recorded", Map.of("informationRequest", id));
    }
  }

  static final class InformationRequestAlreadyAnswered extends Refusal {
    InformationRequestAlreadyAnswered(InformationRequestId id, @Nullable PartialDate on) {
      super(
          "This request was answered or refused" + (on == null ? "" : " " + on.onInWords()),
          Map.of("informationRequest", id));
    }
  }

  /** There is nothing to review yet. */
  static final class InformationRequestNotAnswered extends Refusal {
    InformationRequestNotAnswered(InformationRequestId id) {
      super("This request has not been answered or refused", Map.of("informationRequest", id));
    }
  }

  static final class ReviewAlreadyAsked extends Refusal {
    ReviewAlreadyAsked(InformationRequestId id, PartialDate on) {
      super(
          "A review was asked for " + on.onInWords(),
          Map.of("informationRequest", id, "askedOn", on));
    }
  }

  static final class ReviewNotAsked extends Refusal {
    ReviewNotAsked(InformationRequestId id) {
      super("Nobody has asked for a review of this answer", Map.of("informationRequest", id));
    }
  }

  static final class ReviewAlreadyDecided extends Refusal {
    ReviewAlreadyDecided(InformationRequestId id, PartialDate on) {
      super(
          "The review was decided " + on.onInWords(),
          Map.of("informationRequest", id, "decidedOn", on));
    }
  }

  /** An extension gives longer than there was. */
  static final class RequestNotExtended extends Refusal {
    RequestNotExtended(LocalDate to, LocalDate due) {
      super(
          "The last day is " + PartialDate.of(due).inWords() + " already",
          Map.of("to", to, "due", due));
    }
  }
}
