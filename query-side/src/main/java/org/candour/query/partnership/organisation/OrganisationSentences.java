package org.candour.query.partnership.organisation;

import static org.candour.query.presentation.PlainEnglish.count;

import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ProfileChanges;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Organisations in the register, in sentences. */
@Component
class OrganisationSentences implements Sentences<OrganisationEvent> {

  @Override
  public Class<OrganisationEvent> events() {
    return OrganisationEvent.class;
  }

  @Override
  public Sentence say(OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered(OrganisationId _, OrganisationProfile profile) ->
          Sentence.of(
                  "{} joined the register of organisations ({})", profile.name(), profile.kind())
              .maybe("Specialisms: {}", profile.specialisms());
      case OrganisationProfileUpdated(OrganisationId organisation, ProfileChanges changes) ->
          Sentence.of("{} updated its profile", organisation)
              .maybe("Name: {}", changes.name())
              .maybe("Income: {}", changes.incomeBand())
              .maybe("Specialisms: {}", changes.specialisms());
      case ReferralReturnRecorded e ->
          Sentence.of(
              "From {} to {}, {} referred to {} under an agreement and {} outside any agreement",
              e.from(),
              e.to(),
              count(e.underAgreements(), "person was", "people were"),
              e.organisation(),
              e.outsideAgreements());
      case OrganisationJoined(OrganisationId record, OrganisationId other, String why) ->
          Sentence.of(
                  "The records of {} and {} turned out to be of one organisation", record, other)
              .maybe("How that is known: {}", why);
      case OrganisationParted(OrganisationId record, OrganisationId other, String why) ->
          Sentence.of("The records of {} and {} are of two organisations after all", record, other)
              .maybe("How that is known: {}", why);
    };
  }
}
