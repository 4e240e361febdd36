package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.query.paper.Paper;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.view.read.PointInTime;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.timeline.Moment;
import org.candour.query.web.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The page of a row as a document: the same words, at which point of the record, and how to check
 * them.
 *
 * @param first what comes before all that the page says
 * @param draft that it is a draft; empty if it is none
 * @param site the address of the site, without a slash at its end
 * @param signedIn whether somebody is signed in, who may read more than everybody
 */
record RowPaper(
    RowPage page, List<Section<List<Span>>> first, String draft, String site, boolean signedIn) {

  private static final String AFTER_LETTERS = "[^a-z0-9]+";

  Paper paper() {
    List<Section<List<Span>>> sections = new ArrayList<>(first);
    sections.add(facts());
    sections.addAll(page.sections());
    if (page.timeline() != null && !page.timeline().months().isEmpty()) {
      sections.add(history(page.timeline()));
    }
    sections.add(check(page.timeline()));
    return new Paper(
        page.presentation().paper() + ": " + page.card().heading(),
        draft,
        "Candour, " + asAt() + " " + site + address(page.card().address()) + ".",
        site,
        "at the address at the foot of the page",
        opening(),
        sections);
  }

  /** The name under which it is kept, in plain letters. */
  String file() {
    String name =
        (page.presentation().paper() + " " + page.card().address().split("[?]", 2)[0])
            .toLowerCase(Locale.ROOT)
            .replaceAll(AFTER_LETTERS, "-");
    return name + "-entry-" + entry() + ".pdf";
  }

  private long entry() {
    return Objects.requireNonNullElse(page.context().asAt().index(), 0L);
  }

  private String asAt() {
    PointInTime at = page.context().asAt();
    return at.recordedAt() == null
        ? "before the first entry."
        : "as at entry "
            + entry()
            + ", recorded "
            + PlainEnglish.time(at.recordedAt())
            + ", London time.";
  }

  /** An address of this site that shows the same for good. */
  private String address(String address) {
    return address.contains("asAt=")
        ? address
        : address + (address.contains("?") ? "&" : "?") + "asAt=" + entry();
  }

  private List<Block<List<Span>>> opening() {
    List<Block<List<Span>>> opening = new ArrayList<>();
    Stream.of(
            page.card().standing(),
            PlainEnglish.maybe("", page.context().lacks(), ""),
            signedIn
                ? "Printed for somebody who is signed in: it may hold what is not public."
                : "It holds what everybody may read.")
        .filter(words -> !words.isEmpty())
        .forEach(words -> opening.add(paragraph(words)));
    return opening;
  }

  private Section<List<Span>> facts() {
    return new Section<>(
        "facts",
        "How it stands",
        List.of(new Block.Facts<>(page.card().facts().stream().flatMap(RowPaper::lines).toList())));
  }

  /** The name of a fact stands beside the first of what is said. */
  private static Stream<Block.LabelledFact<List<Span>>> lines(RenderedCard.Fact fact) {
    return Stream.concat(
        Stream.of(new Block.LabelledFact<>(fact.name(), fact.said().getFirst())),
        fact.said().stream().skip(1).map(said -> new Block.LabelledFact<>("", said)));
  }

  private static Section<List<Span>> history(Timeline timeline) {
    return new Section<>(
        "history",
        "What happened",
        List.of(
            paragraph(
                timeline.tally()
                    + (timeline.paging().next() == null
                        ? ", the latest first. "
                        : ". These are the latest; the evidence pack has all. ")
                    + timeline.hidden()),
            new Block.Table<>(
                List.of("When", "What", "Who", "Entry"),
                timeline.months().stream()
                    .flatMap(
                        month -> month.moments().stream().map(moment -> row(month.title(), moment)))
                    .toList())));
  }

  private static List<List<Span>> row(String month, Moment moment) {
    List<Span> what = new ArrayList<>(moment.said());
    if (!moment.more().isEmpty()) {
      what.add(words(" "));
      what.addAll(moment.more());
    }
    if (moment.why() != null) {
      what.add(words(" Why: " + moment.why()));
    }
    List<Span> who = new ArrayList<>(moment.who());
    who.add(words(". " + moment.when() + PlainEnglish.maybe(", ", moment.late(), "") + "."));
    return List.of(
        List.of(words(dated(month, moment.day()))),
        what,
        who,
        List.of(new Span(Long.toString(moment.index()), moment.address())));
  }

  /** {@code 30 November} below {@code November 2026} is 30 November 2026. */
  private static String dated(String month, String day) {
    String[] parts = month.split(" ", 2);
    if (day.equals(month)) {
      return day;
    }
    return parts.length == 2 && day.endsWith(parts[0])
        ? day + " " + parts[1]
        : month + ", " + day.toLowerCase(Locale.UK);
  }

  private Section<List<Span>> check(@Nullable Timeline timeline) {
    List<Block<List<Span>>> said = new ArrayList<>();
    said.add(
        paragraph(
            "This was made from the record for reading; what counts are the entries. The number of"
                + " an entry leads to it, and to a receipt that proves its place in the record. "
                + page.context().witnessed()
                + "."));
    if (timeline != null) {
      String pack = address(timeline.evidence());
      said.add(
          new Block.Paragraph<>(
              List.of(
                  words(
                      "The evidence pack has the entries with their receipts, and says how to"
                          + " check them without us: "),
                  new Span(site + pack, pack),
                  words("."))));
    }
    return new Section<>("check", "How to check this", said);
  }

  private static Block<List<Span>> paragraph(String words) {
    return new Block.Paragraph<>(List.of(words(words)));
  }

  private static Span words(String words) {
    return new Span(words, null);
  }
}
