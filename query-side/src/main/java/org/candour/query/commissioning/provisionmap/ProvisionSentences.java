package org.candour.query.commissioning.provisionmap;

import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Maps of provision, in sentences. */
@Component
class ProvisionSentences implements Sentences<ProvisionMapEvent> {

  @Override
  public Class<ProvisionMapEvent> events() {
    return ProvisionMapEvent.class;
  }

  @Override
  public Sentence say(ProvisionMapEvent event) {
    return switch (event) {
      case ProvisionMapped e ->
          Sentence.of("Provision")
              .andMaybe(" at {}", e.terms().establishment())
              .andMaybe(" for {}", e.terms().development())
              .and(" was mapped: {}", e.terms().services())
              .maybe("Mapped with {}", e.terms().partners())
              .maybe("{}", e.terms().note());
      case GapRecorded e ->
          Sentence.of("A gap was recorded: {}", e.service())
              .andMaybe(" for {}", e.group())
              .maybe("People affected: {}", e.people())
              .maybe("{}", e.note());
      case OverlapRecorded e ->
          Sentence.of("An overlap was recorded: {}", e.service())
              .andMaybe(", provided by {}", e.organisations())
              .maybe("{}", e.note());
    };
  }
}
