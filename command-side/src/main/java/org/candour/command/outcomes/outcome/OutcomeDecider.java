package org.candour.command.outcomes.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.candour.command.duties.Judgement;
import org.candour.command.outcomes.Measures;
import org.candour.command.outcomes.outcome.OutcomeCommand.OfValue;
import org.candour.command.outcomes.outcome.OutcomeCommand.Other;
import org.candour.command.outcomes.outcome.OutcomeRefusals.MeasurementUnchanged;
import org.candour.command.outcomes.outcome.OutcomeRefusals.NotAPercentage;
import org.candour.command.outcomes.outcome.OutcomeRefusals.OutcomeAlreadyAgreed;
import org.candour.command.outcomes.outcome.OutcomeRefusals.OutcomeAlreadyClosed;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodAlreadyReported;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodAlreadyVerified;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodNotOver;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodNotReported;
import org.candour.command.outcomes.outcome.OutcomeRefusals.TargetUnchanged;
import org.candour.command.outcomes.outcome.OutcomeState.Closed;
import org.candour.command.outcomes.outcome.OutcomeState.NotAgreed;
import org.candour.command.outcomes.outcome.OutcomeState.Pursued;
import org.candour.command.outcomes.outcome.OutcomeState.StillPursued;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.MeasurementCorrected;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.Measurements;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeClosed;
import org.candour.events.outcomes.outcome.OutcomeEvent;
import org.candour.events.outcomes.outcome.OutcomeMissed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.OutcomeUnreported;
import org.candour.events.outcomes.outcome.Period;
import org.candour.events.outcomes.outcome.TargetRevised;

/** Decides on an outcome, from its being agreed to its being closed. */
final class OutcomeDecider implements Decider<OutcomeCommand, OutcomeEvent, OutcomeState> {

  private static final Order ORDER = Order.openedFirst().ends(OutcomeClosed.class);

