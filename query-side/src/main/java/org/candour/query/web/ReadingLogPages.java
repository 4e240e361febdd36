package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.Params;
import org.candour.query.reading.ReadingLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at what is not public, for the auditor. */
@Controller
class ReadingLogPages {

  private static final int PAGE = 100;

  private final ReadingLog readings;

  ReadingLogPages(ReadingLog readings) {
    this.readings = readings;
  }

  @GetMapping("/reading-log")
  String readings(HttpServletRequest request, Account account, Model model) {
    if (!account.roles().contains(Role.AUDITOR)) {
      throw new ForbiddenException("The reading log is open only to auditors");
    }
    Params params = Params.of(request, "account", "after");
    List<ReadingLog.Numbered> found =
        readings.newest(params.text("account"), params.number("after"), PAGE + 1);
    boolean more = found.size() > PAGE;
    List<ReadingLog.Numbered> page = more ? found.subList(0, PAGE) : found;
    model.addAttribute("readings", page);
    model.addAttribute("of", params.text("account"));
    model.addAttribute("next", more ? page.getLast().number() : null);
    return "reading-log";
  }
}
