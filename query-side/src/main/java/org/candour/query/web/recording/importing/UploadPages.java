package org.candour.query.web.recording.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.importing.UnfinishedImports;
import org.candour.query.web.recording.importing.file.Catalogue;
import org.candour.query.web.recording.importing.file.ImportFile;
import org.candour.query.web.recording.importing.file.ImportFiles;
import org.candour.query.web.recording.importing.file.UnusableFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where registrars upload a file to import, and see what is left of those before. */
@Controller
class UploadPages {

  /** A short file is done before its owner could wonder. */
  static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final ImportAccess access;
  private final Imports imports;
  private final UnfinishedImports unfinished;

  UploadPages(ImportAccess access, Imports imports, UnfinishedImports unfinished) {
    this.access = access;
    this.imports = imports;
    this.unfinished = unfinished;
  }

  @GetMapping(ImportAddresses.UPLOAD)
  ModelAndView form(HttpServletRequest servlet, Account account) {
    Optional<String> token = access.token(servlet, account);
    if (token.isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.UPLOAD);
    }
    return servlet.getParameter("asAt") == null
        ? upload(account, access.catalogue(token.get()), "", null)
        : ImportAccess.to("/record?asAt={at}", servlet.getParameter("asAt"));
  }

  private ModelAndView upload(
      Account account, Catalogue catalogue, String chosen, @Nullable String error) {
    return new ModelAndView(
        "import",
        "page",
        new UploadPage(
            catalogue.forms(),
            chosen,
            error,
            imports.of(account).orElse(null),
            unfinished.of(account)));
  }

  @PostMapping(ImportAddresses.UPLOAD)
  ModelAndView take(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "command", defaultValue = "") String command,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Account account)
      throws IOException {
    Optional<String> token = access.token(servlet, account);
    if (token.isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.UPLOAD);
    }
    Catalogue catalogue = access.catalogue(token.get());
    String error = null;
    if (file == null || file.isEmpty()) {
      error = "Select a file";
    } else if (catalogue.forms().isEmpty()) {
      error = "The ledger cannot be reached at the moment. Try again in a minute";
    } else if (imports.of(account).filter(ImportJob::isRunning).isPresent()) {
      error = "Another file is being checked or recorded. Wait until that is done, or stop it";
    } else {
      try {
        ImportFile read = read(file, command, catalogue);
        imports.check(account, token.get(), read, catalogue).await(AT_ONCE);
        return ImportAccess.to(ImportAddresses.CHECK);
      } catch (UnusableFileException e) {
        error = e.getMessage();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return upload(account, catalogue, command, error);
  }

  private static ImportFile read(MultipartFile file, String command, Catalogue catalogue)
      throws IOException, UnusableFileException {
    try (InputStream in = file.getInputStream()) {
      return ImportFiles.read(
          file.getOriginalFilename(),
          in.readNBytes(ImportFiles.LARGEST + 1),
          command.isEmpty() ? null : command,
          catalogue);
    }
  }

  @PostMapping(ImportAddresses.FORGET)
  ModelAndView forget(
      @RequestParam(name = "name", defaultValue = "") String name,
      HttpServletRequest servlet,
      Account account) {
    if (access.token(servlet, account).isEmpty()) {
      return ImportAccess.signIn(ImportAddresses.UPLOAD);
    }
    imports
        .of(account)
        .filter(job -> job.file().name().equals(name) && !job.isRunning())
        .ifPresent(imports::forget);
    unfinished.forget(account, name);
    return ImportAccess.to(ImportAddresses.UPLOAD);
  }
}
