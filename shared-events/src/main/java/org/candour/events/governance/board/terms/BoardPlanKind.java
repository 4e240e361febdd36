package org.candour.events.governance.board.terms;

/** Whose plan it is that a board uses. */
public enum BoardPlanKind {
  NEEDS_ASSESSMENT,
  COMMISSIONING,
  CRIMINAL_JUSTICE,
  POLICE_AND_CRIME,
  HEALTH,
  LOCAL_AUTHORITY,
  OTHER
}
