package org.candour.command.commissioning.agreement.state;

import java.time.LocalDate;
import java.util.Objects;
import org.candour.command.commissioning.agreement.state.AgreementState.Course;
import org.candour.command.commissioning.agreement.state.AgreementState.Ended;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.NotSigned;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
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

/**
 * Carries an agreement's state on by its events; refuses an event that cannot have happened in it.
 */
public final class AgreementEvolution {

  private AgreementEvolution() {}

  /** The state after an event that happened on a date. */
  public static AgreementState after(AgreementState state, AgreementEvent event, PartialDate on) {
    return switch (state) {
      case NotSigned _ -> {
        if (!(event instanceof AgreementSigned e)) {
          throw new CorruptHistory(state, event);
        }
        yield new InForce(e, Course.starting());
      }
      case InForce inForce -> whileInForce(inForce, event, on);
      case Ended ended -> happened(ended, event, on);
    };
  }

  private static AgreementState whileInForce(InForce state, AgreementEvent event, PartialDate on) {
    return event instanceof AgreementEnded
        ? new Ended(state.signed(), state.course(), on)
        : happened(state, event, on);
  }

  private static AgreementState happened(Signed state, AgreementEvent event, PartialDate on) {
    Course course = state.course();
    return switch (event) {
      case PartnerEngaged e -> state.after(course.engaging(e.partner()));
      case ChangeAsked e -> state.after(course.asking(e));
      case AgreementVaried e -> {
        Signed answered = state.after(course.answered(e.change()));
        yield e.agreed() ? answered.on(changed(state.terms(), e)) : answered;
      }
      case NoticeGiven e ->
          state.after(byPayer(e, state) ? course.noticed(on, e.endsOn()) : course.left());
      case NoticeAnswered _, PaymentRecorded _, AssessmentOverdue _, NoticeOverdue _ -> state;
      case PerformanceAssessed e -> state.after(course.assessed(on, e.atEnd()));
      case ClaimRaised e -> state.after(course.claim(e.claim(), OpenClaim.raised(e)));
      case ClaimRecovered e ->
          state.after(course.claim(e.claim(), claim(e.claim(), state).less(e.amount())));
      case ClaimAbandoned e -> {
        OpenClaim was = claim(e.claim(), state);
        OpenClaim now = e.amount() == null ? was.closed() : was.less(e.amount());
        yield state.after(course.claim(e.claim(), now));
      }
      case AgreementSigned _, AgreementEnded _ -> throw new CorruptHistory(state, event);
    };
  }

  private static OpenClaim claim(String name, Signed state) {
    return Objects.requireNonNull(state.course().claims().get(name), "Nobody raised this claim");
  }

  private static boolean byPayer(NoticeGiven notice, Signed state) {
    return !state.terms().isProvider(notice.by());
  }

  private static AgreementTerms changed(AgreementTerms terms, AgreementVaried varied) {
    LocalDate endsOn = varied.endsOn();
    return terms
        .withEndsOn(endsOn == null ? terms.endsOn() : PartialDate.of(endsOn))
        .withValue(varied.value() == null ? terms.value() : varied.value());
  }
}
