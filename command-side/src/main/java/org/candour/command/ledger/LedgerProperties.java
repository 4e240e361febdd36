package org.candour.command.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger, under {@code candour.ledger}.
 *
 * @param origin names the log and its key: the first line of every checkpoint
 * @param signingKey the file that holds the secret text of the signing key
 * @param makeSigningKey whether to make a key where there is none; for the standalone only
 * @param checkpointEvery how long after a commit a checkpoint is signed, at most
 */
@ConfigurationProperties("candour.ledger")
public record LedgerProperties(
    String origin,
    Path signingKey,
    @DefaultValue("false") boolean makeSigningKey,
    @DefaultValue("500ms") Duration checkpointEvery) {}
