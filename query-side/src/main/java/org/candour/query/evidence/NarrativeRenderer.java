package org.candour.query.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.entry.Actor;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.log.Checkpoint;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.paper.Paper;
import org.candour.query.paper.PaperPrinter;
import org.candour.query.paper.XmlText;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.timeline.Narrator;
import org.candour.query.web.card.RenderedCard.Span;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The readable account of a pack, as HTML that is XML too, and as PDF. */
@Component
class NarrativeRenderer {

  /** Said in every pack, whether or not anything is, so that nothing can be inferred from it. */
  static final String WITHHELD = "Some entries about this may be withheld from you.";

  private static final String TITLE = "Evidence from Candour";

  private static final String STYLE =
      """
      body { font-family: Arial, sans-serif; line-height: 1.4; max-width: 44em; margin: 2em auto; padding: 0 1em; }
      h2 { font-size: 1.1em; margin-bottom: 0; } p { margin: 0.2em 0; overflow-wrap: anywhere; }
      """;

  private final Narrator narrator;
  private final PaperPrinter printer;

  NarrativeRenderer(Narrator narrator, PaperPrinter printer) {
    this.narrator = narrator;
    this.printer = printer;
  }

  /** How an account begins. */
  String head(PackSelection selection, Checkpoint checkpoint) {
    return """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"/><title>%s</title>
    <style>%s</style></head><body>
    <h1>%s</h1>
    """
            .formatted(TITLE, STYLE, TITLE)
        + paragraphs(opening(selection, checkpoint));
  }

  /** One entry. */
  String entry(LedgerEntry recorded, String explained) {
    return "<h2>" + title(recorded) + "</h2>" + paragraphs(said(recorded, explained)) + "\n";
  }

  String foot() {
    return "</body></html>\n";
  }

  /** One entry as a part of the account that is printed. */
  Section<List<Span>> section(LedgerEntry recorded, String explained) {
    return new Section<>(
        "entry-" + recorded.index(), title(recorded), blocks(said(recorded, explained)));
  }

  /** The account of some of the entries as PDF. */
  byte[] pdf(
      PackSelection selection,
      Checkpoint checkpoint,
      String part,
      List<Section<List<Span>>> entries)
      throws IOException {
    return printer.print(
        new Paper(
            TITLE + part,
            "",
            asAt(selection) + " Check it by how-to-check.html.",
            null,
            "in account.html",
            blocks(opening(selection, checkpoint)),
            entries));
  }

  private static String title(LedgerEntry recorded) {
    return "Entry " + recorded.index();
  }

  private static String asAt(PackSelection selection) {
    return selection.asAt().recordedAt() == null
        ? ""
        : "As at entry %d of the ledger, recorded on %s, London time."
            .formatted(selection.asAt().index(), PlainEnglish.time(selection.asAt().recordedAt()));
  }

  private static List<String> opening(PackSelection selection, Checkpoint checkpoint) {
    List<String> said = new ArrayList<>();
    selection.query().forEach((name, value) -> said.add(PlainEnglish.capital(name) + ": " + value));
    said.add(asAt(selection));
    said.add(
        "%s. Proven by the checkpoint of %,d entries of the log %s. How to check that without"
                .formatted(
                    PlainEnglish.count(selection.indexes().size(), "entry", "entries"),
                    checkpoint.size(),
                    checkpoint.origin())
            + " us is in how-to-check.html. This account was made from the entries for reading;"
            + " what counts are the entries themselves.");
    said.add(WITHHELD);
    return said.stream().filter(words -> !words.isEmpty()).toList();
  }

  private List<String> said(LedgerEntry recorded, String explained) {
    if (!recorded.isReadable()) {
      return List.of("An entry that this version cannot read; its bytes are in the pack.");
    }
    EntryMetadata c = recorded.entry().circumstances();
    List<String> said = new ArrayList<>();
    said.add(narrator.sentence(recorded.entry()));
    said.add(
        "Happened: %s. Recorded: %s. By: %s. Stream: %s, step %d. %s"
            .formatted(
                PlainEnglish.capital(c.occurredOn().inWords()),
                PlainEnglish.time(recorded.recordedAt()),
                actor(c.by()),
                recorded.stream(),
                recorded.entry().sequence(),
                explained));
    if (c.explanation() != null) {
      said.add("Why: " + c.explanation());
    }
    if (c.source() != null) {
      said.add("Source: " + c.source().title());
    }
    for (DocumentRef document : c.documents()) {
      said.add(
          "Document: %s, SHA-256 %s (not in this pack)"
              .formatted(document.name(), document.sha256()));
    }
    return said;
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

  private static List<Block<List<Span>>> blocks(List<String> said) {
    return said.stream()
        .<Block<List<Span>>>map(words -> new Block.Paragraph<>(List.of(new Span(words, null))))
        .toList();
  }

  private static String paragraphs(List<String> said) {
    return said.stream()
        .map(words -> "<p>" + HtmlUtils.htmlEscape(XmlText.possible(words), "UTF-8") + "</p>")
        .collect(Collectors.joining());
  }
}
