package org.candour.command.estate.closure.refusal;

import java.util.Map;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Why a closure refuses a command. */
public final class ClosureRefusals {

  private ClosureRefusals() {}

  public static final class ClosureAlreadyAnnounced extends Refusal {
    public ClosureAlreadyAnnounced(ClosureId closure, PartialDate announcedOn) {
      super(
          "This closure was already announced " + announcedOn.onInWords(),
          Map.of("closure", closure, "announcedOn", announcedOn));
    }
  }

  public static final class ClosureAlreadyOpened extends Refusal {
    public ClosureAlreadyOpened(ClosureId closure) {
      super("This closure is already on record", Map.of("closure", closure));
    }
  }

  public static final class ClosureNotAnnounced extends Refusal {
    public ClosureNotAnnounced(ClosureId closure) {
      super(
          "This closure is on record as likely but has not been announced: announce it first",
          Map.of("closure", closure));
    }
  }

  public static final class ClosureAlreadyRescinded extends Refusal {
    public ClosureAlreadyRescinded(ClosureId closure, PartialDate on) {
      super(
          "This closure was rescinded "
              + on.onInWords()
              + "; record a new decision as a new closure",
          Map.of("closure", closure, "rescindedOn", on));
    }
  }

  public static final class ClosureAlreadyCompleted extends Refusal {
    public ClosureAlreadyCompleted(ClosureId closure, PartialDate on) {
      super(
          "This closure was completed " + on.onInWords(),
          Map.of("closure", closure, "completedOn", on));
    }
  }

  /** The announcement of a likely closure names another establishment. */
  public static final class ClosureOfAnotherEstablishment extends Refusal {
    public ClosureOfAnotherEstablishment(EstablishmentCode named, EstablishmentCode recorded) {
      super(
          "This is the closure of " + recorded + ", not of " + named,
          Map.of("named", named, "recorded", recorded));
    }
  }

  public static final class OrganisationAlreadyNotified extends Refusal {
    public OrganisationAlreadyNotified(OrganisationId organisation, PartialDate on) {
      super(
          organisation + " was already told " + on.onInWords(),
          Map.of("organisation", organisation, "notifiedOn", on));
    }
  }

  public static final class PrisonersAlreadyLeft extends Refusal {
    public PrisonersAlreadyLeft(PartialDate on) {
      super("The last prisoners left " + on.onInWords(), Map.of("leftOn", on));
    }
  }

  public static final class ClosureOrderAlreadyMade extends Refusal {
    public ClosureOrderAlreadyMade(PartialDate on) {
      super("The order was made " + on.onInWords(), Map.of("madeOn", on));
    }
  }

  public static final class ExitPlanAlreadyAgreed extends Refusal {
    public ExitPlanAlreadyAgreed(AgreedExit plan) {
      super(
          "An exit plan for “" + plan.service() + "” has already been agreed",
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }

  public static final class NoSuchExitPlan extends Refusal {
    public NoSuchExitPlan(AgreedExit plan) {
      super(
          "No exit plan for “" + plan.service() + "” has been agreed with " + plan.organisation(),
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }

  public static final class ExitPlanAlreadyCompleted extends Refusal {
    public ExitPlanAlreadyCompleted(AgreedExit plan) {
      super(
          "The exit plan for “" + plan.service() + "” has already been carried out",
          Map.of("organisation", plan.organisation(), "service", plan.service()));
    }
  }

  /** To put off is to a later day. */
  public static final class NotPutOff extends Refusal {
    public NotPutOff(PartialDate planned, PartialDate to) {
      super(
          "This closure is planned for "
              + planned.inWords()
              + ", and "
              + to.inWords()
              + " is no later: use bring-closure-forward for an earlier day",
          Map.of("plannedOn", planned, "to", to));
    }
  }

  /** To bring forward is to an earlier day. */
  public static final class NotBroughtForward extends Refusal {
    public NotBroughtForward(PartialDate planned, PartialDate to) {
      super(
          "This closure is planned for "
              + planned.inWords()
              + ", and "
              + to.inWords()
              + " is no earlier: use postpone-closure for a later day",
          Map.of("plannedOn", planned, "to", to));
    }
  }

  public static final class NoDayPlanned extends Refusal {
    public NoDayPlanned(ClosureId closure) {
      super(
          "No day is planned for this closure, so none can be brought forward: give one with"
              + " postpone-closure",
          Map.of("closure", closure));
    }
  }

  /** An order is in force from the day on which it is made, or later. */
  public static final class InForceBeforeMade extends Refusal {
    public InForceBeforeMade(PartialDate inForce, PartialDate made) {
      super(
          "An order that was made "
              + made.onInWords()
              + " cannot have been in force "
              + inForce.onInWords(),
          Map.of("inForceOn", inForce, "occurredOn", made));
    }
  }

  /** What is closed already cannot be closed. */
  public static final class AlreadyClosed extends Refusal {
    public AlreadyClosed(EstablishmentCode establishment, PartialDate closed, PartialDate on) {
      super(
          establishment
              + " has been closed since "
              + closed.inWords()
              + ", and nothing on record says that it was opened again by "
              + on.inWords()
              + ": record that first",
          Map.of("establishment", establishment, "closedOn", closed, "occurredOn", on));
    }
  }

  /** The whole of an establishment closes once at a time. */
  public static final class AlreadyClosing extends Refusal {
    public AlreadyClosing(
        EstablishmentCode establishment, StreamId closure, PartialDate announced) {
      super(
          "The whole of "
              + establishment
              + " is already to close, as was announced "
              + announced.onInWords()
              + ": record what becomes of that, or rescind it first",
          Map.of("establishment", establishment, "closure", closure, "announcedOn", announced));
    }
  }
}
