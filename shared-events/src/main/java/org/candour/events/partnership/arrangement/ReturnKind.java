package org.candour.events.partnership.arrangement;

/** What is counted under an arrangement. */
public enum ReturnKind {
  RECEPTION,
  ACCESS,
  VISITS,
  TEMPORARY_RELEASE
}
