package org.candour.query.paper;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes words, run by run.
 *
 * @param site where links lead; null where there are none
 */
record PaperWords(FoWriter fo, PrintableText text, @Nullable String site) {

  /** A sign for the direction of what it stands behind, which is text from left to right again. */
  private static final String LEFT_TO_RIGHT = "\u200E";

  /** Within a long word without a blank a line may break. */
  private static final String LONG = "(\\S{20})(?=\\S{10})";

  private static final String BREAK = "$1\u200B";

  /** The font joins an f to what follows into one glyph, which could not be read again. */
  private static final String LIGATURE = "f(?=\\p{L})";

  private static final String APART = "f\u200C";

  void spans(List<Span> spans) throws XMLStreamException {
    for (Span span : spans) {
      if (span.address() != null && site != null) {
        fo.element(
            "basic-link",
            () -> words(span.text()),
            "external-destination",
            "url('" + site + span.address().replace("'", "%27") + "')",
            "fox:alt-text",
            shown(span.text()),
            "text-decoration",
            "underline");
      } else if (span.lang() != null) {
        fo.element("inline", () -> words(span.text()), "xml:lang", span.lang());
      } else {
        words(span.text());
      }
    }
  }

  void words(String words) throws XMLStreamException {
    for (PrintableText.Run run : text.runs(words)) {
      String actual = run.actual();
      if (actual == null) {
        fo.text(run.text().replaceAll(LONG, BREAK).replaceAll(LIGATURE, APART));
      } else {
        fo.text("inline", run.text(), "fox:abbreviation", actual);
        fo.text(run.rightToLeft() ? LEFT_TO_RIGHT : "");
      }
    }
  }

  /** A text as it is printed, without more. */
  String shown(String words) {
    return text.runs(words).stream()
        .map(run -> run.actual() == null ? run.text() : run.actual().stripTrailing())
        .collect(Collectors.joining());
  }
}
