package org.candour.query.web.card;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.record.RecordFormatter;

/** Says the rows of a view that brings no words of its own: field by field. */
final class PlainPresentation<V> extends ViewPresentation<V> {

  /** How many fields of a row stand in a list. */
  private static final int IN_BRIEF = 6;

  PlainPresentation(View<V> of) {
    super(of.name(), FieldNames.name(of.name().replace('-', ' ')), "", "row", "rows");
  }

  @Override
  public String name(V row) {
    return parts(row).stream()
        .findFirst()
        .map(part -> String.valueOf(part.value().text()))
        .orElse("row");
  }

  private static List<FormattedValue.Part> parts(Object row) {
    return RecordFormatter.fields(row).stream()
        .filter(part -> part.value().text() != null)
        .filter(part -> !part.name().equals("Id"))
        .toList();
  }

  @Override
  public Card card(V row, LocalDate on) {
    Card card = Card.headed(name(row));
    parts(row).stream().limit(IN_BRIEF).forEach(part -> card.say(part.name(), part.value().text()));
    return card;
  }
}
