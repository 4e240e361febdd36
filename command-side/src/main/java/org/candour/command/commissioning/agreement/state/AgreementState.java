package org.candour.command.commissioning.agreement.state;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an agreement's events amount to. */
public sealed interface AgreementState extends StreamState {

  /** Who pays and who provides, and the prisons that it is for. */
  static Sides voices(AgreementTerms terms) {
    return Sides.of(Side.PAYER, terms.payers())
        .and(Side.PROVIDER, terms.provider())
        .and(Side.ESTABLISHMENT, terms.establishments());
  }

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

    @Override
    default Sides voices() {
      return AgreementState.voices(terms());
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
   * @param asked the changes that one side asked for and the other has not answered, by what is to
   *     change
   */
  @RecordBuilder
  @RecordBuilder.Options(useImmutableCollections = true)
  record Course(
      Set<OrganisationId> engaged,
      @Nullable PartialDate assessedOn,
      boolean assessedAtEnd,
      List<NoticeToEnd> notices,
      boolean providerLeaves,
      Map<String, OpenClaim> claims,
      Map<String, ChangeAsked> asked)
      implements AgreementStateCourseBuilder.With {

    public static Course starting() {
      return new Course(Set.of(), null, false, List.of(), false, Map.of(), Map.of());
    }

    Course engaging(OrganisationId partner) {
      Set<OrganisationId> all = new HashSet<>(engaged);
      all.add(partner);
      return withEngaged(all);
    }

    /** An assessment that is written down after a later one leaves that the last. */
    Course assessed(PartialDate on, boolean atEnd) {
      PartialDate last =
          assessedOn != null && assessedOn.latest().isAfter(on.latest()) ? assessedOn : on;
      return with(c -> c.assessedOn(last).assessedAtEnd(assessedAtEnd || atEnd));
    }

    Course noticed(PartialDate on, PartialDate endsOn) {
      List<NoticeToEnd> all = new ArrayList<>(notices);
      all.add(new NoticeToEnd(on, endsOn));
      return withNotices(all);
    }

    Course left() {
      return withProviderLeaves(true);
    }

    Course claim(String claim, OpenClaim now) {
      Map<String, OpenClaim> all = new HashMap<>(claims);
      all.put(claim, now);
      return withClaims(all);
    }

    Course asking(ChangeAsked change) {
      Map<String, ChangeAsked> all = new HashMap<>(asked);
      all.put(change.change(), change);
      return withAsked(all);
    }

    Course answered(String change) {
      Map<String, ChangeAsked> all = new HashMap<>(asked);
      all.remove(change);
      return withAsked(all);
    }
  }

  /** NoticeToEnd that whoever pays gave, and of which end. */
  record NoticeToEnd(PartialDate on, PartialDate endsOn) {}
}
