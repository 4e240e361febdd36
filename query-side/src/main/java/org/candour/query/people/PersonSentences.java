package org.candour.query.people;

import org.candour.events.people.PersonEvent;
import org.candour.events.people.PersonalDataErased;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Erasures of personal data, in sentences. */
@Component
class PersonSentences implements Sentences<PersonEvent> {

  @Override
  public Class<PersonEvent> events() {
    return PersonEvent.class;
  }

  @Override
  public Sentence say(PersonEvent event) {
    return switch (event) {
      case PersonalDataErased e ->
          Sentence.of("A person’s personal data was erased").then("Grounds: {}", e.basis());
    };
  }
}
