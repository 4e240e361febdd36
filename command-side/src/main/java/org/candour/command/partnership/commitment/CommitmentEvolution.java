package org.candour.command.partnership.commitment;

import org.candour.command.partnership.commitment.CommitmentState.Accepted;
import org.candour.command.partnership.commitment.CommitmentState.Binding;
import org.candour.command.partnership.commitment.CommitmentState.Declined;
import org.candour.command.partnership.commitment.CommitmentState.Fulfilled;
import org.candour.command.partnership.commitment.CommitmentState.NotOffered;
import org.candour.command.partnership.commitment.CommitmentState.Offered;
import org.candour.command.partnership.commitment.CommitmentState.Promise;
import org.candour.command.partnership.commitment.CommitmentState.Withdrawn;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
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

/**
 * Carries a commitment's state on by its events; refuses an event that cannot have happened in it.
 */
final class CommitmentEvolution {

  private CommitmentEvolution() {}

  /** The state after an event that happened on a date. */
  static CommitmentState after(CommitmentState state, CommitmentEvent event, PartialDate on) {
    return switch (state) {
      case NotOffered _ -> {
        if (!(event instanceof CommitmentOffered e)) {
          throw new CorruptHistory(state, event);
        }
        Link from = e.action() == null ? null : e.arisesFrom();
        yield new Offered(new Promise(e.terms(), false, from == null ? null : from.stream()));
      }
      case Binding binding -> after(binding, event, on);
      case Fulfilled s -> {
        if (!(event instanceof FulfilmentDisputed)) {
          throw new CorruptHistory(state, event);
        }
        yield new Accepted(s.promise().withEvidence(false));
      }
      case Declined _, Withdrawn _ -> throw new CorruptHistory(state, event);
    };
  }

  private static CommitmentState after(Binding state, CommitmentEvent event, PartialDate on) {
    Promise promise = state.promise();
    return switch (event) {
      case CommitmentOffered _ -> throw new CorruptHistory(state, event);
      case CommitmentAccepted _ -> new Accepted(promise);
      case CommitmentDeclined _ -> new Declined(promise, on);
      case EvidenceSubmitted _ -> state.with(promise.withEvidence(true));
      case CommitmentFulfilled _ -> new Fulfilled(promise, on);
      case FulfilmentDisputed _ -> state.with(promise.withEvidence(false));
      case DueDateChanged e -> state.with(promise.withTerms(promise.terms().withDue(e.to())));
      case CommitmentWithdrawn _ -> new Withdrawn(promise, on);
      case DueDateAsked _, CommitmentMissed _ -> state;
    };
  }
}
