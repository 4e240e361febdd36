package org.candour.query.people;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.people.PersonEvent;
import org.candour.events.people.PersonalDataErased;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** What the events of persons say. */
@Component
class PersonSentences implements Sentences {

  @Override
  public Optional<String> sentence(Event event) {
    return event instanceof PersonEvent own ? Optional.of(said(own)) : Optional.empty();
  }

  private static String stop(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String said(PersonEvent event) {
    return switch (event) {
      case PersonalDataErased e -> "The personal data of a person was erased: " + stop(e.basis());
    };
  }
}
