package org.candour.query.web.recording.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.recording.importing.ImportJob.Work;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the lines of an import are checked, and those that are right are recorded. Whoever looks
 * sees their own import alone.
 */
@Controller
class ImportPages {

  /** In some seconds the page looks again, and whoever uses the keyboard is near its buttons. */
  private static final String AGAIN = "5;url=" + ImportAddresses.CHECK + "#progress";

  private final PageRequests requests;
  private final ImportAccess access;
  private final Imports imports;
  private final JobPages pages;

  ImportPages(PageRequests requests, ImportAccess access, Imports imports, JobPages pages) {
    this.requests = requests;
    this.access = access;
    this.imports = imports;
    this.pages = pages;
  }

  @GetMapping(ImportAddresses.CHECK)
  ModelAndView lines(
      @RequestParam(name = "show", defaultValue = "") String show,
      @RequestParam(name = "page", defaultValue = "") String page,
      @RequestParam(name = "look", defaultValue = "yes") String look,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Account account) {
    Optional<String> token = access.token(servlet, account);
    if (token.isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.CHECK);
    }
    Optional<ImportJob> job = imports.of(account);
    if (job.isEmpty()) {
      return ImportAccess.to(ImportAddresses.UPLOAD);
    }
    job.get().renew(token.get());
    if (job.get().isRunning() && !look.equals("no")) {
      response.setHeader("Refresh", AGAIN);
    }
    boolean failed = JobWords.count(job.get(), Refused.class::isInstance) > 0;
    boolean wrong = show.equals("wrong") || (show.isEmpty() && failed && !job.get().isRunning());
    return new ModelAndView(
        "import-lines",
        "page",
        pages.of(
            requests.of((String) null, account),
            job.get(),
            wrong,
            page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1));
  }

  @PostMapping(ImportAddresses.CHECK)
  ModelAndView goOn(
      @RequestParam(name = "import", defaultValue = "") String id,
      @RequestParam(name = "do", defaultValue = "") String asked,
      HttpServletRequest servlet,
      Account account) {
    Optional<String> token = access.token(servlet, account);
    if (token.isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.CHECK);
    }
    Optional<ImportJob> own = imports.of(account).filter(job -> job.id().equals(id));
    if (own.isEmpty()) {
      return ImportAccess.to(ImportAddresses.CHECK);
    }
    ImportJob job = own.get();
    job.renew(token.get());
    switch (asked) {
      case "stop" -> job.stop();
      case "go-on" -> imports.goOn(job, job.work());
      case "record" -> imports.goOn(job, Work.RECORD);
      default -> {}
    }
    job.await(UploadPages.AT_ONCE);
    return ImportAccess.to(ImportAddresses.CHECK);
  }
}
