package org.candour.query.web.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.language.Language;
import org.candour.query.tlog.WitnessedLog;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Resolves the point in time that a page is asked for, and how far behind the page is. */
@Component
public class PageRequests {

  private final PointInTimeResolver points;
  private final ViewReader reader;
  private final WitnessedLog log;

  PageRequests(PointInTimeResolver points, ViewReader reader, WitnessedLog log) {
    this.points = points;
    this.reader = reader;
    this.log = log;
  }

  /**
   * A request for a page.
   *
   * @param views whose rows the page shows
   */
  public PageRequest of(
      HttpServletRequest request, Params params, Account account, Collection<View<?>> views) {
    PointInTimeResolver.Point point = points.resolve(params.text("asAt"));
    return new PageRequest(
        account,
        PageContext.of(
            request,
            point,
            log.seen(point.asAt().size()),
            reader.lags(views.stream().map(View::name).toList())));
  }

  /**
   * A request for a page on which something is recorded, at a point in time that may be refused.
   */
  public PageRequest of(@Nullable String asAt, Account account) {
    return of(PageLinks.PLAIN, asAt, account);
  }

  /** A request for a page about another page: its point in time is that of the other. */
  public PageRequest about(PageLinks other, Account account) {
    return of(other, other.given(), account);
  }

  private PageRequest of(PageLinks links, @Nullable String asAt, Account account) {
    PointInTimeResolver.Point point = points.resolve(asAt);
    return new PageRequest(
        account,
        new PageContext(
            point,
            links,
            Language.of(LocaleContextHolder.getLocale()),
            false,
            log.seen(point.asAt().size()),
            0,
            0,
            0));
  }

  /** A request for a page that shows the rows of these views. */
  public PageRequest of(
      HttpServletRequest request, Params params, Account account, View<?>... views) {
    return of(request, params, account, List.copyOf(Arrays.asList(views)));
  }
}
