package org.candour.query.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Tally;
import org.candour.query.web.desk.DeskPart.Weight;
import org.candour.query.web.desk.DeskReader.Days;
import org.candour.query.web.desk.DeskReader.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what was found for a desk ready for its template. */
@Component
class DeskWriter {

  private final PresentationCatalogue presentations;
  private final CardRenderer cards;
  private final boolean records;

  /**
   * @param commands where what people record is sent; empty where nothing is recorded on the pages
   */
  DeskWriter(
      PresentationCatalogue presentations,
      CardRenderer cards,
      @Value("${candour.command-address:}") String commands) {
    this.presentations = presentations;
    this.cards = cards;
    this.records = !commands.isBlank();
  }

  /** The figures of the parts that have one. */
  List<DeskPage.Figure> figures(PageRequest request, List<Found<?>> found) {
    return found.stream()
        .filter(each -> each.part().weight() != Weight.ASIDE)
        .map(each -> figure(request, each.part(), each.count()))
        .toList();
  }

  private DeskPage.Figure figure(PageRequest request, DeskPart part, long count) {
    return figure(request, part, count, count == 1 ? part.one() : part.many());
  }

  /** The figure of a part whose rows are called by these words. */
  DeskPage.Figure figure(PageRequest request, DeskPart part, long count, String words) {
    return new DeskPage.Figure(
        Tally.counted(count, request.words()),
        words,
        all(request, part),
        part.weight() == Weight.LATE && count > 0);
  }

  /** What there is none of. */
  List<DeskPage.Empty> empty(PageRequest request, List<Found<?>> found) {
    return found.stream()
        .filter(each -> each.count() == 0)
        .map(each -> new DeskPage.Empty(each.part().empty(), all(request, each.part())))
        .toList();
  }

  /** The parts that have rows, in order, each beside the weight that says where it stands. */
  List<DeskPage.Part> parts(
      PageRequest request, String section, List<Found<?>> found, Days days, boolean aside) {
    List<List<RenderedCard>> rendered =
        cards.lists(request, found.stream().<CardRenderer.Listed<?>>map(Found::listed).toList());
    List<DeskPage.Part> parts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found<?> each = found.get(i);
      if (each.count() > 0 && (each.part().weight() == Weight.ASIDE) == aside) {
        parts.add(part(request, section, each, rendered.get(i), days.byPart().get(i), days));
      }
    }
    return parts;
  }

  private DeskPage.Part part(
      PageRequest request,
      String section,
      Found<?> found,
      List<RenderedCard> rendered,
      List<@Nullable DeadlineRow> due,
      Days days) {
    List<DeskPage.Line> lines = new ArrayList<>();
    for (int i = 0; i < rendered.size(); i++) {
      lines.add(
          line(request, found.verbs(i), rendered.get(i), found.about().get(i), due.get(i), days));
    }
    return new DeskPage.Part(
        section + "-" + found.part().id(),
        found.part().title(),
        Tally.counted(found.count()),
        all(request, found.part()),
        found.count() > lines.size() ? "All " + Tally.counted(found.count()) : null,
        lines);
  }

  private DeskPage.Line line(
      PageRequest request,
      List<DeskPart.Verb> verbs,
      RenderedCard card,
      @Nullable StreamId about,
      @Nullable DeadlineRow due,
      Days days) {
    DeadlineRow open = due != null && due.open() ? due : null;
    DayReasons.Standing standing =
        open == null
            ? new DayReasons.Standing(card.standing(), card.pressing() ? "late" : "silent")
            : DayReasons.standing(open, request.day());
    return new DeskPage.Line(
        about == null ? card.address() : Addresses.stream(presentations, request.links(), about),
        card.heading(),
        standing.words(),
        standing.tone(),
        open == null ? List.of() : reason(request.links(), open, days.setBy().get(open.setBy())),
        about == null ? List.of() : spans(request, verbs, about.id()));
  }

  /** How the day came about, and the entry that set it. */
  private static List<Span> reason(PageLinks links, DeadlineRow due, @Nullable TimelineLine setBy) {
    String words = DayReasons.inWords(due, setBy);
    return setBy == null || words.isEmpty()
        ? List.of()
        : List.of(
            new Span(words + " ", null),
            new Span("Entry " + setBy.index(), links.to("entries", Long.toString(setBy.index()))));
  }

  /** What may be recorded that opens a matter, or belongs to the desk’s place. */
  List<Span> verbs(PageRequest request, Desk desk) {
    StreamId of = desk.place().of();
    return spans(request, desk.verbs(), of == null ? "" : of.id());
  }

  private List<Span> spans(PageRequest request, List<DeskPart.Verb> verbs, String matter) {
    return mayRecord(request)
        ? verbs.stream().map(verb -> new Span(verb.text(), address(verb, matter))).toList()
        : List.of();
  }

  /** At a point in the past nothing is recorded. */
  private boolean mayRecord(PageRequest request) {
    return records && !request.asAt().isFixed();
  }

  private static String address(DeskPart.Verb verb, String matter) {
    UriComponentsBuilder form =
        UriComponentsBuilder.fromPath("/record").pathSegment(verb.command());
    if (!verb.field().isEmpty()) {
      form.queryParam(verb.field(), "{matter}");
    }
    return verb.field().isEmpty()
        ? form.build().toUriString()
        : form.encode().buildAndExpand(matter).toUriString();
  }

  private String all(PageRequest request, DeskPart part) {
    return Addresses.rows(presentations, request.links(), part.view(), part.filters());
  }
}
