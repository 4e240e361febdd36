package org.candour.query.web.recording;

import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.events.json.CandourJson;
import org.candour.query.access.Drafts;
import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What people are filling in, where any node finds it. */
@Component
final class Journeys {

  private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);

  private final Drafts drafts;

  Journeys(Drafts drafts) {
    this.drafts = drafts;
  }

  Journey begin(Account account, String command, Typed typed) {
    Journey journey = new Journey(UUID.randomUUID().toString(), account.id(), command, typed, null);
    drafts.begin(journey.id(), journey.account(), written(journey));
    return journey;
  }

  Journey keep(Journey journey) {
    drafts.keep(journey.id(), journey.account(), written(journey));
    return journey;
  }

  private static byte[] written(Journey journey) {
    return CandourJson.mapper().writeValueAsBytes(journey);
  }

  /** An account's own. */
  Optional<Journey> find(@Nullable String id, Account account, String command) {
    return find(id, command).filter(journey -> journey.account().equals(account.id()));
  }

  /** Of whomever: only to keep what was typed there, and never to show it. */
  Optional<Journey> find(@Nullable String id, String command) {
    return Optional.ofNullable(id)
        .filter(asked -> asked.indexOf(0) < 0) // PostgreSQL takes no NUL
        .flatMap(drafts::find)
        .flatMap(Journeys::read)
        .filter(journey -> journey.command().equals(command));
  }

  private static Optional<Journey> read(byte[] draft) {
    try {
      return Optional.of(CandourJson.mapper().readValue(draft, Journey.class));
    } catch (JacksonException e) {
      LOG.info("What was typed in a form of another version is not read");
      return Optional.empty();
    }
  }
}
