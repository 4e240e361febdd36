package org.candour.events.commissioning.round;

/** What became of the challenge of an award. */
public enum ChallengeOutcome {
  UPHELD,
  DISMISSED,
  WITHDRAWN,
  SETTLED
}
