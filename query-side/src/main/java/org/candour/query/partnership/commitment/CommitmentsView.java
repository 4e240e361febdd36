package org.candour.query.partnership.commitment;

import java.util.List;
import java.util.Objects;
import org.candour.events.Theme;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateAsked;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.commitment.Commitment.CommitmentStatus;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Lateness;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per commitment, folded from its own stream alone. */
@Component
public class CommitmentsView extends StreamView<Commitment, CommitmentEvent> {

  public CommitmentsView() {
    super(
        "commitments",
        "commitment",
        Commitment.class,
        CommitmentEvent.class,
        key -> CommitmentBuilder.builder().id(key).state(CommitmentStatus.OFFERED).build(),
        Marks.of(
            Commitment::judged,
            Commitment::withJudged,
            Commitment::corrections,
            Commitment::withCorrections));
  }

  @Override
  protected Commitment happened(Commitment row, CommitmentEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case CommitmentOffered e -> offered(row, e, now);
      case CommitmentAccepted _ -> row.with(c -> c.accepted(now).state(accepted(row.state())));
      case CommitmentDeclined _ -> row.with(c -> c.closed(now).state(CommitmentStatus.DECLINED));
      case EvidenceSubmitted _ ->
          shown(row, now).with(c -> c.addEvidence(now).state(CommitmentStatus.EVIDENCE_SHOWN));
      case CommitmentFulfilled _ ->
          shown(row, now).with(c -> c.fulfilled(now).state(CommitmentStatus.FULFILLED));
      case FulfilmentDisputed _ -> disputed(row, now);
      case DueDateChanged e -> moved(row, new Commitment.Moved(e.from(), e.to(), e.reason(), now));
      case DueDateAsked e ->
          row.with(c -> c.addAsks(new Commitment.Moved(e.from(), e.to(), e.reason(), now)));
      case CommitmentWithdrawn _ -> row.with(c -> c.closed(now).state(CommitmentStatus.WITHDRAWN));
      case CommitmentMissed _ -> row.with(c -> c.addMissed(now).state(CommitmentStatus.MISSED));
    };
  }

  private static Commitment offered(Commitment row, CommitmentOffered e, EntryDate now) {
    return row.with(c ->
        c.by(e.terms().by())
            .to(e.terms().to())
            .what(e.terms().what())
            .measure(e.terms().measure())
            .themes(e.terms().themes())
            .arisesFrom(e.arisesFrom())
            .offered(now)
            .due(e.terms().due())
            .firstDue(e.terms().due())
            .state(CommitmentStatus.OFFERED));
  }

  private static CommitmentStatus accepted(CommitmentStatus before) {
    return before == CommitmentStatus.OFFERED ? CommitmentStatus.ACCEPTED : before;
  }

  /** The first thing shown for it, since it was last disputed, says how late it was. */
  private static Commitment shown(Commitment row, EntryDate now) {
    return row.state() == CommitmentStatus.EVIDENCE_SHOWN
        ? row
        : row.withDaysLate(Lateness.of(row.due(), now.on()));
  }

  private static Commitment disputed(Commitment row, EntryDate now) {
    return row.with(
        c -> c.addDisputes(now).daysLate(null).fulfilled(null).state(CommitmentStatus.DISPUTED));
  }

  private static Commitment moved(Commitment row, Commitment.Moved moved) {
    return row.with(c ->
        c.addMoves(moved)
            .postponements(row.postponements() + (moved.isLater() ? 1 : 0))
            .due(moved.to())
            .state(row.state() == CommitmentStatus.MISSED ? open(row) : row.state()));
  }

  @Override
  protected Commitment lifted(Commitment row, SilenceLifted lifted) {
    Commitment after = row.withMissed(EntryDate.without(row.missed(), lifted.silence()));
    boolean stands = row.state() == CommitmentStatus.MISSED && !after.missed().isEmpty();
    return row.state() != CommitmentStatus.MISSED || stands ? after : after.withState(open(row));
  }

  private static CommitmentStatus open(Commitment row) {
    return row.accepted() == null ? CommitmentStatus.OFFERED : CommitmentStatus.ACCEPTED;
  }

  @Override
  public List<Facet<Commitment>> facets() {
    return List.of(
        Facet.one("by", Commitment::by).label("Made by").party().sortable(),
        Facet.one("to", Commitment::to).label("Made to").party().sortable(),
        Facet.choice("state", CommitmentStatus.class, Commitment::state),
        Facet.yesNo("open", (Commitment c) -> c.state().isOpen())
            .withoutIndex()
            .label("Still to be kept"),
        Facet.yesNo("missed", (Commitment c) -> !c.missed().isEmpty()).label("Ever missed"),
        Facet.yesNo("late", (Commitment c) -> c.daysLate() != null).withoutIndex(),
        Facet.yesNo("disputed", (Commitment c) -> !c.disputes().isEmpty())
            .withoutIndex()
            .label("Ever disputed"),
        Facet.yesNo("postponed", (Commitment c) -> c.postponements() > 0)
            .withoutIndex()
            .label("Put off"),
        Facet.amount("times-put-off", (Commitment c) -> (long) c.postponements()),
        Facet.unindexed("arises-from", CommitmentsView::origin).stream(),
        Facet.choices("theme", Theme.class, Commitment::themes).label("Bears on"),
        Facet.day("due", Commitment::due).sortable(),
        Facet.words("q", (Commitment c) -> c.what() + " " + Objects.toString(c.measure(), ""))
            .label("Search in what is promised"));
  }

  private static @Nullable StreamId origin(Commitment c) {
    return c.arisesFrom() == null ? null : c.arisesFrom().stream();
  }

  /** What is still to come first, and of that what is longest overdue. */
  @Override
  public Order<Commitment> order() {
    return Order.<Commitment>first(c -> c.state().isOpen(), c -> Objects.toString(c.due(), ""))
        .label("What is overdue first");
  }
}
