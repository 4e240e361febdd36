package org.candour.query.outcomes.failure;

import org.candour.events.id.Link;
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
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A promise that answers one action of a plan.
 *
 * @param plan the entry that the plan is in
 * @param action the number of the action within the plan, from 1 on
 * @param kept when it was confirmed to be kept
 * @param missed when it fell due and nothing stood for it
 * @param over whether it was declined or withdrawn
 */
@ViewRow
public record PlanPromise(
    long plan,
    int action,
    Backlink promise,
    @Nullable EntryDate kept,
    @Nullable EntryDate missed,
    boolean over)
    implements PlanPromiseBuilder.With {

  static PlanPromise of(Link plan, int action, LedgerEntry offered) {
    return new PlanPromise(plan.entry(), action, Backlink.of(plan, offered), null, null, false);
  }

  /** Whether it answers this action of the plan in that entry. */
  boolean answers(long entry, int number) {
    return plan == entry && action == number;
  }

  /**
   * The same after something else happened to the promise. What was kept in time was not missed.
   */
  PlanPromise after(CommitmentEvent event, EntryDate now) {
    return switch (event) {
      case CommitmentFulfilled _ ->
          withKept(now)
              .withMissed(missed != null && now.on().isSurelyAfter(missed.on()) ? missed : null);
      case FulfilmentDisputed _ -> withKept(null);
      case CommitmentMissed _ -> withMissed(now);
      case CommitmentDeclined _, CommitmentWithdrawn _ -> withOver(true);
      case CommitmentOffered _,
          CommitmentAccepted _,
          EvidenceSubmitted _,
          DueDateAsked _,
          DueDateChanged _ ->
          this;
    };
  }
}
