package org.candour.events.governance.board.terms;

/** What an item of an agenda is for. */
public enum AgendaKind {
  DECISION,
  ACTION,
  INFORMATION
}
