package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.api.EntryDetail;
import org.candour.query.presentation.FieldNames;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.recording.CorrectionForms;

/**
 * One entry of the ledger.
 *
 * @param named the names of those whom its sentence mentions by their ids
 * @param stream its own, by its name
 * @param concerns the streams that it concerns, as links
 * @param fields its event in words
 * @param correctable the fields that may be corrected or contested; none where nothing is recorded
 * @param standing whether a signed checkpoint covers it, in words
 */
public record EntryPage(
    PageContext context,
    EntryDetail entry,
    NamedText named,
    RenderedCard.Fact stream,
    RenderedCard.Fact concerns,
    List<FormattedValue.Part> fields,
    List<CorrectionForms.Correctable> correctable,
    String standing) {

  /** What happened, by the name of its event. */
  public String happened() {
    return FieldNames.happened(entry.type());
  }

  public String title() {
    return "Entry " + entry.index();
  }
}
