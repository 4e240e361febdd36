package org.candour.events.estate.closure;

import org.candour.events.Event;

/** An event of one closing of an establishment. */
public sealed interface ClosureEvent extends Event
    permits ClosureLikelyStated,
        ClosureAnnounced,
        ClosureTimelinePublished,
        OrganisationNotified,
        FamiliesInformed,
        ImpactAssessed,
        ExitPlanAgreed,
        ExitPlanCompleted,
        ClosureAdviceTaken,
        ClosureGroupsHeard,
        ClosurePostponed,
        ClosureRescinded,
        ClosureOrderMade,
        LastPrisonersLeft,
        ClosureCompleted {}
