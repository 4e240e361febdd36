package org.candour.events.outcomes;

/** What a measure serves, so that outcomes can be seen by the principle that they rest on. */
public enum Principle {
  /** How people leave crime behind. */
  DESISTANCE,
  SAFETY,
  DECENCY,
  PURPOSEFUL_ACTIVITY,
  RESETTLEMENT,
  FAMILY_TIES,
  EQUALITY
}
