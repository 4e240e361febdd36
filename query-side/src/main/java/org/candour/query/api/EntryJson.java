package org.candour.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candour.events.PartialDate;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an entry’s bytes look, which {@link EntryFormat} alone writes: for the description of
 * answers.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryJson(
    UUID id,
    String type,
    int revision,
    Place stream,
    Instant recordedAt,
    PartialDate occurredOn,
    Actor by,
    CommandRef command,
    @Nullable Long causedBy,
    @Nullable String trace,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DocumentRef> documents,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Long> cites,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Source source,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StreamId> concerns,
    JsonNode payload) {

  /** An entry’s place in its stream. */
  record Place(String type, String id, long sequence) {}
}
