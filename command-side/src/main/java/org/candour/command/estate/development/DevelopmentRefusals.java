package org.candour.command.estate.development;

import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;

/** Why a development refuses a command. */
final class DevelopmentRefusals {

  private DevelopmentRefusals() {}

  static final class SiteAlreadyEarmarked extends Refusal {
    SiteAlreadyEarmarked(DevelopmentId development) {
      super("This development is already on record", Map.of("development", development));
    }
  }

  static final class DesignAlreadyFixed extends Refusal {
    DesignAlreadyFixed(PartialDate on) {
      super("The design was fixed " + on.onInWords(), Map.of("fixedOn", on));
    }
  }

  static final class FirstPrisonersAlreadyReceived extends Refusal {
    FirstPrisonersAlreadyReceived(PartialDate on) {
      super("The first prisoners arrived " + on.onInWords(), Map.of("receivedOn", on));
    }
  }

  static final class EstablishmentAlreadyOpened extends Refusal {
    EstablishmentAlreadyOpened(PartialDate on) {
      super("It was opened " + on.onInWords(), Map.of("openedOn", on));
    }
  }

  /** A development becomes one establishment, not two. */
  static final class DevelopmentOfAnotherEstablishment extends Refusal {
    DevelopmentOfAnotherEstablishment(EstablishmentCode named, EstablishmentCode recorded) {
      super(
          "This development became " + recorded + ", not " + named,
          Map.of("named", named, "recorded", recorded));
    }
  }
}
