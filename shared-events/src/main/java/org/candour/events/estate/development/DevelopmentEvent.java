package org.candour.events.estate.development;

import org.candour.events.Event;

/** An event of the development of a new or rebuilt establishment. */
public sealed interface DevelopmentEvent extends Event
    permits SiteEarmarked,
        PartnersConvened,
        AccessAssessed,
        ServiceLocationReviewed,
        DevelopmentAdviceTaken,
        DevelopmentGroupsHeard,
        DesignFixed,
        FirstPrisonersReceived,
        EstablishmentOpened {}
