package org.candour.query.evidence;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.candour.events.entry.Actor;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.log.Checkpoint;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.paper.XmlText;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.Narrator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The readable account of a pack, as HTML that is XML too, and as PDF. */
@Component
class NarrativeRenderer {

  /** Said in every pack, whether or not anything is, so that nothing can be inferred from it. */
  static final String WITHHELD = "Some entries about this may be withheld from you.";

  /** A font that has the letters of Welsh and of most of Europe; it comes with PDFBox. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String STYLE =
      """
      body { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 11pt; line-height: 1.4; }
      h1 { font-size: 18pt; } h2 { font-size: 12pt; margin-bottom: 0; }
      p { margin: 2pt 0; } .when { color: #333; } code { font-family: 'Liberation Sans'; font-size: 9pt; }
      @page { size: A4; margin: 18mm; }
      """;

  private final Narrator narrator;
  private final PrintableLetters letters;

  NarrativeRenderer(Narrator narrator) {
    this.narrator = narrator;
    this.letters = PrintableLetters.of(NarrativeRenderer::font);
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  /** How an account begins. */
  String head(PackSelection selection, Checkpoint checkpoint, String part) {
    StringBuilder html =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"/><title>Evidence from Candour</title>
            <meta name="subject" content="An account of entries of a ledger"/>
            <meta name="description" content="An account of entries of a ledger, for reading"/>
            <style>%s</style></head><body>
            """
                .formatted(STYLE));
    html.append("<h1>Evidence from Candour").append(escaped(part)).append("</h1>");
    selection
        .query()
        .forEach(
            (name, value) -> html.append(paragraph(PlainEnglish.capital(name) + ": " + value)));
    if (selection.asAt().recordedAt() != null) {
      html.append(
          paragraph(
              "As at entry %d of the ledger, recorded on %s, London time."
                  .formatted(
                      selection.asAt().index(), PlainEnglish.time(selection.asAt().recordedAt()))));
    }
    html.append(
        paragraph(
            "%s. Proven by the checkpoint of %,d entries of the log %s. How to check that without"
                    .formatted(
                        PlainEnglish.count(selection.indexes().size(), "entry", "entries"),
                        checkpoint.size(),
                        checkpoint.origin())
                + " us is in how-to-check.html. This account was made from the entries for reading;"
                + " what counts are the entries themselves."));
    html.append(paragraph(WITHHELD));
    return html.toString();
  }

  /** One entry. */
  String entry(LedgerEntry recorded, String explained) {
    if (!recorded.isReadable()) {
      return section(
          recorded,
          paragraph("An entry that this version cannot read; its bytes are in the pack."));
    }
    EntryMetadata c = recorded.entry().circumstances();
    StringBuilder html = new StringBuilder(paragraph(narrator.sentence(recorded.entry())));
    html.append(
        paragraph(
            "Happened: %s. Recorded: %s. By: %s. Stream: %s, step %d. %s"
                .formatted(
                    PlainEnglish.capital(c.occurredOn().inWords()),
                    PlainEnglish.time(recorded.recordedAt()),
                    actor(c.by()),
                    recorded.stream(),
                    recorded.entry().sequence(),
                    explained)));
    if (c.explanation() != null) {
      html.append(paragraph("Why: " + c.explanation()));
    }
    if (c.source() != null) {
      html.append(paragraph("Source: " + c.source().title()));
    }
    for (DocumentRef document : c.documents()) {
      html.append(
          paragraph(
              "Document: %s, SHA-256 %s (not in this pack)"
                  .formatted(document.name(), document.sha256())));
    }
    return section(recorded, html.toString());
  }

  String foot() {
    return "</body></html>\n";
  }

  private static String section(LedgerEntry recorded, String body) {
    return "<h2>Entry " + recorded.index() + "</h2>" + body + "\n";
  }

  private static String actor(Actor by) {
    String scope =
        by.establishment() != null
            ? " of " + by.establishment()
            : by.organisation() != null ? " of " + by.organisation() : "";
    return by.actor()
        + ", "
        + PlainEnglish.plain(by.role())
        + scope
        + PlainEnglish.maybe(", as said by ", by.saidBy(), "")
        + PlainEnglish.maybe(", on behalf of ", by.onBehalfOf(), "");
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(XmlText.possible(text), "UTF-8");
  }

  /**
   * A whole account as PDF. That is seconds of work without a pause, and a virtual thread that
   * never pauses keeps all others of its processor waiting; so it is done on a thread of its own.
   */
  byte[] pdf(String html) throws IOException {
    FutureTask<byte[]> layout = new FutureTask<>(() -> laidOut(html));
    Thread.ofPlatform().name("account-pdf").daemon().start(layout);
    try {
      return layout.get();
    } catch (ExecutionException e) {
      throw new IOException("An account could not be laid out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while an account was laid out");
    }
  }

  /** With tags for those who have it read to them (PDF/UA). */
  private byte[] laidOut(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .useFont(NarrativeRenderer::font, "Liberation Sans")
        .usePdfUaAccessibility(true)
        .withHtmlContent(letters.printable(html), null)
        .withProducer("Candour")
        .toStream(out)
        .run();
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }
}
