package org.candour.query.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.candour.query.presentation.PlainEnglish;

/**
 * A facet as people meet it.
 *
 * @param label its name, which is also that of the fact that it is about
 * @param names what its values name
 * @param sortable whether lists may be sorted by it
 */
@RecordBuilder
public record FacetLabel(String label, ValueKind names, boolean sortable)
    implements FacetLabelBuilder.With {

  /** Whether its values name records. */
  boolean namesRecords() {
    return switch (names) {
      case PRISON, ORGANISATION, PARTY, STREAM, MATTER -> true;
      case WORDS, STREAM_TYPE, EVENT, DUTY, SCHEME, RATING -> false;
    };
  }

  /** As the facet's own name says it: {@code arises-from} as {@code Arises from}. */
  static FacetLabel of(String name) {
    return new FacetLabel(PlainEnglish.capital(name.replace('-', ' ')), ValueKind.WORDS, false);
  }
}
