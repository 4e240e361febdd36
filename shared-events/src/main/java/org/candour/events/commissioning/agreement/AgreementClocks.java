package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyRegister;
import org.jspecify.annotations.Nullable;

/** When the assessments and notices that the duties ask of an agreement fall due. */
public final class AgreementClocks {

  /** The duty to publish the notice of a contract’s end. */
  public static final String TERMINATION = "termination-notice";

  private static final String DETAILS = "contract-details-notice";
  private static final String POLICY = "agreement-performance";

  /** The Procurement Act's threshold for performance indicators: five million pounds. */
  private static final long LARGE_IN_PENCE = 500_000_000L;

  /** How often performance is assessed, as the duties on it ask. */
  private static final int MONTHS = 12;

  private static final DutyRegister DUTIES = DutyRegister.load();

  private AgreementClocks() {}

  /**
   * The duty on performance that an agreement falls under: the Act’s, or the project’s policy.
   *
   * @param which {@code performance} or {@code performance-at-end}
   * @return nothing for a grant
   */
  public static Optional<String> performance(
      FundingMechanism mechanism, @Nullable Money value, String which) {
    boolean large = value != null && value.pence() > LARGE_IN_PENCE;
    return switch (mechanism) {
      case GRANT -> Optional.empty();
      case CONTRACT -> Optional.of((large ? "contract-" : "agreement-") + which);
      case SUBCONTRACT, RATE_CARD -> Optional.of("agreement-" + which);
    };
  }

  /** The first assessment that falls due; null if none is asked for. */
  public static @Nullable LocalDate firstAssessment(AgreementSigned signed) {
    return performance(signed.terms().mechanism(), signed.terms().value(), "performance")
        .filter(_ -> signed.terms().startsOn().isKnown())
        .filter(duty -> duty.equals(POLICY) || inForce(duty, signed.procedureFrom()))
        .map(_ -> assessmentAfter(signed.terms().startsOn().latest()))
        .orElse(null);
  }

  /** The next assessment that falls due after one was made, or none came, on a day. */
  public static LocalDate assessmentAfter(LocalDate day) {
    LocalDate due = day.plusMonths(MONTHS);
    while (!inForce(POLICY, PartialDate.of(due))) {
      due = due.plusMonths(MONTHS);
    }
    return due;
  }

  /**
   * The duty to publish a contract’s details, by the rules that it falls under; where it is not
   * known whether those are the light ones, they are, since they ask for less.
   */
  public static String details(@Nullable Boolean lightTouch) {
    return lightTouch == null || lightTouch ? DETAILS + "-light-touch" : DETAILS;
  }

  /** The last day to publish a contract’s details, UK7; null if nobody asks for that. */
  public static @Nullable LocalDate detailsDue(AgreementSigned signed, PartialDate on) {
    return noticed(signed)
        ? DUTIES.lastDay(details(signed.terms().lightTouch()), signed.procedureFrom(), on).orElse(null)
        : null;
  }

  /** Whether a notice of the end, UK11, is asked for. */
  public static boolean terminationAsked(AgreementSigned signed) {
    return noticed(signed) && inForce(TERMINATION, signed.procedureFrom());
  }

  /**
   * The last day to publish the notice of an end, where that is asked; null for no end that is
   * known.
   */
  public static @Nullable LocalDate terminationDue(@Nullable PartialDate end) {
    return end == null || !end.isKnown()
        ? null
        : DUTIES.lastDay(TERMINATION, end, end).orElse(null);
  }

  /** Only a contract that was awarded in a round has where its notices are published. */
  private static boolean noticed(AgreementSigned signed) {
    return signed.terms().mechanism() == FundingMechanism.CONTRACT && signed.award() != null;
  }

  private static boolean inForce(String duty, PartialDate on) {
    return DUTIES.perhapsInForce(duty, on).stream().anyMatch(one -> one.surelyInForceOn(on));
  }
}
