package org.candour.events.people;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.personal.PersonId;

/**
 * The key of a person's personal data was destroyed: what entries hold of it can be read by nobody
 * from here on.
 *
 * @param basis on what ground, without saying who it is
 */
@EventType(value = "person.data-erased", visibility = Visibility.PARTIES)
public record PersonalDataErased(PersonId person, String basis) implements PersonEvent {}
