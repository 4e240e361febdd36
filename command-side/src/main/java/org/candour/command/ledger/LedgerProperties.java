package org.candour.command.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger, under {@code candour.ledger}.
 *
 * @param origin names the log and its key: the first line of every checkpoint
 * @param signingKey the file that holds the secret text of the signing key
 * @param signingKeyText the secret text itself, in place of a file
 * @param lastSigned the file that remembers the last signed checkpoint, so that a database that was
 *     rolled back is noticed; beside the key's file unless it is said
 * @param makeSigningKey whether to make a key where there is none; for the standalone only
 * @param checkpointEvery how long after a commit a checkpoint is signed, at most
 * @param standbys on how many standbys each commit must be flushed before it is answered
 */
@ConfigurationProperties("candour.ledger")
public record LedgerProperties(
    String origin,
    @Nullable Path signingKey,
    @Nullable String signingKeyText,
    @Nullable Path lastSigned,
    @DefaultValue("false") boolean makeSigningKey,
    @DefaultValue("500ms") Duration checkpointEvery,
    @DefaultValue("0") int standbys) {}
