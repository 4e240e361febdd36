package org.candour.command.estate;

import org.candour.command.platform.StreamCommand;

/** A command that a development takes. */
sealed interface DevelopmentCommand extends StreamCommand
    permits EarmarkSite,
        ConvenePartners,
        AssessAccess,
        ReviewServiceLocation,
        TakeAdviceOnDevelopment,
        HearGroupsOnDevelopment,
        FixDesign,
        ReceiveFirstPrisoners,
        OpenEstablishment {}
