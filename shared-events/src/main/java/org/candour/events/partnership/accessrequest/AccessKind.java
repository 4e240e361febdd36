package org.candour.events.partnership.accessrequest;

/** What access is asked for. */
public enum AccessKind {
  VISIT,
  REGULAR_WORK,
  KEYS,
  EVENT
}
