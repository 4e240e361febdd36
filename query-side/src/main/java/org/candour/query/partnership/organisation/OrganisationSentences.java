package org.candour.query.partnership.organisation;

import static org.candour.query.presentation.PlainEnglish.count;

import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
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
      case OrganisationRegistered e ->
          Sentence.of("{} joined the register of organisations ({})", e.name(), e.kind())
              .maybe("Specialisms: {}", e.specialisms());
      case OrganisationProfileUpdated e ->
          Sentence.of("{} updated its profile", e.organisation())
              .maybe("Name: {}", e.name())
              .maybe("Income: {}", e.incomeBand())
              .maybe("Specialisms: {}", e.specialisms());
      case ReferralReturnRecorded e ->
          Sentence.of(
              "From {} to {}, {} referred to {} under an agreement and {} outside any agreement",
              e.from(),
              e.to(),
              count(e.underAgreements(), "person was", "people were"),
              e.organisation(),
              e.outsideAgreements());
    };
  }
}
