package org.candour.query.partnership.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.Lateness;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per concern, with the promises that arise from its answer. */
@Component
public class ConcernsView extends StreamView<Concern, Concern.Draft> {

  private static final String ANSWER = "concern-answer";
  private static final DutyRegister DUTIES = DutyRegister.load();

  public ConcernsView() {
    super("concerns", "concern", Concern.class);
  }

  @Override
  protected Concern.Draft draft(String key, Optional<Concern> row) {
    Concern.Draft d = Concern.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Concern.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case ConcernEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return event instanceof CommitmentOffered e ? Subjects.of(e.arisesFrom()) : Set.of();
  }

  @Override
  protected void arisen(Concern.Draft d, LedgerEntry recorded) {
    if (recorded.event() instanceof CommitmentOffered e && e.arisesFrom() != null) {
      d.commitments.add(Backlink.of(e.arisesFrom(), recorded));
    } else {
      throw new OutOfPlaceException(name(), recorded);
    }
  }

  /** What was answered before it was taken further is no answer of whom it went to. */
  private static void unanswered(Concern.Draft d) {
    if (d.answered != null && d.answer != null) {
      d.earlierAnswers.add(new Concern.Given(d.answer, d.done, d.answered));
    }
    d.answered = null;
    d.answer = null;
    d.done = null;
    d.daysLate = null;
  }

  private static @Nullable LocalDate due(String duty, EntryDate since) {
    return DUTIES.lastDay(duty, since.on(), since.on()).orElse(null);
  }

  private static void happened(Concern.Draft d, ConcernEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case ConcernRaised e -> {
        d.kind = e.kind();
        d.from = e.from();
        d.to = e.to();
        d.addressed = e.to();
        d.establishment = e.establishment();
        d.subject = e.subject();
        d.text = e.text();
        d.raised = now;
        d.acknowledgementDue = due("concern-acknowledgement", now);
        d.answerDue = due(ANSWER, now);
      }
      case ConcernAcknowledged _ -> {
        if (d.acknowledged == null) {
          d.acknowledged = now;
        }
      }
      case ConcernAnswered e -> {
        d.answered = now;
        d.answer = e.answer();
        d.done = e.done();
        d.daysLate = Lateness.of(d.answerDue, now.on());
        if (d.acknowledged == null) {
          d.acknowledged = now;
        }
        d.state = Concern.State.ANSWERED;
      }
      case ConcernEscalated e -> {
        d.escalations.add(now);
        d.addressed = e.to();
        d.answerDue = due(ANSWER, now);
        unanswered(d);
        d.state = Concern.State.WAITING;
      }
      case ConcernClosed e -> {
        d.closed = now;
        d.satisfied = e.satisfied();
        d.state = Concern.State.CLOSED;
      }
      case ConcernUnacknowledged _ -> {
        d.unacknowledged.add(now);
      }
      case ConcernUnanswered _ -> {
        d.silences.add(now);
      }
    }
  }

  @Override
  public List<Facet<Concern>> facets() {
    return List.of(
        Facet.one("from", c -> Objects.toString(c.from(), null)),
        Facet.one("to", c -> Objects.toString(c.addressed(), null)),
        Facet.one("establishment", c -> Objects.toString(c.establishment(), null)),
        Facet.choice("state", Concern.State.class, Concern::state),
        Facet.<Concern, ConcernKind>choice("kind", ConcernKind.class, Concern::kind).withoutIndex(),
        Facet.<Concern>yesNo("unacknowledged", c -> !c.unacknowledged().isEmpty()).withoutIndex(),
        Facet.<Concern>yesNo("late", c -> c.daysLate() != null).withoutIndex(),
        Facet.yesNo("unanswered", c -> !c.silences().isEmpty()),
        Facet.when("raised", c -> c.raised() == null ? null : c.raised().on()),
        Facet.when("due", c -> c.answerDue() == null ? null : PartialDate.of(c.answerDue())),
        Facet.words("q", c -> c.subject() + " " + c.text()));
  }

  @Override
  public int version() {
    return 3;
  }

  /** What waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<Concern> order() {
    return Order.by(c ->
        (c.state() == Concern.State.WAITING ? "0 " : "1 ") + Objects.toString(c.answerDue(), ""));
  }
}
