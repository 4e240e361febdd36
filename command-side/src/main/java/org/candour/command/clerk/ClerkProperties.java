package org.candour.command.clerk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the clerk, under {@code candour.clerk}.
 *
 * @param every how often it looks what fell due
 * @param checkEvery how often it looks at what stands beside the log
 * @param patience how long a stream must have been quiet before a silence is recorded in it
 * @param grace how long nothing is said of a day that was over when the ledger learned of it
 */
@ConfigurationProperties("candour.clerk")
record ClerkProperties(
    @DefaultValue("5s") Duration every,
    @DefaultValue("1d") Duration checkEvery,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("P2D") Duration grace) {}
