package org.candour.command.commissioning.agreement.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an agreement's events amount to. */
public sealed interface AgreementState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements AgreementState {}

  /** It was signed. */
  sealed interface Signed extends AgreementState {
    Terms terms();

    Course course();

    /** The same after something more happened. */
    Signed after(Course course);

    /** The same on other terms. */
    Signed on(Terms terms);

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(terms().provider(), terms().payer(), terms().establishments());
    }
  }

  /** It is in force. */
  record InForce(Terms terms, Course course) implements Signed {
    @Override
    public InForce after(Course changed) {
      return new InForce(terms, changed);
    }

    @Override
    public InForce on(Terms changed) {
      return new InForce(changed, course);
    }
  }

  /** It ended. */
  record Ended(Terms terms, Course course, PartialDate on) implements Signed {
    @Override
    public Ended after(Course changed) {
      return new Ended(terms, changed, on);
    }

    @Override
    public Ended on(Terms changed) {
      return new Ended(changed, course, on);
    }
  }

  /**
   * What was signed, as last changed.
   *
   * @param provider who provides; null where its source does not name it
   * @param lightTouch null where its source does not say
   * @param procedureFrom when the procurement began, or else when it was signed
   * @param award the award that it comes from, if it comes from one
   */
  record Terms(
      @Nullable OrganisationId provider,
      @Nullable OrganisationId payer,
      List<EstablishmentCode> establishments,
      FundingMechanism mechanism,
      @Nullable Boolean lightTouch,
      PartialDate startsOn,
      @Nullable PartialDate endsOn,
      @Nullable Money value,
      PartialDate procedureFrom,
      @Nullable Link award) {

    public Terms {
      establishments = List.copyOf(establishments);
    }

    /** The round that it comes from. */
    public @Nullable StreamId round() {
      return award == null ? null : award.stream();
    }

    /**
     * Tells whether somebody is who provides. Where the provider is not named, whoever is not the
     * payer may be it.
     */
    public boolean isProvider(@Nullable Party party) {
      if (party == null) {
        return false;
      }
      return provider == null
          ? payer == null || !party.stream().equals(payer.stream())
          : party.stream().equals(provider.stream());
    }

    Terms changed(@Nullable LocalDate newEnd, @Nullable Money newValue) {
      return new Terms(
          provider,
          payer,
          establishments,
          mechanism,
          lightTouch,
          startsOn,
          newEnd == null ? endsOn : PartialDate.of(newEnd),
          newValue == null ? value : newValue,
          procedureFrom,
          award);
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
   */
  record Course(
      Set<OrganisationId> engaged,
      @Nullable PartialDate assessedOn,
      boolean assessedAtEnd,
      List<Notice> notices,
      boolean providerLeaves,
      Map<String, Boolean> claims) {

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
      return new Course(
          engaged,
          last,
          assessedAtEnd || atEnd,
          notices,
          providerLeaves,
          claims);
    }

    Course noticed(PartialDate on, PartialDate endsOn) {
      List<Notice> all = new ArrayList<>(notices);
      all.add(new Notice(on, endsOn));
      return new Course(engaged, assessedOn, assessedAtEnd, all, providerLeaves, claims);
    }

    Course left() {
      return new Course(engaged, assessedOn, assessedAtEnd, notices, true, claims);
    }

    Course claim(String claim, boolean open) {
      Map<String, Boolean> all = new HashMap<>(claims);
      all.put(claim, open);
      return new Course(engaged, assessedOn, assessedAtEnd, notices, providerLeaves, all);
    }

  }

  /** Notice that whoever pays gave, and of which end. */
  record Notice(PartialDate on, PartialDate endsOn) {}
}
