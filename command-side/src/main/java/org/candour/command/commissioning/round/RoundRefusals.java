package org.candour.command.commissioning.round;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.RoundId;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Why a round refuses a command. */
final class RoundRefusals {

  private RoundRefusals() {}

  static final class RoundAlreadyPlanned extends Refusal {
    RoundAlreadyPlanned(RoundId id) {
      super("This round has already been planned", Map.of("round", id));
    }
  }

  static final class RoundAlreadyStopped extends Refusal {
    RoundAlreadyStopped(RoundId id, PartialDate on) {
      super("This round was stopped " + on.onInWords(), Map.of("round", id, "stoppedOn", on));
    }
  }

  /** Lots are settled before bids are invited. */
  static final class BidsAlreadyInvited extends Refusal {
    BidsAlreadyInvited(PartialDate on) {
      super("Bids were invited " + on.onInWords(), Map.of("invitedOn", on));
    }
  }

  static final class BidsCloseBeforeTheyOpen extends Refusal {
    BidsCloseBeforeTheyOpen(PartialDate opened, LocalDate closesOn) {
      super(
          "Bids cannot close "
              + PartialDate.of(closesOn).onInWords()
              + " if they were invited "
              + opened.onInWords()
              + ": give a later last day",
          Map.of("invitedOn", opened, "closesOn", closesOn));
    }
  }

  static final class LotNamedTwice extends Refusal {
    LotNamedTwice(String lot) {
      super("Two lots are called “" + lot + "”", Map.of("lot", lot));
    }
  }

  static final class NoSuchLot extends Refusal {
    NoSuchLot(String lot, Set<String> lots) {
      super(
          lots.isEmpty()
              ? "This round has no lots: leave the lot out"
              : "This round has no lot “" + lot + "”: name one of its lots",
          Map.of("lot", lot, "lots", lots.stream().sorted().toList()));
    }
  }

  static final class LotAlreadyAwarded extends Refusal {
    LotAlreadyAwarded(String lot, @Nullable OrganisationId supplier, PartialDate on) {
      super(
          (supplier == null ? "A supplier that is not named" : supplier)
              + " was awarded this "
              + on.onInWords(),
          supplier == null
              ? Map.of("lot", lot, "awardedOn", on)
              : Map.of("lot", lot, "supplier", supplier, "awardedOn", on));
    }
  }

  /** Nothing is left to bid for. */
  static final class AllAwarded extends Refusal {
    AllAwarded(PartialDate on) {
      super(
          "All of this round was awarded by "
              + on.inWords()
              + ", so no bids can be invited: plan another round",
          Map.of("awardedOn", on));
    }
  }

  static final class NothingAwarded extends Refusal {
    NothingAwarded(String lot) {
      super("This was not awarded, so there is nothing to challenge", Map.of("lot", lot));
    }
  }

  static final class AwardAlreadyChallenged extends Refusal {
    AwardAlreadyChallenged(String lot) {
      super("A challenge to this award has not been decided yet", Map.of("lot", lot));
    }
  }

  static final class AwardNotChallenged extends Refusal {
    AwardNotChallenged(String lot) {
      super("No challenge to this award is waiting for a decision", Map.of("lot", lot));
    }
  }
}
