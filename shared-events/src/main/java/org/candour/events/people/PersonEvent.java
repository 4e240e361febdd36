package org.candour.events.people;

import org.candour.events.Event;

/** An event of a person, who is known by a pseudonym. */
public sealed interface PersonEvent extends Event permits PersonalDataErased {}
