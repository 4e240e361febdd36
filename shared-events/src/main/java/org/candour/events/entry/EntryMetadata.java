package org.candour.events.entry;

import java.util.List;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What every entry says beside its event: who, by which command, when it happened, what it rests
 * on.
 *
 * @param by who acted
 * @param command the command that the entry came from
 * @param occurredOn when it happened, as precisely as that is known
 * @param causedBy the index of the entry that made the ledger act by itself, if one did
 * @param trace the W3C trace id of the request, 32 hexadecimal digits, if there was one
 * @param documents documents attached, by hash
 * @param cites indexes of entries that this one rests on
 * @param source where imported history was found; null for what was recorded at first hand
 * @param explanation why a duty was not complied with, if the sender said
 */
public record EntryMetadata(
    Actor by,
    CommandRef command,
    PartialDate occurredOn,
    @Nullable Long causedBy,
    @Nullable String trace,
    List<DocumentRef> documents,
    List<Long> cites,
    @Nullable Source source,
    @Nullable String explanation) {

  public EntryMetadata {
    documents = List.copyOf(documents);
    cites = List.copyOf(cites);
  }

  /** Whether there is something to look it up in: a source that is named, a document. */
  public boolean isShown() {
    return source != null || !documents.isEmpty();
  }

  /** The same with another explanation, or with none. */
  public EntryMetadata explaining(@Nullable String why) {
    return new EntryMetadata(
        by, command, occurredOn, causedBy, trace, documents, cites, source, why);
  }

  /** The same for an entry that is not the first of its command, which alone says what was sent. */
  public EntryMetadata withoutBody() {
    return command.body() == null
        ? this
        : new EntryMetadata(
            by,
            new CommandRef(command.id(), command.name()),
            occurredOn,
            causedBy,
            trace,
            documents,
            cites,
            source,
            explanation);
  }

  /** The same, done by another. */
  public EntryMetadata by(Actor actor) {
    return new EntryMetadata(
        actor, command, occurredOn, causedBy, trace, documents, cites, source, explanation);
  }

  /** The same, having happened on another date. */
  public EntryMetadata on(PartialDate date) {
    return new EntryMetadata(
        by, command, date, causedBy, trace, documents, cites, source, explanation);
  }
}
