package org.candour.events.estate.closure;

import org.candour.events.Event;

/** An event of one closing of an establishment. */
public sealed interface ClosureEvent extends Event
    permits ClosureEvent.Opening, ClosureEvent.AtAnyStage, ClosureEvent.OnceAnnounced {

  /** May open a closure. */
  sealed interface Opening extends ClosureEvent permits ClosureLikelyStated, ClosureAnnounced {}

  /** Belongs to a closure that was said to be likely as well as to one that was announced. */
  sealed interface AtAnyStage extends ClosureEvent
      permits ClosureAdviceTaken, ClosureGroupsHeard, ClosureRescinded {}

  /** Belongs to a closure that was announced. */
  sealed interface OnceAnnounced extends ClosureEvent
      permits ClosureTimelinePublished,
          OrganisationNotified,
          FamiliesInformed,
          ImpactAssessed,
          ExitPlanAgreed,
          ExitPlanCompleted,
          ClosurePostponed,
          ClosureBroughtForward,
          ClosureOrderMade,
          LastPrisonersLeft,
          ClosureCompleted {}
}
