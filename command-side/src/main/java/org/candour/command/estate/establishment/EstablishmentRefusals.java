package org.candour.command.estate.establishment;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;

/** Why an establishment refuses a command. */
final class EstablishmentRefusals {

  private EstablishmentRefusals() {}

  static final class EstablishmentAlreadyRegistered extends Refusal {
    EstablishmentAlreadyRegistered(EstablishmentCode code) {
      super(code + " is already in the register", Map.of("establishment", code));
    }
  }

  static final class UseAlreadySuspended extends Refusal {
    UseAlreadySuspended(EstablishmentCode code, PartialDate since) {
      super(
          "The use of " + code + " has been suspended since " + since.inWords(),
          Map.of("establishment", code, "since", since));
    }
  }

  static final class UseNotSuspended extends Refusal {
    UseNotSuspended(EstablishmentCode code) {
      super("The use of " + code + " is not suspended", Map.of("establishment", code));
    }
  }

  static final class AlreadyReformPrison extends Refusal {
    AlreadyReformPrison(EstablishmentCode code) {
      super(code + " is already a reform prison", Map.of("establishment", code));
    }
  }

  static final class NotReformPrison extends Refusal {
    NotReformPrison(EstablishmentCode code) {
      super(code + " is not a reform prison", Map.of("establishment", code));
    }
  }

  static final class SiteAlreadySold extends Refusal {
    SiteAlreadySold(EstablishmentCode code, PartialDate on) {
      super(
          "The site of " + code + " was sold " + on.onInWords(),
          Map.of("establishment", code, "soldOn", on));
    }
  }
}
