package org.candour.query.estate.closure;

import static org.candour.query.presentation.PlainEnglish.counted;
import static org.candour.query.presentation.PlainEnglish.on;

import java.util.List;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.estate.EstateSentences;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Closures, in sentences. */
@Component
class ClosureSentences implements Sentences<ClosureEvent> {

  @Override
  public Class<ClosureEvent> events() {
    return ClosureEvent.class;
  }

  @Override
  public Sentence say(ClosureEvent event) {
    return switch (event) {
      case ClosureLikelyStated e ->
          Sentence.by(
                  e.statedBy(),
                  "{} said that {} is likely",
                  "{} was said to be likely",
                  closure(e.establishment(), e.kind()))
              .then("{}", e.statement());
      case ClosureAnnounced e ->
          Sentence.by(
                  e.terms().statedBy(),
                  "{} announced {}",
                  "{} was announced",
                  closure(e.terms().establishment(), e.terms().kind()))
              .andMaybe(", planned for {}", e.terms().plannedOn())
              .maybe("{} lost", counted(e.terms().places(), "place", "places"))
              .maybe("Reason: {}", e.terms().reason());
      case ClosureTimelinePublished e ->
          Sentence.of("A timeline of the closure was published: {}", milestones(e));
      case OrganisationNotified e ->
          Sentence.of("{} was told of the closure", e.organisation())
              .andMaybe(", by {}", e.means());
      case FamiliesInformed e ->
          Sentence.of("Families were told of the closure").then("How: {}", e.means());
      case ImpactAssessed e ->
          Sentence.of("The impact of the closure was assessed")
              .maybe("Services: {}", e.terms().services())
              .maybe("Organisations: {}", e.terms().organisations())
              .then("People served: {}", e.terms().peopleServed());
      case ExitPlanAgreed e ->
          Sentence.of(
                  "An exit plan with {} for {} was recorded, to be complete by {}",
                  e.organisation(),
                  e.service(),
                  e.by())
              .andMaybe("; the service goes to {}", e.transferTo());
      case ExitPlanCompleted e ->
          Sentence.of("The exit plan with {} for {} was completed", e.organisation(), e.service());
      case ClosureAdviceTaken e -> EstateSentences.taken("closure", e.taken());
      case ClosureGroupsHeard e -> EstateSentences.heard(e.heard(), e.notHeard(), e.account());
      case ClosurePostponed e ->
          Sentence.of("The closure was postponed")
              .andWhen(e.plannedOn() == null, ", without a new date")
              .andMaybe("; it is now planned {}", e.plannedOn() == null ? null : on(e.plannedOn()))
              .then("Reason: {}", e.reason());
      case ClosureBroughtForward e ->
          Sentence.of("The closure was brought forward; it is now planned {}", on(e.plannedOn()))
              .then("Reason: {}", e.reason());
      case ClosureRescinded e ->
          Sentence.of("The decision to close was reversed").then("Reason: {}", e.reason());
      case ClosureOrderMade e ->
          Sentence.of("A closure order was made: {}", e.instrument())
              .andMaybe(", in force {}", e.inForceOn() == null ? null : on(e.inForceOn()))
              .when(e.onlyPrisonInCounty(), "It is the only prison in the county")
              .maybe("Special reasons: {}", e.specialReasons());
      case LastPrisonersLeft _ -> Sentence.of("The last prisoners left");
      case ClosureCompleted e ->
          Sentence.of("The closure was complete")
              .maybe("{} lost", counted(e.places(), "place", "places"))
              .maybe("{}", e.note());
    };
  }

  private static String closure(EstablishmentCode establishment, ClosureKind kind) {
    return switch (kind) {
      case FULL -> "the closure of " + establishment;
      case PARTIAL -> "the closure of part of " + establishment;
      case TEMPORARY -> "the temporary closure of " + establishment;
      case RE_ROLE -> "the change of role of " + establishment;
    };
  }

  private static List<String> milestones(ClosureTimelinePublished e) {
    return e.milestones().stream().map(m -> m.what() + " " + on(m.on())).toList();
  }
}
