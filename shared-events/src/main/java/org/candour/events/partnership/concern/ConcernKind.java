package org.candour.events.partnership.concern;

/** What a concern is. */
public enum ConcernKind {
  ISSUE,
  NEED,
  IDEA
}
