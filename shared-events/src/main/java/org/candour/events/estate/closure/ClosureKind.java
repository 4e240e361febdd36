package org.candour.events.estate.closure;

/** What closes. */
public enum ClosureKind {
  /** The whole establishment, for good. */
  FULL,
  /** A part of it, for good. */
  PARTIAL,
  /** All or part of it, for a time. */
  TEMPORARY,
  /** It stops being what it was and becomes something else. */
  RE_ROLE
}
