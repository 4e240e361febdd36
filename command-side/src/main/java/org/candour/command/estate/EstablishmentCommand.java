package org.candour.command.estate;

import org.candour.command.platform.StreamCommand;

/** A command that a establishment takes. */
sealed interface EstablishmentCommand extends StreamCommand
    permits RegisterEstablishment,
        ReRole,
        SuspendUse,
        ResumeUse,
        DesignateReformPrison,
        AppointGovernor,
        AnnounceSiteSale,
        SellSite {}
