package org.candour.events.deadline;

/** Kinds of things that fall due, with the words that head them in lists. */
public enum DeadlineKind {
  PROMISE("Promise due"),
  ACKNOWLEDGEMENT("Acknowledgement due"),
  ANSWER("Answer due"),
  NOTIFICATION("Answer to an urgent notification due"),
  PLAN("Improvement plan due"),
  REVIEW("Review of progress due"),
  MEASUREMENT("Measurement to be reported"),
  TARGET("Target to be met"),
  ARRANGEMENT("Arrangement to be renewed"),
  FUNDING("Funding ends"),
  ASSESSMENT("Performance to be assessed"),
  NOTICE("Notice to be published"),
  BIDS("Bids close"),
  CLOSURE("Planned closure"),
  MILESTONE("Step of a published timeline"),
  ORDER("Closure order comes into force"),
  EXIT_PLAN("Exit plan to be completed"),
  SUSPENSION("Suspended use to be resumed"),
  ACCESS("Access to be decided on"),
  RESPONSE("Response to a notice"),
  MEETING("Board to meet"),
  ASKED_ACTION("Action to be promised or declined"),
  BOARD("Board to be constituted"),
  ACTION("Action due");

  private final String label;

  DeadlineKind(String label) {
    this.label = label;
  }

  /** In English, as the beginning of a line. */
  public String label() {
    return label;
  }
}
