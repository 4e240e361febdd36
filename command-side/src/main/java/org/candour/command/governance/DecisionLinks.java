package org.candour.command.governance;

import java.util.Set;

/** What advice and consultations can be about: decisions, and what leads to them. */
public final class DecisionLinks {

  /** The events, by their logical names. */
  public static final Set<String> TYPES =
      Set.of(
          "establishment.registered",
          "establishment.re-roled",
          "establishment.reform-prison-designated",
          "closure.likely-stated",
          "closure.announced",
          "development.site-earmarked",
          "development.design-fixed",
          "needs-assessment.started",
          "needs-assessment.need-identified",
          "round.planned",
          "round.lots-defined",
          "round.lot-awarded",
          "agreement.signed",
          "board.resolution-recorded");

  private DecisionLinks() {}
}
