package org.candour.query.estate.establishment;

import org.candour.events.estate.establishment.BoardMissing;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentProfile;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Prisons and their use, in sentences. */
@Component
class EstablishmentSentences implements Sentences<EstablishmentEvent> {

  @Override
  public Class<EstablishmentEvent> events() {
    return EstablishmentEvent.class;
  }

  @Override
  public Sentence say(EstablishmentEvent event) {
    return switch (event) {
      case EstablishmentRegistered e -> registered(e.profile());
      case EstablishmentReRoled e ->
          Sentence.of("The role of {} changed: {}", e.establishment(), e.role())
              .then("Reason: {}", e.reason());
      case UseSuspended e ->
          Sentence.of("{} was taken out of use temporarily", e.establishment())
              .andMaybe(", expected until {}", e.until())
              .then("Reason: {}", e.reason());
      case UseResumed e -> Sentence.of("{} came back into use", e.establishment());
      case ReformPrisonDesignated e ->
          Sentence.of("{} became a reform prison", e.establishment()).maybe("{}", e.terms());
      case BoardMissing e ->
          Sentence.of(
              "The reform prison was to have a board of governors by {}, and has none", e.due());
      case ReformStatusEnded e ->
          Sentence.of("{} stopped being a reform prison", e.establishment())
              .maybe("Reason: {}", e.reason());
      case GovernorAppointed e ->
          Sentence.of(
              "{} governor was appointed to {}",
              e.executive() ? "An executive" : "A",
              e.establishment());
      case SiteSaleAnnounced e ->
          Sentence.of("The sale of the site of {} was announced", e.establishment())
              .maybe("{}", e.statement());
      case SiteSold e ->
          Sentence.of("The site of {} was sold", e.establishment())
              .andMaybe(" to {}", e.buyer())
              .andMaybe(" for {}", e.price());
    };
  }

  private static Sentence registered(EstablishmentProfile profile) {
    return switch (profile.standing()) {
      case IN_USE -> Sentence.of("{} was entered in the register as in use", profile.name());
      case NOT_IN_USE ->
          Sentence.of("{} was entered in the register as no longer in use", profile.name())
              .andMaybe("; it was in use until {}", profile.inUseUntil());
    };
  }
}
