package org.candour.query.partnership.commitment;

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
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Promises and what came of them, in sentences. */
@Component
class CommitmentSentences implements Sentences<CommitmentEvent> {

  @Override
  public Class<CommitmentEvent> events() {
    return CommitmentEvent.class;
  }

  @Override
  public Sentence say(CommitmentEvent event) {
    return switch (event) {
      case CommitmentOffered e ->
          Sentence.of("{} promised {}: {}", e.terms().by(), e.terms().to(), e.terms().what())
              .then("It is due on {}", e.terms().due())
              .maybe("Kept if: {}", e.terms().measure())
              .maybe("It arises from {}", e.arisesFrom());
      case CommitmentAccepted e ->
          Sentence.by(e.saidBy(), "{} accepted the promise", "The promise was accepted");
      case CommitmentDeclined e ->
          Sentence.by(e.saidBy(), "{} declined the promise", "The promise was declined")
              .then("Reason: {}", e.reason());
      case EvidenceSubmitted e ->
          Sentence.by(
              e.saidBy(), "{} submitted evidence: {}", "Evidence was submitted: {}", e.account());
      case CommitmentFulfilled e ->
          Sentence.by(
                  e.saidBy(),
                  "{} confirmed that the promise was kept",
                  "An inspector found that the promise was kept")
              .maybe("{}", e.finding());
      case FulfilmentDisputed e ->
          Sentence.by(
                  e.saidBy(),
                  "{} disputed that the promise was kept",
                  "An inspector found that the promise was not kept")
              .then("Reason: {}", e.why());
      case DueDateChanged e -> moved(e);
      case DueDateAsked e ->
          Sentence.by(
                  e.saidBy(),
                  "{} asked for the due date to be changed from {} to {}",
                  "A change of the due date from {} to {} was asked for",
                  e.from(),
                  e.to())
              .then("Reason: {}", e.reason())
              .then("The other side has not agreed to it");
      case CommitmentWithdrawn e ->
          Sentence.by(e.saidBy(), "{} withdrew the promise", "The promise was withdrawn")
              .then("Reason: {}", e.reason());
      case CommitmentMissed e -> missed(e);
    };
  }

  /** That nothing was shown is said only where nothing was. */
  private static Sentence missed(CommitmentMissed e) {
    CommitmentMissed.Disputed disputed = e.disputed();
    return disputed == null
        ? Sentence.of("The promise was due on {}, and no evidence was submitted", e.due())
        : Sentence.of("The promise was due on {}", e.due())
            .then("It was shown as kept on {}", disputed.shownOn())
            .andMaybe(": {}", disputed.account())
            .then(
                "This was disputed on {}, and nothing has been shown since", disputed.disputedOn());
  }

  private static Sentence moved(DueDateChanged e) {
    return Sentence.by(
            e.saidBy(),
            "{} changed the due date from {} to {}",
            "The due date was changed from {} to {}",
            e.from(),
            e.to())
        .then("Reason: {}", e.reason());
  }
}
