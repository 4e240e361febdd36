package org.candour.events;

/** For whom, or for what, an advisory group speaks. */
public enum AdvisoryGroupKind {
  WOMEN,
  FAMILY,
  EQUALITY,
  /** Voluntary organisations as a sector. */
  SECTOR,
  OTHER
}
