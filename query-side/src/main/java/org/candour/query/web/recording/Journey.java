package org.candour.query.web.recording;

import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's way from a form to its receipt.
 *
 * @param id hard to guess; also the idempotency key, so that whatever is sent twice is recorded
 *     once
 * @param account whose it is
 * @param typed what was typed so far
 * @param recorded what the command side answered when it recorded; null until then
 */
record Journey(
    String id, String account, String command, Typed typed, @Nullable JsonNode recorded) {

  Journey typing(Typed now) {
    return new Journey(id, account, command, now, recorded);
  }

  Journey done(JsonNode answer) {
    return new Journey(id, account, command, typed, answer);
  }
}
