package org.candour.command.estate.closure;

import java.util.Map;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;

/** Why a closure refuses a command. */
final class ClosureRefusals {

  private ClosureRefusals() {}

  static final class ClosureAlreadyAnnounced extends Refusal {
    ClosureAlreadyAnnounced(ClosureId closure, PartialDate announcedOn) {
      super(
          "This closure was already announced on " + announcedOn.inWords(),
          Map.of("closure", closure, "announcedOn", announcedOn));
    }
  }

  static final class ClosureAlreadyOpened extends Refusal {
    ClosureAlreadyOpened(ClosureId closure) {
      super("This closure is already on record", Map.of("closure", closure));
    }
  }

  static final class ClosureNotAnnounced extends Refusal {
    ClosureNotAnnounced(ClosureId closure) {
      super(
          "This closure is on record as likely but has not been announced: announce it first",
          Map.of("closure", closure));
    }
  }

  static final class ClosureAlreadyRescinded extends Refusal {
    ClosureAlreadyRescinded(ClosureId closure, PartialDate on) {
      super(
          "This closure was rescinded on "
              + on.inWords()
              + "; record a new decision as a new closure",
          Map.of("closure", closure, "rescindedOn", on));
    }
  }

  static final class ClosureAlreadyCompleted extends Refusal {
    ClosureAlreadyCompleted(ClosureId closure, PartialDate on) {
      super(
          "This closure was completed on " + on.inWords(),
          Map.of("closure", closure, "completedOn", on));
    }
  }

  /** The announcement of a likely closure names another establishment. */
  static final class ClosureOfAnotherEstablishment extends Refusal {
    ClosureOfAnotherEstablishment(EstablishmentCode named, EstablishmentCode recorded) {
      super(
          "This is the closure of " + recorded + ", not of " + named,
          Map.of("named", named, "recorded", recorded));
    }
  }

  static final class OrganisationAlreadyNotified extends Refusal {
    OrganisationAlreadyNotified(OrganisationId organisation, PartialDate on) {
      super(
          organisation + " was already told on " + on.inWords(),
          Map.of("organisation", organisation, "notifiedOn", on));
    }
  }

  static final class PrisonersAlreadyLeft extends Refusal {
    PrisonersAlreadyLeft(PartialDate on) {
      super("The last prisoners left on " + on.inWords(), Map.of("leftOn", on));
    }
  }

  static final class ClosureOrderAlreadyMade extends Refusal {
    ClosureOrderAlreadyMade(PartialDate on) {
      super("The order was made on " + on.inWords(), Map.of("madeOn", on));
    }
  }

  static final class ExitPlanAlreadyAgreed extends Refusal {
    ExitPlanAlreadyAgreed(AgreedExit plan) {
      super(
          "An exit plan for “" + plan.service() + "” has already been agreed",
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }

  static final class NoSuchExitPlan extends Refusal {
    NoSuchExitPlan(AgreedExit plan) {
      super(
          "No exit plan for “" + plan.service() + "” has been agreed with " + plan.organisation(),
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }

  static final class ExitPlanAlreadyCompleted extends Refusal {
    ExitPlanAlreadyCompleted(AgreedExit plan) {
      super(
          "The exit plan for “" + plan.service() + "” has already been carried out",
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }
}
