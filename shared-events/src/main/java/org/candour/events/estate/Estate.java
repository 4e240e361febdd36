package org.candour.events.estate;

/** Whom an establishment holds. */
public enum Estate {
  MEN,
  WOMEN,
  MEN_AND_WOMEN
}
