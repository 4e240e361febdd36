package org.candour.events.partnership.accessrequest;

/** Why access is refused. */
public enum AccessRefusal {
  VETTING,
  SECURITY,
  STAFFING,
  SPACE,
  INCOMPLETE,
  OTHER
}
