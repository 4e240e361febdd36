package org.candour.events.partnership.commitment;

import org.candour.events.Event;

/** An event of a promise of one side to the other. */
public sealed interface CommitmentEvent extends Event
    permits CommitmentOffered,
        CommitmentAccepted,
        CommitmentDeclined,
        EvidenceSubmitted,
        CommitmentFulfilled,
        FulfilmentDisputed,
        DueDateAsked,
        DueDateChanged,
        CommitmentWithdrawn,
        CommitmentMissed {}
