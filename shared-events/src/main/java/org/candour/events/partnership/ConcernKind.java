package org.candour.events.partnership;

/** What a concern is. */
public enum ConcernKind {
  ISSUE,
  NEED,
  IDEA
}
