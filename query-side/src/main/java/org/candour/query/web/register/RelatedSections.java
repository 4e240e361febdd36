package org.candour.query.web.register;

import java.util.List;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.view.View;
import org.candour.query.view.read.Row;
import org.candour.query.web.context.PageRequest;

/**
 * Adds to the page of a row what other views say about it: a bean that is found by its type.
 *
 * @param <V> the row
 */
public interface RelatedSections<V> {

  /** The view whose rows have these sections. */
  View<V> view();

  /** The views that the sections are read from. */
  List<View<?>> reads();

  List<Section<List<Phrase>>> of(PageRequest request, Row<V> row);

  /** Whether they stand only where the page is printed as a document. */
  default boolean areOnPaperOnly() {
    return false;
  }
}
