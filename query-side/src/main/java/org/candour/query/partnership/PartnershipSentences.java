package org.candour.query.partnership;

import static org.candour.query.presentation.Said.said;
import static org.candour.query.presentation.Said.stop;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnRecorded;
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
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** What the events of partnership say. */
@Component
class PartnershipSentences implements Sentences {

  @Override
  public Optional<String> sentence(Event event) {
    return switch (event) {
      case OrganisationEvent e -> Optional.of(organisation(e));
      case CommitmentEvent e -> Optional.of(commitment(e));
      case ConcernEvent e -> Optional.of(concern(e));
      case AccessRequestEvent e -> Optional.of(accessRequest(e));
      case ArrangementEvent e -> Optional.of(arrangement(e));
      default -> Optional.empty();
    };
  }

  private static String organisation(OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered e ->
          e.name()
              + " was entered in the register of organisations ("
              + said(e.kind())
              + ")."
              + (e.specialisms().isEmpty() ? "" : " Specialisms: " + said(e.specialisms()) + ".");
      case OrganisationProfileUpdated e ->
          "The profile of "
              + e.organisation()
              + " changed."
              + (e.name() == null ? "" : " Name: " + e.name() + ".")
              + (e.incomeBand() == null ? "" : " Income: " + said(e.incomeBand()) + ".")
              + (e.specialisms().isEmpty() ? "" : " Specialisms: " + said(e.specialisms()) + ".");
      case ReferralReturnRecorded e ->
          "From "
              + said(e.from())
              + " to "
              + said(e.to())
              + ", "
              + said(e.underAgreements())
              + " people were referred to "
              + e.organisation()
              + " under an agreement and "
              + said(e.outsideAgreements())
              + " outside any.";
    };
  }

  private static String commitment(CommitmentEvent event) {
    return switch (event) {
      case CommitmentOffered e ->
          e.terms().by()
              + " promised "
              + e.terms().to()
              + ": "
              + e.terms().what()
              + ". It is due on "
              + said(e.terms().due())
              + "."
              + (e.terms().measure() == null ? "" : " Kept if: " + stop(e.terms().measure()))
              + (e.arisesFrom() == null ? "" : " It arises from " + said(e.arisesFrom()) + ".");
      case CommitmentAccepted e ->
          "The promise was accepted" + (e.saidBy() == null ? "" : " by " + e.saidBy()) + ".";
      case CommitmentDeclined e ->
          "The promise was declined"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + ". Reason: "
              + stop(e.reason());
      case EvidenceSubmitted e ->
          "Evidence was submitted"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + ": "
              + stop(e.account());
      case CommitmentFulfilled e ->
          "It was confirmed"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + " that the promise was kept."
              + (e.finding() == null ? "" : " " + stop(e.finding()));
      case FulfilmentDisputed e ->
          "It was disputed"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + " that the promise was kept. "
              + stop(e.why());
      case DueDateChanged e ->
          "The promise is now due on "
              + said(e.to())
              + ", not on "
              + said(e.from())
              + ". Reason: "
              + stop(e.reason());
      case CommitmentWithdrawn e ->
          "The promise was withdrawn"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + ". Reason: "
              + stop(e.reason());
      case CommitmentMissed e ->
          "The promise fell due on " + said(e.due()) + ", and nothing was shown for it.";
    };
  }

  private static String concern(ConcernEvent event) {
    return switch (event) {
      case ConcernRaised e ->
          e.from()
              + " raised with "
              + e.to()
              + " ("
              + said(e.kind())
              + "): "
              + e.subject()
              + ". "
              + stop(e.text());
      case ConcernAcknowledged e ->
          "The concern was acknowledged"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + "."
              + (e.note() == null ? "" : " " + stop(e.note()));
      case ConcernAnswered e ->
          "The concern was answered"
              + (e.saidBy() == null ? "" : " by " + e.saidBy())
              + ": "
              + stop(e.answer())
              + (e.done() == null ? "" : " What was done: " + stop(e.done()));
      case ConcernEscalated e ->
          "The concern was taken further, to " + e.to() + ". " + stop(e.why());
      case ConcernClosed e ->
          "Who raised the concern closed it, "
              + (e.satisfied() ? "satisfied" : "not satisfied")
              + "."
              + (e.note() == null ? "" : " " + stop(e.note()));
      case ConcernUnacknowledged e ->
          e.by() + " was to acknowledge it by " + said(e.due()) + ", and nothing came.";
      case ConcernUnanswered e ->
          e.by() + " was to answer by " + said(e.due()) + ", and no answer came.";
    };
  }

  private static String accessRequest(AccessRequestEvent event) {
    return switch (event) {
      case AccessRequested e ->
          e.organisation()
              + " asked "
              + e.establishment()
              + " for access ("
              + said(e.kind())
              + ") for "
              + said(e.people())
              + " people: "
              + stop(e.purpose());
      case AccessGranted e ->
          "Access was granted to "
              + said(e.people())
              + " people."
              + (e.conditions() == null ? "" : " Conditions: " + stop(e.conditions()));
      case AccessRefused e ->
          "Access was refused to "
              + said(e.people())
              + " people: "
              + said(e.reason())
              + ". "
              + stop(e.why());
    };
  }

  private static String arrangement(ArrangementEvent event) {
    return switch (event) {
      case ArrangementMade e ->
          "An arrangement was made at "
              + e.establishment()
              + " ("
              + said(e.kind())
              + ")"
              + (e.organisations().isEmpty() ? "" : " with " + said(e.organisations()))
              + ": "
              + stop(e.what())
              + (e.post() == null ? "" : " It is coordinated by the " + e.post() + ".")
              + (e.hoursAWeek() == null ? "" : " Hours a week: " + said(e.hoursAWeek()) + ".")
              + (e.until() == null ? "" : " It is in force until " + said(e.until()) + ".");
      case ArrangementReviewed e ->
          "The arrangement was reviewed. "
              + stop(e.finding())
              + (e.until() == null ? "" : " It is in force until " + said(e.until()) + ".");
      case ArrangementEnded e -> "The arrangement ended. Reason: " + stop(e.reason());
      case ReturnRecorded e ->
          "From "
              + said(e.from())
              + " to "
              + said(e.to())
              + ", "
              + said(e.kind())
              + " came to "
              + said(e.total())
              + "."
              + (e.asked() == null ? "" : " Asked whom they know: " + said(e.asked()) + ".")
              + (e.contacted() == null ? "" : " Contacted in time: " + said(e.contacted()) + ".");
      case ArrangementLapsed e ->
          "The arrangement was in force until "
              + said(e.until())
              + " and lapsed: it was not renewed.";
    };
  }
}
