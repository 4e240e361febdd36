package org.candour.events.partnership.organisation;

import org.candour.events.Event;

/** An event of an organisation. */
public sealed interface OrganisationEvent extends Event
    permits OrganisationRegistered,
        OrganisationProfileUpdated,
        ReferralReturnRecorded,
        OrganisationJoined,
        OrganisationParted {}
