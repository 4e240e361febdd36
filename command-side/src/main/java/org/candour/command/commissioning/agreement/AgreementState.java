package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementClocks;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an agreement's events amount to. */
public sealed interface AgreementState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements AgreementState {}

  /** It was signed. */
  sealed interface Signed extends AgreementState {
    /** What was signed, as last changed. */
    AgreementSigned signed();

    default AgreementTerms terms() {
      return signed().terms();
    }

    Course course();

    /** The same after something more happened. */
    Signed after(Course course);

    /** The same on other terms. */
    Signed on(AgreementTerms terms);

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(terms().provider(), terms().payer(), terms().establishments());
    }
  }

  /** It is in force. */
  record InForce(AgreementSigned signed, Course course) implements Signed {
    @Override
    public InForce after(Course changed) {
      return new InForce(signed, changed);
    }

    @Override
    public InForce on(AgreementTerms changed) {
      return new InForce(signed.withTerms(changed), course);
    }
  }

  /** It ended. */
  record Ended(AgreementSigned signed, Course course, PartialDate on) implements Signed {
    @Override
    public Ended after(Course changed) {
      return new Ended(signed, changed, on);
    }

    @Override
    public Ended on(AgreementTerms changed) {
      return new Ended(signed.withTerms(changed), course, on);
    }
  }

  /**
   * What became of it.
   *
   * @param engaged partners that were given work
   * @param assessedOn when its performance was last assessed, if it was
   * @param assessedAtEnd whether it was assessed on its ending
   * @param notices the notices that whoever pays gave
   * @param providerLeaves whether the provider gave notice
   * @param claims claims by what they are called, and whether they are open
   * @param clocks what falls due
   */
  record Course(
      Set<OrganisationId> engaged,
      @Nullable PartialDate assessedOn,
      boolean assessedAtEnd,
      List<Notice> notices,
      boolean providerLeaves,
      Map<String, Boolean> claims,
      Clocks clocks) {

    public Course {
      engaged = Set.copyOf(engaged);
      notices = List.copyOf(notices);
      claims = Map.copyOf(claims);
    }

    public static Course starting(Clocks clocks) {
      return new Course(Set.of(), null, false, List.of(), false, Map.of(), clocks);
    }

    Course engaging(OrganisationId partner) {
      Set<OrganisationId> all = new HashSet<>(engaged);
      all.add(partner);
      return new Course(all, assessedOn, assessedAtEnd, notices, providerLeaves, claims, clocks);
    }

    /** An assessment that is written down after a later one leaves that the last. */
    Course assessed(PartialDate on, boolean atEnd) {
      PartialDate last =
          assessedOn != null && assessedOn.latest().isAfter(on.latest()) ? assessedOn : on;
      return new Course(
          engaged,
          last,
          assessedAtEnd || atEnd,
          notices,
          providerLeaves,
          claims,
          clocks.assessed(on));
    }

    Course noticed(PartialDate on, PartialDate endsOn) {
      List<Notice> all = new ArrayList<>(notices);
      all.add(new Notice(on, endsOn));
      return new Course(engaged, assessedOn, assessedAtEnd, all, providerLeaves, claims, clocks);
    }

    Course left() {
      return new Course(engaged, assessedOn, assessedAtEnd, notices, true, claims, clocks);
    }

    Course claim(String claim, boolean open) {
      Map<String, Boolean> all = new HashMap<>(claims);
      all.put(claim, open);
      return new Course(engaged, assessedOn, assessedAtEnd, notices, providerLeaves, all, clocks);
    }

    Course with(Clocks changed) {
      return new Course(
          engaged, assessedOn, assessedAtEnd, notices, providerLeaves, claims, changed);
    }
  }

  /** Notice that whoever pays gave, and of which end. */
  record Notice(PartialDate on, PartialDate endsOn) {}

  /**
   * What falls due; null where nothing does, or it is recorded that it did not come.
   *
   * @param assessment the next assessment
   * @param details the notice of its details, UK7
   * @param termination the notice of its end, UK11
   * @param terminationAsked whether a notice of its end is asked for and not recorded as overdue
   */
  record Clocks(
      @Nullable LocalDate assessment,
      @Nullable LocalDate details,
      @Nullable LocalDate termination,
      boolean terminationAsked) {

    static Clocks of(AgreementSigned signed, PartialDate on) {
      boolean asked = AgreementClocks.terminationAsked(signed);
      return new Clocks(
          AgreementClocks.firstAssessment(signed),
          AgreementClocks.detailsDue(signed, on),
          asked ? AgreementClocks.terminationDue(signed.terms().endsOn()) : null,
          asked);
    }

    Clocks assessed(PartialDate on) {
      if (assessment == null) {
        return this;
      }
      LocalDate next = AgreementClocks.assessmentAfter(on.latest());
      return new Clocks(
          next.isAfter(assessment) ? next : assessment, details, termination, terminationAsked);
    }

    Clocks unassessed(LocalDate since) {
      return new Clocks(
          AgreementClocks.assessmentAfter(since), details, termination, terminationAsked);
    }

    Clocks ending(PartialDate end) {
      return terminationAsked
          ? new Clocks(assessment, details, AgreementClocks.terminationDue(end), true)
          : this;
    }

    Clocks unnoticed(NoticeType notice) {
      return notice == NoticeType.UK7
          ? new Clocks(assessment, null, termination, terminationAsked)
          : new Clocks(assessment, details, null, false);
    }

    /** When a notice falls due. */
    @Nullable LocalDate of(NoticeType notice) {
      return notice == NoticeType.UK7 ? details : termination;
    }
  }
}
