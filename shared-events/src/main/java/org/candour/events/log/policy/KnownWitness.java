package org.candour.events.log.policy;

import org.candour.events.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A witness that a policy names.
 *
 * @param name what the policy calls it, and nobody else need
 * @param key its key; null for one of a kind that is not known here, whose cosignatures never count
 * @param written the key as the policy writes it
 * @param url where the log sends it checkpoints (the submission prefix of C2SP tlog-witness); null
 *     if the policy does not say
 */
public record KnownWitness(
    String name, @Nullable VerifierKey key, String written, @Nullable String url)
    implements Member {}
