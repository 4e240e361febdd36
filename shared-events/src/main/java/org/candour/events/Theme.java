package org.candour.events;

/** What a need, a round, an agreement or a commitment bears on, so that it can be found by it. */
public enum Theme {
  /** How people leave crime behind. */
  DESISTANCE,
  FAMILY,
  WOMEN,
  EQUALITY,
  HEALTH,
  HOUSING,
  EDUCATION,
  WORK,
  THROUGH_THE_GATE,
  TRAINING,
  INFORMATION
}
