package org.candour.events.governance.board.terms;

/** Whom a member of a board comes from. */
public enum Constituency {
  VOLUNTARY_SECTOR,
  LOCAL_AUTHORITY,
  HEALTH,
  EDUCATION,
  EMPLOYERS,
  POLICE_AND_CRIME,
  COMMUNITY,
  FAMILIES,
  LIVED_EXPERIENCE,
  STAFF,
  INDEPENDENT
}
