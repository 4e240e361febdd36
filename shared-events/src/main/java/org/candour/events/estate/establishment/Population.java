package org.candour.events.estate.establishment;

/** Whom an establishment holds. */
public enum Population {
  MEN,
  WOMEN,
  MEN_AND_WOMEN
}
