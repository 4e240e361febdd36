package org.candour.events.estate.establishment;

/** Whether an establishment is in use. */
public enum Standing {
  IN_USE,
  NOT_IN_USE
}
