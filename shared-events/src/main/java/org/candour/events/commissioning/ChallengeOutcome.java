package org.candour.events.commissioning;

/** What became of the challenge of an award. */
public enum ChallengeOutcome {
  UPHELD,
  DISMISSED,
  WITHDRAWN,
  SETTLED
}
