package org.candour.events.governance.consultation;

/** The stages of a programme, at each of which those whom it touches can be consulted. */
public enum ProgrammeStage {
  /** While it is still open whether anything is done, and what. */
  IDEA,
  DESIGN,
  DELIVERY,
  REVIEW
}
