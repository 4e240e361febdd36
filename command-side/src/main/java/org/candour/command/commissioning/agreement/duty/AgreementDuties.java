package org.candour.command.commissioning.agreement.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candour.command.commissioning.agreement.state.AgreementState;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.NoticeAnswered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;

/** The duties of an agreement: which of them each event is held against. */
public final class AgreementDuties {

  private AgreementDuties() {}

  /** All that is found of an event, which happened to an agreement as it was before. */
  public static List<Judgement> judge(
      AgreementEvent event, AgreementState before, DecisionContext context) {
    if (event instanceof AgreementSigned signed) {
      return SigningDuties.judge(context, Procurement.asOnRecord(signed, context.record()));
    }
    return before instanceof Signed signed ? judge(event, signed, context) : List.of();
  }

  private static List<Judgement> judge(
      AgreementEvent event, Signed before, DecisionContext context) {
    return switch (event) {
      case NoticeGiven e -> all(FundingNoticeDuty.judge(context, e, before.terms()));
      case AgreementVaried e ->
          all(
              FundingNoticeDuty.varied(context, e, before),
              ChangeNoticeDuty.judge(
                  context, e, Procurement.asOnRecord(before.signed(), context.record())));
      case PerformanceAssessed _ -> all(PerformanceDuty.assessed(context, before));
      case AgreementEnded _ ->
          before instanceof InForce inForce
              ? all(
                  FundingNoticeDuty.ended(context, inForce),
                  PerformanceDuty.atEnd(context, inForce))
              : List.of();
      case AgreementSigned _,
          PartnerEngaged _,
          NoticeAnswered _,
          PaymentRecorded _,
          ChangeAsked _,
          ClaimRaised _,
          ClaimAbandoned _,
          ClaimRecovered _,
          AssessmentOverdue _,
          NoticeOverdue _ ->
          List.of();
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // It is only read.
  private static List<Judgement> all(Optional<Judgement>... found) {
    return Arrays.stream(found).flatMap(Optional::stream).toList();
  }
}
