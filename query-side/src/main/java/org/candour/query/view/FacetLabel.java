package org.candour.query.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/**
 * A facet as people meet it.
 *
 * @param label its name, which is also that of the fact that it is about
 * @param hint what may be given; null where that is plain
 * @param sortable whether lists may be sorted by it
 */
@RecordBuilder
public record FacetLabel(String label, @Nullable String hint, boolean sortable)
    implements FacetLabelBuilder.With {

  static final String PRISON = "a prison’s code, for instance BXI";
  static final String ORGANISATION = "an org-id, for instance GB-CHC-1074546";
  static final String STREAM = "as type/id, for instance establishment/BXI";

  /** Whether what is given for it names a prison or an organisation. */
  public boolean namesAParty() {
    return hint != null && (hint.contains(PRISON) || hint.contains(ORGANISATION));
  }

  /** As the facet's own name says it: {@code arises-from} as {@code Arises from}. */
  static FacetLabel of(String name) {
    return new FacetLabel(PlainEnglish.capital(name.replace('-', ' ')), null, false);
  }
}
