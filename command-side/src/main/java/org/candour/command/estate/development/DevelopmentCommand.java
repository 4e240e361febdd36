package org.candour.command.estate.development;

import org.candour.command.stream.StreamCommand;

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
