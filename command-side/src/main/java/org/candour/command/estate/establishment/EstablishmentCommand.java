package org.candour.command.estate.establishment;

import org.candour.command.stream.StreamCommand;

/** A command that a establishment takes. */
public sealed interface EstablishmentCommand extends StreamCommand
    permits RegisterEstablishment,
        ReRole,
        SuspendUse,
        ResumeUse,
        DesignateReformPrison,
        AppointGovernor,
        AnnounceSiteSale,
        SellSite {}
