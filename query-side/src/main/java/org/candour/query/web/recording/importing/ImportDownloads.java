package org.candour.query.web.recording.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.candour.query.web.recording.importing.file.ImportFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Files for those who import: lines to be mended, and templates with the columns of a command. */
@Controller
class ImportDownloads {

  private final ImportAccess access;
  private final Imports imports;

  ImportDownloads(ImportAccess access, Imports imports) {
    this.access = access;
    this.imports = imports;
  }

  /** The lines that cannot be recorded as they are, to be mended and uploaded. */
  @GetMapping(ImportAddresses.FAILED)
  Object failed(HttpServletRequest servlet, Account account) {
    if (access.token(servlet, account).isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.CHECK);
    }
    Optional<ImportJob> job = imports.of(account);
    if (job.isEmpty()) {
      return ImportAccess.to(ImportAddresses.UPLOAD);
    }
    Map<Integer, String> problems = new HashMap<>();
    for (ImportJob.Standing each : job.get().lines(Refused.class::isInstance)) {
      problems.put(each.line().number(), ((Refused) each.state()).inWords());
    }
    ImportFile file = job.get().file();
    return download(
        file.name().replaceFirst("[.][A-Za-z]{1,6}$", "") + "-failed" + file.ending(),
        file.only(problems));
  }

  @GetMapping(ImportAddresses.COLUMNS)
  ModelAndView columns(
      @PathVariable("command") String command, HttpServletRequest servlet, Account account) {
    Optional<String> token = access.token(servlet, account);
    return token.isEmpty()
        ? ImportAccess.signIn(ImportAddresses.UPLOAD)
        : new ModelAndView("import-columns", "page", access.columns(token.get(), command));
  }

  /** An empty file with the columns of a command. */
  @GetMapping(ImportAddresses.TEMPLATE)
  Object template(
      @PathVariable("command") String command, HttpServletRequest servlet, Account account) {
    Optional<String> token = access.token(servlet, account);
    return token.isEmpty()
        ? ImportAccess.signIn(ImportAddresses.UPLOAD)
        : download(command + ".csv", access.columns(token.get(), command).header());
  }

  private static ResponseEntity<byte[]> download(String name, String text) {
    boolean isCsv = name.endsWith(".csv");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(
            new MediaType(
                isCsv ? "text" : "application", isCsv ? "csv" : "jsonl", StandardCharsets.UTF_8))
        // A spreadsheet takes a file for UTF-8 only if it begins so.
        .body(((isCsv ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
  }
}
