package org.candour.query.partnership.commitment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.duties.DutyJudged;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.Lateness;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per commitment, folded from its own stream alone. */
@Component
public class CommitmentsView extends StreamView<Commitment, Commitment.Draft> {

  public CommitmentsView() {
    super("commitments", "commitment", Commitment.class);
  }

  @Override
  protected Commitment.Draft draft(String key, Optional<Commitment> row) {
    Commitment.Draft d = Commitment.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Commitment.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case CommitmentEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void happened(Commitment.Draft d, CommitmentEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case CommitmentOffered e -> {
        d.by = e.terms().by();
        d.to = e.terms().to();
        d.what = e.terms().what();
        d.measure = e.terms().measure();
        d.themes.clear();
        d.themes.addAll(e.terms().themes());
        d.arisesFrom = e.arisesFrom();
        d.offered = now;
        d.due = e.terms().due();
        d.firstDue = e.terms().due();
        d.state = Commitment.State.OFFERED;
      }
      case CommitmentAccepted _ -> {
        d.accepted = now;
        if (d.state == Commitment.State.OFFERED) {
          d.state = Commitment.State.ACCEPTED;
        }
      }
      case CommitmentDeclined _ -> {
        d.closed = now;
        d.state = Commitment.State.DECLINED;
      }
      case EvidenceSubmitted _ -> {
        d.evidence.add(now);
        if (d.state != Commitment.State.EVIDENCE_SHOWN) {
          d.daysLate = Lateness.of(d.due, now.on());
        }
        d.state = Commitment.State.EVIDENCE_SHOWN;
      }
      case CommitmentFulfilled _ -> {
        d.fulfilled = now;
        if (d.state != Commitment.State.EVIDENCE_SHOWN) {
          d.daysLate = Lateness.of(d.due, now.on());
        }
        d.state = Commitment.State.FULFILLED;
      }
      case FulfilmentDisputed _ -> {
        d.disputes.add(now);
        d.daysLate = null;
        d.fulfilled = null;
        d.state = Commitment.State.DISPUTED;
      }
      case DueDateChanged e -> {
        Commitment.Moved moved = new Commitment.Moved(e.from(), e.to(), e.reason(), now);
        d.moves.add(moved);
        d.postponements += moved.isLater() ? 1 : 0;
        d.due = e.to();
        if (d.state == Commitment.State.MISSED) {
          d.state = d.accepted == null ? Commitment.State.OFFERED : Commitment.State.ACCEPTED;
        }
      }
      case CommitmentWithdrawn _ -> {
        d.closed = now;
        d.state = Commitment.State.WITHDRAWN;
      }
      case CommitmentMissed _ -> {
        d.missed.add(now);
        d.state = Commitment.State.MISSED;
      }
    }
  }

  @Override
  public List<Facet<Commitment>> facets() {
    return List.of(
        Facet.one("by", c -> Objects.toString(c.by(), null)),
        Facet.one("to", c -> Objects.toString(c.to(), null)),
        Facet.choice("state", Commitment.State.class, Commitment::state),
        Facet.yesNo("missed", c -> !c.missed().isEmpty()),
        Facet.<Commitment>yesNo("late", c -> c.daysLate() != null).withoutIndex(),
        Facet.<Commitment>yesNo("disputed", c -> !c.disputes().isEmpty()).withoutIndex(),
        Facet.<Commitment>yesNo("postponed", c -> c.postponements() > 0).withoutIndex(),
        Facet.unindexed(
            "arises-from", c -> c.arisesFrom() == null ? null : c.arisesFrom().stream().toString()),
        Facet.choices("theme", Theme.class, Commitment::themes),
        Facet.when("due", c -> c.due() == null ? null : PartialDate.of(c.due())),
        Facet.words("q", c -> c.what() + " " + Objects.toString(c.measure(), "")));
  }

  @Override
  public int version() {
    return 2;
  }

  /** What is still to come first, and of that what is longest overdue. */
  @Override
  public Order<Commitment> order() {
    return Order.by(c -> (c.state().isOpen() ? "0 " : "1 ") + Objects.toString(c.due(), ""));
  }
}
