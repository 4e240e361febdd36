package org.candour.command.commissioning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.platform.StreamState;
import org.candour.events.EstablishmentCode;
import org.candour.events.Link;
import org.candour.events.Money;
import org.candour.events.OrganisationId;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.commissioning.Mechanism;
import org.jspecify.annotations.Nullable;

/** What an agreement's events amount to. */
sealed interface AgreementState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements AgreementState {}

  /** It was signed. */
  sealed interface Signed extends AgreementState {
    Terms terms();

    Course course();

    /** The same after something more happened. */
    Signed after(Course course);

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
  }

  /** It ended. */
  record Ended(Terms terms, Course course, PartialDate on) implements Signed {
    @Override
    public Ended after(Course changed) {
      return new Ended(terms, changed, on);
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
      Mechanism mechanism,
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
    @Nullable StreamId round() {
      return award == null ? null : award.stream();
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
   * @param changes how many changes were agreed
   * @param assessedOn when its performance was last assessed, if it was
   * @param assessedAtEnd whether it was assessed on its ending
   * @param noticeOn when whoever pays gave notice, if it did
   * @param claims claims by what they are called, and whether they are open
   */
  record Course(
      Set<OrganisationId> engaged,
      int changes,
      @Nullable PartialDate assessedOn,
      boolean assessedAtEnd,
      @Nullable PartialDate noticeOn,
      Map<String, Boolean> claims) {

    static final Course NEW = new Course(Set.of(), 0, null, false, null, Map.of());

    public Course {
      engaged = Set.copyOf(engaged);
      claims = Map.copyOf(claims);
    }

    Course engaging(OrganisationId partner) {
      Set<OrganisationId> all = new HashSet<>(engaged);
      all.add(partner);
      return new Course(all, changes, assessedOn, assessedAtEnd, noticeOn, claims);
    }

    Course changed() {
      return new Course(engaged, changes + 1, assessedOn, assessedAtEnd, noticeOn, claims);
    }

    Course assessed(PartialDate on, boolean atEnd) {
      return new Course(engaged, changes, on, assessedAtEnd || atEnd, noticeOn, claims);
    }

    Course noticed(PartialDate on) {
      return new Course(engaged, changes, assessedOn, assessedAtEnd, on, claims);
    }

    Course claim(String claim, boolean open) {
      Map<String, Boolean> all = new HashMap<>(claims);
      all.put(claim, open);
      return new Course(engaged, changes, assessedOn, assessedAtEnd, noticeOn, all);
    }
  }
}
