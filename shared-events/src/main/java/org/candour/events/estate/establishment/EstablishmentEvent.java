package org.candour.events.estate.establishment;

import org.candour.events.Event;

/** An event of an establishment. */
public sealed interface EstablishmentEvent extends Event
    permits EstablishmentRegistered,
        EstablishmentReRoled,
        UseSuspended,
        UseResumed,
        ReformPrisonDesignated,
        ReformStatusEnded,
        BoardMissing,
        GovernorAppointed,
        SiteSaleAnnounced,
        SiteSold {}
