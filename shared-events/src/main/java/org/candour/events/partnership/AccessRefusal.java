package org.candour.events.partnership;

/** Why access is refused. */
public enum AccessRefusal {
  VETTING,
  SECURITY,
  STAFFING,
  SPACE,
  INCOMPLETE,
  OTHER
}
