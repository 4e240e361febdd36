package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Why an agreement refuses a command. */
final class AgreementRefusals {

  private AgreementRefusals() {}

  static final class AgreementAlreadySigned extends Refusal {
    AgreementAlreadySigned(AgreementId id) {
      super("This agreement has already been signed", Map.of("agreement", id));
    }
  }

  static final class AgreementAlreadyEnded extends Refusal {
    AgreementAlreadyEnded(AgreementId id, PartialDate on) {
      super("This agreement ended " + on.onInWords(), Map.of("agreement", id, "endedOn", on));
    }
  }

  /** The award that is named is another supplier's. */
  static final class AwardOfAnotherSupplier extends Refusal {
    AwardOfAnotherSupplier(OrganisationId named, OrganisationId awarded) {
      super(
          "This was awarded to " + awarded + ", not to " + named,
          Map.of("named", named, "awarded", awarded));
    }
  }

  /** The award that is named was taken away. */
  static final class AwardOverturned extends Refusal {
    AwardOverturned(PartialDate on) {
      super(
          "A challenge to this award was upheld "
              + on.onInWords()
              + ": name the award that came after it",
          Map.of("overturnedOn", on));
    }
  }

  static final class ClaimAlreadyRaised extends Refusal {
    ClaimAlreadyRaised(String claim) {
      super("Claim “" + claim + "” has already been raised", Map.of("claim", claim));
    }
  }

  static final class NoSuchClaim extends Refusal {
    NoSuchClaim(String claim) {
      super("No claim “" + claim + "” has been raised", Map.of("claim", claim));
    }
  }

  static final class ClaimAlreadyAbandoned extends Refusal {
    ClaimAlreadyAbandoned(String claim) {
      super("Claim “" + claim + "” has already been abandoned", Map.of("claim", claim));
    }
  }

  /** Nobody recovers or abandons more of a claim than is left of it. */
  static final class MoreThanTheClaim extends Refusal {
    MoreThanTheClaim(String claim, Money claimed, long left, Money part) {
      super(
          "Claim “"
              + claim
              + "” is for "
              + claimed
              + ", of which "
              + new Money(left, claimed.currency())
              + " is neither recovered nor abandoned: "
              + part
              + " is more than that, or in another currency",
          Map.of("claim", claim, "claimed", claimed, "left", left, "amount", part));
    }
  }

  /** Nobody claims from themselves, and a provider says from which of several payers it claims. */
  static final class ClaimAgainstNobodyElse extends Refusal {
    ClaimAgainstNobodyElse(String claim) {
      super("Say in against from whom else you claim this", Map.of("claim", claim));
    }
  }

  /** One side alone changes nothing. */
  static final class ChangeNotAskedFor extends Refusal {
    ChangeNotAskedFor(String change) {
      super(
          "Nobody has asked for this change, or it has been answered. Ask for it with"
              + " ask-for-change; the other side then agrees to it, or does not",
          Map.of("change", change));
    }
  }

  /** What is agreed to is what was asked for. */
  static final class ChangeAskedOtherwise extends Refusal {
    ChangeAskedOtherwise(ChangeAsked asked) {
      super(
          "The change that was asked for has another last day or value. Agree to that one, or ask"
              + " for another change",
          Map.of("asked", asked));
    }
  }

  /** A term that has not run has not expired. */
  static final class TermNotRun extends Refusal {
    TermNotRun(@Nullable PartialDate endsOn, PartialDate on) {
      super(
          (endsOn == null
                  ? "This agreement has no last day, so it cannot expire"
                  : "The last day of this agreement, "
                      + endsOn.inWords()
                      + ", is after "
                      + on.inWords())
              + ": say that it was TERMINATED or DISCHARGED, or check the dates",
          endsOn == null ? Map.of("occurredOn", on) : Map.of("endsOn", endsOn, "occurredOn", on));
    }
  }

  /** The notice that is named is of another kind. */
  static final class NotAChangeNotice extends Refusal {
    NotAChangeNotice(long entry, NoticeType notice) {
      super(
          "Entry " + entry + " is notice " + notice + "; notice of a change is UK10",
          Map.of("entry", entry, "notice", notice));
    }
  }

  /** An agreement ends later than it starts, and a change does not turn that round. */
  static final class EndsBeforeItStarts extends Refusal {
    EndsBeforeItStarts(PartialDate startsOn, LocalDate endsOn) {
      super(
          "An agreement that starts on " + startsOn + " cannot end on " + endsOn,
          Map.of("startsOn", startsOn, "endsOn", endsOn));
    }
  }

  /** Nobody gave notice, so nobody can respond to it. */
  static final class NoNoticeToAnswer extends Refusal {
    NoNoticeToAnswer(AgreementId id) {
      super(
          "Nobody has given notice to end this agreement, so there is nothing to respond to."
              + " Record the notice first",
          Map.of("agreement", id));
    }
  }

  /** Nobody responds to the notice that they gave. */
  static final class NoticeOfTheirOwn extends Refusal {
    NoticeOfTheirOwn(Party by) {
      super(
          by
              + " gave this notice, so the other side responds to it. Record what "
              + by
              + " decides as another notice, or as an end",
          Map.of("by", by));
    }
  }
}
