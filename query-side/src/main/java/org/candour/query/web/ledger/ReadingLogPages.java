package org.candour.query.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.Params;
import org.candour.query.reading.ReadingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows auditors who looked at what is not public. */
@Controller
class ReadingLogPages {

  private static final int PAGE = 100;

  private final ReadingLog readings;

  ReadingLogPages(ReadingLog readings) {
    this.readings = readings;
  }

  /**
   * The readings, the newest first.
   *
   * @param account whose readings are shown; null for everybody’s
   * @param next the number that the next page begins behind; null on the last
   */
  public record ReadingLogPage(
      List<ReadingLog.Numbered> readings, @Nullable String account, @Nullable Long next) {

    static ReadingLogPage of(List<ReadingLog.Numbered> found, @Nullable String account) {
      boolean more = found.size() > PAGE;
      List<ReadingLog.Numbered> shown = more ? found.subList(0, PAGE) : found;
      return new ReadingLogPage(
          List.copyOf(shown), account, more ? shown.getLast().number() : null);
    }

    public String title() {
      return "Reading log"
          + (account == null ? "" : " of " + account)
          + (readings.isEmpty() ? "" : ", from reading " + readings.getFirst().number());
    }
  }

  @GetMapping("/reading-log")
  ModelAndView readings(HttpServletRequest servlet, Account account) {
    if (!account.roles().contains(Role.AUDITOR)) {
      throw new ForbiddenException("The reading log is open only to auditors");
    }
    Params params = Params.of(servlet, "account", "after");
    String of = params.text("account");
    List<ReadingLog.Numbered> found = readings.newest(of, params.number("after"), PAGE + 1);
    return new ModelAndView("reading-log", "page", ReadingLogPage.of(found, of));
  }
}
