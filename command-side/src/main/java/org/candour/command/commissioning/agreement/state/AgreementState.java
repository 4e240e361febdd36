package org.candour.command.commissioning.agreement.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an agreement's events amount to. */
public sealed interface AgreementState extends StreamState {

  /** Nothing is on record. */
  record NotSigned() implements AgreementState {}

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
   * @param claims claims by what they are called
   */
  record Course(
      Set<OrganisationId> engaged,
      @Nullable PartialDate assessedOn,
      boolean assessedAtEnd,
      List<NoticeToEnd> notices,
      boolean providerLeaves,
      Map<String, OpenClaim> claims) {

    public Course {
      engaged = Set.copyOf(engaged);
      notices = List.copyOf(notices);
      claims = Map.copyOf(claims);
    }

    public static Course starting() {
      return new Course(Set.of(), null, false, List.of(), false, Map.of());
    }

    Course engaging(OrganisationId partner) {
      Set<OrganisationId> all = new HashSet<>(engaged);
      all.add(partner);
      return new Course(all, assessedOn, assessedAtEnd, notices, providerLeaves, claims);
    }

    /** An assessment that is written down after a later one leaves that the last. */
    Course assessed(PartialDate on, boolean atEnd) {
      PartialDate last =
          assessedOn != null && assessedOn.latest().isAfter(on.latest()) ? assessedOn : on;
      return new Course(engaged, last, assessedAtEnd || atEnd, notices, providerLeaves, claims);
    }

    Course noticed(PartialDate on, PartialDate endsOn) {
      List<NoticeToEnd> all = new ArrayList<>(notices);
      all.add(new NoticeToEnd(on, endsOn));
      return new Course(engaged, assessedOn, assessedAtEnd, all, providerLeaves, claims);
    }

    Course left() {
      return new Course(engaged, assessedOn, assessedAtEnd, notices, true, claims);
    }

    Course claim(String claim, OpenClaim now) {
      Map<String, OpenClaim> all = new HashMap<>(claims);
      all.put(claim, now);
      return new Course(engaged, assessedOn, assessedAtEnd, notices, providerLeaves, all);
    }
  }

  /** NoticeToEnd that whoever pays gave, and of which end. */
  record NoticeToEnd(PartialDate on, PartialDate endsOn) {}
}
