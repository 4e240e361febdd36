package org.candour.query.estate.development;

import static org.candour.query.presentation.PlainEnglish.count;
import static org.candour.query.presentation.PlainEnglish.counted;

import java.util.List;
import java.util.stream.Stream;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.id.OrganisationId;
import org.candour.query.estate.EstateSentences;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** New and rebuilt prisons, in sentences. */
@Component
class DevelopmentSentences implements Sentences<DevelopmentEvent> {

  @Override
  public Class<DevelopmentEvent> events() {
    return DevelopmentEvent.class;
  }

  @Override
  public Sentence say(DevelopmentEvent event) {
    return switch (event) {
      case SiteEarmarked e ->
          Sentence.of("A site was earmarked for {}: {}", e.terms().name(), e.terms().site())
              .andMaybe(", where {} stood", e.terms().formerEstablishment())
              .maybe("Planned: {}", counted(e.terms().places(), "place", "places"));
      case PartnersConvened e ->
          Sentence.of("Local organisations met: {}", partners(e)).then("Purpose: {}", e.purpose());
      case AccessAssessed e ->
          Sentence.of("Access to the site was assessed: {}", journeys(e))
              .then("Visitors: {}", e.accommodation())
              .maybe("{}", e.finding());
      case ServiceLocationReviewed e ->
          Sentence.of("The location of services was reviewed")
              .then("{}", e.finding())
              .then("Disabled people: {}", e.disabledAccess());
      case DevelopmentAdviceTaken e -> EstateSentences.taken("development", e.taken());
      case DevelopmentGroupsHeard e -> EstateSentences.heard(e.heard(), e.notHeard(), e.account());
      case DesignFixed e ->
          Sentence.of("The design was fixed")
              .then("{}", e.summary())
              .maybe("{}", counted(e.places(), "place", "places"));
      case FirstPrisonersReceived e ->
          Sentence.of("The first prisoners arrived at {}", e.establishment());
      case EstablishmentOpened e ->
          Sentence.of("{} opened", e.establishment())
              .andMaybe(" with {}", counted(e.places(), "place", "places"))
              .andMaybe(", run by {}", e.operator());
    };
  }

  private static List<String> partners(PartnersConvened e) {
    return Stream.concat(e.organisations().stream().map(OrganisationId::value), e.others().stream())
        .toList();
  }

  private static List<String> journeys(AccessAssessed e) {
    return e.journeys().stream()
        .map(j ->
            "from " + j.from() + " by " + j.by() + " in " + count(j.minutes(), "minute", "minutes"))
        .toList();
  }
}
