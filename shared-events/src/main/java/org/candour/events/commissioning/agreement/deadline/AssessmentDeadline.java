package org.candour.events.commissioning.agreement.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.TermCalendar;
import org.candour.events.entry.Entry;

/**
 * Performance is assessed at least once in every twelve months while an agreement is in force: by
 * section 71 of the Procurement Act 2023 where key performance indicators were to be set, by the
 * project's own policy elsewhere, and not at all for grants.
 */
public final class AssessmentDeadline implements DeadlinePolicy {

  private static final DutyRegister DUTIES = DutyRegister.load();

  public static final String NAME = "assessment";

  /** The project's policy. */
  private static final String POLICY = "agreement-performance";

  /** Section 52 of the Procurement Act 2023, which says what a large contract is. */
  private static final String INDICATORS = "contract-indicators";

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ASSESSMENT;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  /**
   * Whether a contract is worth so much that section 52 may ask for key performance indicators.
   *
   * @param began when its procurement began
   */
  public static boolean isLargeContract(AgreementTerms terms, PartialDate began) {
    return terms.mechanism() == FundingMechanism.CONTRACT
        && DUTIES.scope(INDICATORS, began).isWorthMore(terms.value());
  }

  /**
   * The duty on performance that an agreement falls under: the Act’s, where it asks for key
   * performance indicators, or the project’s policy. Section 52 asks for none under the light
   * touch; where it is not known whether that applies, the policy does, since it asks for less.
   *
   * @param began when its procurement began
   * @param which {@code performance} or {@code performance-at-end}
   * @return nothing for a grant
   */
  public static Optional<String> duty(AgreementTerms terms, PartialDate began, String which) {
    boolean byTheAct =
        isLargeContract(terms, began)
            && Boolean.FALSE.equals(terms.lightTouch())
            && terms.exemption() == null;
    return switch (terms.mechanism()) {
      case GRANT -> Optional.empty();
      case CONTRACT -> Optional.of((byTheAct ? "contract-" : "agreement-") + which);
      case SUBCONTRACT, RATE_CARD -> Optional.of("agreement-" + which);
    };
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case AgreementSigned e -> first(e).map(day -> Deadline.opened(day, entry, index));
      case PerformanceAssessed _ -> before.map(due -> later(due, on.latest(), index));
      case AssessmentOverdue e -> before.map(due -> later(due, e.due(), index));
      case AgreementEnded _ -> before.map(due -> ended(due, on.earliest()));
      case Event _ -> before;
    };
  }

  @Override
  public AssessmentOverdue silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new AssessmentOverdue(due);
  }

  private static Optional<LocalDate> first(AgreementSigned signed) {
    return duty(signed.terms(), signed.procedureFrom(), "performance")
        .filter(_ -> signed.terms().startsOn().isKnown())
        .filter(duty -> duty.equals(POLICY) || DUTIES.isSurelyInForce(duty, signed.procedureFrom()))
        .map(_ -> assessmentAfter(signed.terms().startsOn().latest()));
  }

  /** The next one falls due twelve months after one was made or did not come, unless it ended. */
  private static Deadline later(Deadline due, LocalDate day, long index) {
    LocalDate next = assessmentAfter(day);
    if (!due.open() || (due.on() != null && !next.isAfter(due.on().latest()))) {
      return due;
    }
    boolean over = due.ended() != null && !next.isBefore(due.ended());
    return over ? due.closed() : due.moved(next, index);
  }

  /** An assessment that fell due while the agreement was in force is still owed after its end. */
  private static Deadline ended(Deadline due, LocalDate end) {
    return due.overdueBefore(end) ? due.withEnded(end) : due.closed();
  }

  /** As often as the policy asks, which is as often as the Act does. */
  private static LocalDate assessmentAfter(LocalDate day) {
    Term term = DUTIES.term(POLICY);
    LocalDate due = TermCalendar.lastDay(day, term);
    while (!DUTIES.isSurelyInForce(POLICY, PartialDate.of(due))) {
      due = TermCalendar.lastDay(due, term);
    }
    return due;
  }
}
