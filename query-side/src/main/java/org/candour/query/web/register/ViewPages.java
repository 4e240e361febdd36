package org.candour.query.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.Drawings;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.candour.query.web.timeline.Timeline;
import org.candour.query.web.timeline.TimelineForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of one view: its list, filtered by its facets, and one row with its history, in the
 * words of its {@link ViewPresentation}.
 */
final class ViewPages<V> {

  /** The last part of the address of a page as a document. */
  static final String PAPER = "paper.pdf";

  private static final int PAGE = 50;
  private static final int LONGEST_KEY = 200;

  private final View<V> view;
  private final ViewPresentation<V> presentation;
  private final List<RelatedSections<V>> related;
  private final PageReaders readers;

  ViewPages(
      View<V> view,
      ViewPresentation<V> presentation,
      List<RelatedSections<V>> related,
      PageReaders readers) {
    this.view = view;
    this.presentation = presentation;
    this.related = List.copyOf(related);
    this.readers = readers;
  }

  /** Answers with a page of the list. */
  public ModelAndView list(HttpServletRequest servlet, Account account) {
    ListQuery query = ListQuery.of(view, presentation, servlet);
    PageRequest request = readers.requests().of(servlet, query.params(), account, view);
    ModelAndView page = new ModelAndView("list", "page", list(request, query));
    if (!query.errors().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private ListPage<V> list(PageRequest request, ListQuery query) {
    var reader = readers.reader();
    Account account = request.account();
    Page<V> page =
        query.errors().isEmpty()
            ? reader.list(
                account, view, request.asAt(), query.filters(), query.sort(), query.after(), PAGE)
            : Page.none();
    // They name most of what the rows name, which is then known.
    FilterChoices.Choices choices = readers.choices().of(request, view, query);
    List<RenderedCard> cards = readers.cards().list(request, presentation, page.rows());
    return new ListPage<>(
        request.context(),
        presentation,
        readers.cards().sentence(request, presentation.seeAlso()),
        ListPage.form(view, query, request.links(), choices),
        ListPage.Layout.of(view, presentation, query, request.links(), first(request, page)),
        Tally.of(
            reader.counts(account, view, request.asAt(), query.filters(), List.of(), page),
            reader.withheld(account, view, request.asAt(), query.filters(), List.of()),
            presentation.one(),
            presentation.many()),
        cards,
        Drawings.of(request, presentation, page.rows(), cards),
        Paging.of(request.links(), page));
  }

  private @Nullable Card first(PageRequest request, Page<V> page) {
    return page.rows().isEmpty()
        ? null
        : presentation.shown(
            page.rows().getFirst().key(),
            page.rows().getFirst().value(),
            request.day(),
            request.words());
  }

  /** Answers with the page of one row. */
  public ModelAndView row(
      @PathVariable("key") String key, HttpServletRequest servlet, Account account) {
    Params params = TimelineForm.params(servlet);
    params.number("page");
    PageRequest asked = request(servlet, params, account);
    PageRequest request = presentation.isInEveryLanguage() ? asked.inEveryLanguage() : asked;
    Optional<Row<V>> row = find(request, key, request.asAt());
    Optional<String> whole =
        row.flatMap(part -> readers.parts().page(request, view, part.value(), request.asAt()));
    if (whole.isPresent()) {
      return Moved.page(whole.get(), servlet.getQueryString());
    }
    return row.isPresent()
        ? new ModelAndView("row", "page", row(servlet, from(request, row.get()), params, row.get()))
        : new ModelAndView("not-yet", "page", notYet(request, key));
  }

  private PageRequest request(HttpServletRequest servlet, Params params, Account account) {
    List<View<?>> shown = new ArrayList<>(List.of(view, readers.timelines().view()));
    related.forEach(each -> shown.addAll(each.reads()));
    shown.addAll(readers.parts().on(view));
    return readers.requests().of(servlet, params, account, shown);
  }

  /** Answers with the page of one row as a document. */
  public ResponseEntity<byte[]> paper(
      @PathVariable("key") String key, HttpServletRequest servlet, Account account)
      throws IOException {
    Params params = Params.of(servlet, "asAt");
    PageRequest request = request(servlet, params, account);
    Row<V> row =
        find(request, key, request.asAt())
            .orElseThrow(() ->
                new NotFoundException(
                    "There is no such " + presentation.one() + " at this point of the record"));
    RowPaper paper =
        new RowPaper(
            row(servlet, from(request, row), params, row),
            readers.cards().sections(request, related(request, row, true)),
            presentation.draft(row.value()),
            PublicAddress.of(servlet),
            account.isSignedIn());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(paper.file()).build().toString())
        .body(readers.printer().print(paper.paper()));
  }

  private Optional<Row<V>> find(PageRequest request, String key, PointInTime asAt) {
    return key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : readers.reader().find(request.account(), view, key, asAt);
  }

  /** The request, whose point has none earlier on this page than the first entry of the matter. */
  private PageRequest from(PageRequest request, Row<V> row) {
    return request.asAt().isFixed()
        ? readers
            .beginnings()
            .of(request.account(), stream(row))
            .map(request::beginningAt)
            .orElse(request)
        : request;
  }

  /** What stands at a point before anything was recorded about what there is today. */
  private NotYetPage notYet(PageRequest request, String key) {
    Row<V> row =
        Optional.of(request.asAt())
            .filter(PointInTime::isFixed)
            .flatMap(_ -> find(request, key, readers.beginnings().today()))
            .orElseThrow(() ->
                new NotFoundException("There is no such " + presentation.one() + " in the record"));
    Long first = readers.beginnings().of(request.account(), stream(row)).orElse(null);
    return new NotYetPage(
        first == null ? request.context() : request.beginningAt(first).context(),
        presentation.thisOne(request.words()),
        first);
  }

  private @Nullable StreamId stream(Row<V> row) {
    return view.replays()
        .map(type -> new StreamId(type, row.key()))
        .or(() -> presentation.stream(row.value()))
        .orElse(null);
  }

  private RowPage row(HttpServletRequest servlet, PageRequest request, Params params, Row<V> row) {
    return new RowPage(
        request.context(),
        presentation,
        readers.cards().row(request, presentation, row),
        presentation.drawn(row.value(), request.day()),
        request.links().to(Addresses.list(presentation)),
        request.links().to("api", view.name(), row.key()),
        request.links().to(Addresses.row(presentation, row.key(), PAPER)),
        row.since(),
        readers.cards().sections(request, sections(request, row)),
        timeline(request, params, row),
        view.replays()
            .map(type -> new StreamId(type, row.key()))
            .flatMap(stream -> readers.actions().on(servlet, request, stream))
            .orElse(null),
        readers.cards().fields(request, row.value()));
  }

  private List<Section<List<Phrase>>> sections(PageRequest request, Row<V> row) {
    List<Section<List<Phrase>>> sections = new ArrayList<>();
    sections.addAll(related(request, row, false));
    sections.addAll(presentation.sections(row.value(), request.words()));
    sections.addAll(readers.parts().of(request, view, row));
    return sections;
  }

  private List<Section<List<Phrase>>> related(
      PageRequest request, Row<V> row, boolean onPaperOnly) {
    return related.stream()
        .filter(each -> each.areOnPaperOnly() == onPaperOnly)
        .flatMap(each -> each.of(request, row).stream())
        .toList();
  }

  private @Nullable Timeline timeline(PageRequest request, Params params, Row<V> row) {
    StreamId stream = stream(row);
    return stream == null ? null : readers.timelines().of(request, params, stream);
  }
}
