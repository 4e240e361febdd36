package org.candour.query.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.search.Search;
import org.candour.query.search.SearchResult;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.read.Row;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.context.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Searches what whoever asks may see. */
@Controller
class SearchPages {

  private static final int PAGE = 25;

  private final PageRequests requests;
  private final Search search;
  private final CardRenderer cards;

  SearchPages(PageRequests requests, Search search, CardRenderer cards) {
    this.requests = requests;
    this.search = search;
    this.cards = cards;
  }

  /**
   * What was found.
   *
   * @param q what was searched for; empty where nothing was typed yet
   * @param entry the address of the entry of that number; null for none
   * @param parties prisons and organisations as links
   */
  record SearchPage(
      PageContext context,
      String q,
      SearchResult result,
      @Nullable String entry,
      RenderedCard.Fact parties,
      List<TimelineLine> lines,
      NamedText named,
      Paging paging) {

    public String title() {
      return q.isEmpty() ? "Search" : "Search for “" + q + "”";
    }

    /**
     * What one of the parties was called before: {@code , formerly The Wolds}; empty for nothing.
     */
    public String formerly(int party) {
      List<String> names =
          result.formerNames().getOrDefault(result.parties().get(party), List.of());
      return names.isEmpty() ? "" : ", formerly " + PlainEnglish.list(names);
    }

    public boolean isAsked() {
      return !q.isEmpty();
    }
  }

  @GetMapping("/search")
  ModelAndView search(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "q", "asAt", "after", "page");
    params.number("page");
    String q = Objects.requireNonNullElse(params.text("q"), "");
    PageRequest request = requests.of(servlet, params, account, search.view());
    SearchResult result = search.find(account, request.asAt(), q, params.text("after"), PAGE);
    List<TimelineLine> lines = result.lines().rows().stream().map(Row::value).toList();
    Long entry = result.entry();
    return new ModelAndView(
        "search",
        "page",
        new SearchPage(
            request.context(),
            q,
            result,
            entry == null ? null : request.links().to("entries", Long.toString(entry)),
            cards.links(request, "Prisons and organisations", result.parties()),
            lines,
            cards.naming(request, lines.stream().flatMap(TimelineLine::named)),
            Paging.of(request.links(), result.lines())));
  }
}
