package org.candour.query.people;

import java.util.List;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.PersonId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/** Somebody whose data was erased. */
final class Erasures implements Examples {

  static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000009");

  private Erasures() {}

  @Override
  public List<Draft> drafts() {
    return List.of(
        Draft.entry(PERSON.stream(), "2026-06-01", new PersonalDataErased(PERSON, "A request")));
  }
}
