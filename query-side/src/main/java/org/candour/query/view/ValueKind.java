package org.candour.query.view;

import java.util.Optional;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;

/** What the values of a facet name, so that people can be shown names in their place. */
public enum ValueKind {
  /** Nothing: they are words themselves. */
  WORDS,
  /** Prisons, by their codes. */
  PRISON,
  /** Organisations, by their identifiers. */
  ORGANISATION,
  /** Prisons, organisations, boards or levels. */
  PARTY,
  /** Streams, as {@code type/id}. */
  STREAM,
  /** Streams of the type that the facet is called by, by their ids. */
  MATTER,
  /** Types of streams. */
  STREAM_TYPE,
  /** Types of events. */
  EVENT,
  /** Duties, by their names in the register of duties. */
  DUTY,
  /** Schemes by which inspectors rate, by their ids. */
  SCHEME,
  /** Ratings of such schemes, by their ids. */
  RATING;

  /**
   * What a value names, if that is a stream.
   *
   * @param facet the name of the facet
   */
  public Optional<StreamId> stream(String facet, String value) {
    try {
      return switch (this) {
        case PRISON -> Optional.of(new EstablishmentCode(value).stream());
        case ORGANISATION -> Optional.of(new OrganisationId(value).stream());
        case PARTY -> Optional.of(new Party(value).stream());
        case STREAM -> Optional.of(StreamId.parse(value));
        case MATTER -> Optional.of(new StreamId(facet, value));
        case WORDS, STREAM_TYPE, EVENT, DUTY, SCHEME, RATING -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