  @Override
  public String stream() {
    return "outcome";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public OutcomeState initial() {
    return new NotAgreed();
  }

  @Override
  public List<Class<? extends OutcomeCommand>> open(OutcomeState state) {
    return switch (state) {
      case NotAgreed _ -> List.of(AgreeOutcome.class);
      case StillPursued _ -> List.of(OfValue.class, Other.class);
      case Closed _ -> List.of();
    };
  }

  @Override
  public Decision decide(OutcomeCommand command, OutcomeState state, DecisionContext context) {
    return switch (state) {
      case NotAgreed _ -> {
        if (!(command instanceof AgreeOutcome c)) {
          throw new NoSuchStream(command.target());
        }
        yield agree(c, context);
      }
      case StillPursued open ->
          switch (command) {
            case AgreeOutcome c -> throw new OutcomeAlreadyAgreed(c.outcome(), c.target());
            case OfValue c -> measure(c, open.pursued(), context);
            case Other c -> change(c, open.pursued(), context);
          };
      case Closed closed -> throw new OutcomeAlreadyClosed(command.outcome(), closed.on());
    };
  }

  private static Decision agree(AgreeOutcome command, DecisionContext context) {
    OutcomeTerms terms = command.terms();
    new LinkResolver(context.record()).registered(terms.establishment());
    DayAlreadyPast.refuse("due", terms.due(), context.occurredOn());
    Measures measures = new Measures(context.record());
    MeasureSet measure = measures.inUse(terms.framework(), terms.measure());
    refuseTwice(command, context);
    refuseUnlessPossible(measure.terms(), terms.target());
    return Decision.of(
        new OutcomeAgreed(
            terms,
            measure.terms(),
            measures.comparability(terms.framework(), measure),
            measure.terms().reportedEvery().endOfPeriod(context.occurredOn().latest()),
            context.saidBy()));
  }

  private static void refuseTwice(AgreeOutcome command, DecisionContext context) {
    StreamId prison = command.terms().establishment().stream();
    for (IndexedEntry opening : context.record().openings("outcome", prison)) {
      StreamId other = opening.entry().stream();
      if (opening.entry().payload() instanceof OutcomeAgreed e
          && e.terms().establishment().equals(command.terms().establishment())
          && e.terms().framework().equals(command.terms().framework())
          && e.terms().measure().equals(command.terms().measure())
          && context.record().stream(other).stream()
              .noneMatch(entry -> entry.payload() instanceof OutcomeClosed)) {
        throw new OutcomeAlreadyAgreed(command.outcome(), other);
      }
    }
  }

  private static Decision measure(OfValue command, Pursued pursued, DecisionContext context) {
    Measured value = command.measured();
    refuseUnlessPossible(pursued.measured(), value.value());
    if (PartialDate.of(value.period().to()).isSurelyAfter(context.occurredOn())) {
      throw new PeriodNotOver(value.period(), context.occurredOn());
    }
    return switch (command) {
      case ReportMeasurement c -> report(c, pursued, context);
      case CorrectMeasurement c -> correct(c, pursued, context);
      case VerifyMeasurement c -> verify(c, pursued);
    };
  }

  private static Decision report(
      ReportMeasurement command, Pursued pursued, DecisionContext context) {
    Period period = command.measured().period();
    for (Measured before : pursued.values().reported()) {
      if (before.period().overlaps(period)) {
        throw new PeriodAlreadyReported(period, before.period());
      }
    }
    LocalDate next = pursued.measured().reportedEvery().endOfNext(period.to());
    return Decision.of(
        met(
            pursued,
            met ->
                new MeasurementReported(
                    command.measured(),
                    command.takenFrom(),
                    met,
                    next.isAfter(pursued.periodEnds()) ? next : pursued.periodEnds(),
                    context.saidBy())));
  }

  private static Decision correct(
      CorrectMeasurement command, Pursued pursued, DecisionContext context) {
    Measured value = command.measured();
    Measured before =
        pursued
            .values()
            .reported(value.period())
            .orElseThrow(() -> new PeriodNotReported(value.period()));
    if (before.equals(value)) {
      throw new MeasurementUnchanged(value.period(), value.value());
    }
    return Decision.of(
        met(pursued, met -> new MeasurementCorrected(value, command.why(), met, context.saidBy())));
  }

  private static Decision verify(VerifyMeasurement command, Pursued pursued) {
    Measured value = command.measured();
    if (pursued.values().verified(value.period()).isPresent()) {
      throw new PeriodAlreadyVerified(value.period());
    }
    return Decision.of(met(pursued, met -> new MeasurementVerified(value, command.method(), met)));
  }

  /** An event that says whether the target is met once it is heeded. */
  private static OutcomeEvent met(Pursued pursued, Function<Boolean, OutcomeEvent> event) {
    Measurements after = pursued.values().after(event.apply(false));
    return event.apply(pursued.meets(pursued.terms().target(), after));
  }

  private static Decision change(Other command, Pursued pursued, DecisionContext context) {
    return switch (command) {
      case ReviseTarget c -> {
        Figure was = pursued.terms().target();
        if (was.equals(c.to()) && c.due() == null) {
          throw new TargetUnchanged(c.outcome(), was);
        }
        refuseUnlessPossible(pursued.measured(), c.to());
        DayAlreadyPast.refuse("due", c.due(), context.occurredOn());
        boolean met = pursued.meets(c.to(), pursued.values());
        yield Decision.of(new TargetRevised(c.to(), was, c.due(), c.why(), met, context.saidBy()));
      }
      case CloseOutcome c -> Decision.of(new OutcomeClosed(c.why(), context.saidBy()));
    };
  }

  private static void refuseUnlessPossible(MeasureTerms measure, Figure value) {
    if (measure.unit() == MeasureUnit.PERCENT
        && (value.number().signum() < 0 || value.number().compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new NotAPercentage(value);
    }
  }

  /** An organisation is whoever is no prison and no level. */
  @Override
  public List<Judgement> judge(OutcomeEvent event, OutcomeState before, DecisionContext context) {
    if (!(event instanceof OutcomeAgreed agreed)) {
      return List.of();
    }
    List<Party> organisations =
        agreed.terms().agreedWith().stream().filter(party -> party.level().isEmpty()).toList();
    boolean with = !organisations.isEmpty();
    return context
        .judge()
        .done(
            "outcome-with-sector",
            context.occurredOn(),
            with ? Boolean.TRUE : context.notOnRecord(),
            with
                ? organisations.size() == 1
                    ? "It is recorded as agreed with one organisation."
                    : "It is recorded as agreed with " + organisations.size() + " organisations."
                : "It was agreed with no organisation." + context.sourceIsSilent())
        .stream()
        .toList();
  }

  @Override
  public OutcomeState evolve(OutcomeState state, OutcomeEvent event, PartialDate on) {
    return switch (state) {
      case NotAgreed _ -> {
        if (!(event instanceof OutcomeAgreed e)) {
          throw new CorruptHistory(state, event);
        }
        yield new StillPursued(
            new Pursued(e.terms(), e.measured(), Measurements.NONE, e.periodEnds()));
      }
      case StillPursued open -> pursued(open, event, on);
      case Closed _ -> throw new CorruptHistory(state, event);
    };
  }

  private static OutcomeState pursued(StillPursued state, OutcomeEvent event, PartialDate on) {
    Pursued pursued = state.pursued();
    Pursued measured = pursued.withValues(pursued.values().after(event));
    return switch (event) {
      case OutcomeAgreed _ -> throw new CorruptHistory(state, event);
      case MeasurementReported e -> new StillPursued(measured.withPeriodEnds(e.periodEnds()));
      case OutcomeUnreported e -> new StillPursued(measured.withPeriodEnds(e.periodEnds()));
      case MeasurementCorrected _, MeasurementVerified _, OutcomeMissed _ ->
          new StillPursued(measured);
      case TargetRevised e ->
          new StillPursued(
              pursued.withTerms(
                  pursued
                      .terms()
                      .with(t -> t.target(e.to()).due(e.due() == null ? t.due() : e.due()))));
      case OutcomeClosed _ -> new Closed(pursued, on);
    };
  }
}
