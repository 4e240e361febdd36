package org.candour.events.inspection.recommendation;

/** What kind of recommendation it is, as whoever made it called it. */
public enum RecommendationKind {
  RECOMMENDATION,
  KEY_CONCERN,
  PRIORITY_CONCERN
}
