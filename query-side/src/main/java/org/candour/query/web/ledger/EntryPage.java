package org.candour.query.web.ledger;

import java.util.List;
import org.candour.events.entry.DocumentRef;
import org.candour.query.api.EntryDetail;
import org.candour.query.presentation.FieldNames;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.recording.CorrectionForms;
import org.candour.query.web.timeline.Headline;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param named the names of those whom its sentence mentions by their ids
 * @param back the page that one came from, at this entry; null where that is not known
 * @param said what happened: its first sentence, and the others
 * @param late how much later it was recorded; null if it was within a fortnight
 * @param stream its own, by its name
 * @param replay the address of its step; null where its matter has none
 * @param earlier the entry before it about the same matter; null where there is none
 * @param later the one after it
 * @param concerns the streams that it concerns, as links
 * @param documents those that it names
 * @param fields its event in words
 * @param correctable the fields that may be corrected or contested; none where nothing is recorded
 * @param standing whether a signed checkpoint covers it, in words
 */
public record EntryPage(
    PageContext context,
    EntryDetail entry,
    NamedText named,
    @Nullable String back,
    Headline said,
    @Nullable String late,
    RenderedCard.Fact stream,
    @Nullable String replay,
    @Nullable Beside earlier,
    @Nullable Beside later,
    RenderedCard.Fact concerns,
    List<Document> documents,
    List<FormattedValue.Part> fields,
    List<CorrectionForms.Correctable> correctable,
    String standing) {

  /** What happened, by the name of its event. */
  public String happened() {
    return FieldNames.happened(entry.type());
  }

  public String title() {
    return said.first().replaceFirst("[.]$", "") + " (entry " + entry.index() + ")";
  }

  /**
   * A document that the entry names.
   *
   * @param address where to download it; empty if only its fingerprint is kept
   */
  public record Document(DocumentRef said, String address) {}

  /** Another entry about the same matter: its address, and what happened. */
  public record Beside(String address, String said) {}
}
