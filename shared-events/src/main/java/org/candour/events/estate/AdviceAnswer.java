package org.candour.events.estate;

/** What became of a piece of advice. */
public enum AdviceAnswer {
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOT_ACCEPTED,
  NOT_YET_ANSWERED
}
