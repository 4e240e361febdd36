package org.candour.command.api;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.api.CommandController.BadRequestException;
import org.candour.command.api.CommandController.BodyTooLargeException;
import org.candour.command.api.CommandController.NoSuchCommandException;
import org.candour.command.api.CommandService.KeyReusedException;
import org.candour.command.authority.NotYours;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Refusal;
import org.candour.events.entry.EntryFormat.EntryTooLargeException;
import org.candour.events.entry.EntryFormat.UnreadableEntryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as problem documents (RFC 9457) with stable types. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String TYPE = "urn:candour:problem:";
  private static final Map<Integer, String> NAMES =
      Map.of(
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "not-json");

  /**
   * Classes of SQLSTATE of a server that is gone, only reads, is full or busy, or is going: no
   * fault of the request.
   */
  private static final Set<String> AWAY = Set.of("08", "25", "53", "55", "57", "58");

  private static final String RETRY_AFTER_SECONDS = "5";
  private static final String AGAIN =
      "Send it again with the same Idempotency-Key: it will be recorded only once";

  @ExceptionHandler
  ProblemDetail badRequest(BadRequestException e) {
    return problem(HttpStatus.BAD_REQUEST, e.type(), "The request cannot be read", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail noSuchCommand(NoSuchCommandException e) {
    return problem(HttpStatus.NOT_FOUND, "no-such-command", "No such command", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail bodyTooLarge(BodyTooLargeException e) {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "The command is too large",
        "A command takes at most "
            + CommandController.LARGEST_BODY
            + " bytes: shorten it, or attach the long part as a document");
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidCommandException e) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-command",
            "The command is not valid",
            "Correct the fields named in errors and send it again");
    problem.setProperty("errors", e.errors());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail entryTooLarge(EntryTooLargeException e) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "entry-too-large",
        "The entry is too large",
        e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail keyReused(KeyReusedException e) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "The Idempotency-Key was used before",
        "It was used with a different command or body: choose a new one");
  }

  @ExceptionHandler
  ProblemDetail notYours(NotYours e) {
    return problem(HttpStatus.FORBIDDEN, "not-yours", "You may not record this", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal e) {
    HttpStatus status = e instanceof NoSuchStream ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    ProblemDetail problem = problem(status, e.name(), "This cannot be recorded", e.getMessage());
    e.values().forEach(problem::setProperty);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail overtaken(ConcurrencyException e) {
    return problem(
        HttpStatus.CONFLICT,
        "overtaken",
        "Somebody else changed this at the same time",
        "Send it again with the same Idempotency-Key");
  }

  /** What Spring makes of errors of the database: an absence, or a fault of ours. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> database(DataAccessException e) {
    return isUnavailable(e)
        ? unavailable(e)
        : ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(unexpected(e));
  }

  /**
   * Whether what failed is an absence, of the ledger or its database, and no fault of a request.
   */
  static boolean isUnavailable(Exception e) {
    return e instanceof LedgerUnavailableException
        || e instanceof TransactionException
        || e instanceof DataAccessResourceFailureException
        || (e instanceof DataAccessException failed
            && failed.getRootCause() instanceof SQLException root
            && root.getSQLState() != null
            && AWAY.contains(root.getSQLState().substring(0, 2)));
  }

  @ExceptionHandler({
    LedgerUnavailableException.class,
    TransactionException.class,
    SQLException.class
  })
  ResponseEntity<ProblemDetail> unavailable(Exception e) {
    LOG.warn("A request could not be served: {}", e.toString());
    return later("unavailable", "The ledger cannot be reached", AGAIN);
  }

  /**
   * Another node may be able to, and this one once it was upgraded: nothing is guessed till then.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> newerEntry(UnreadableEntryException e) {
    LOG.error("A request rests on an entry that this version cannot read", e);
    return later(
        "newer-entry",
        "This rests on an entry that a newer version recorded",
        "This part of the service is not upgraded yet. " + AGAIN);
  }

  private static ResponseEntity<ProblemDetail> later(String type, String title, String detail) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail));
  }

  /** An Accept header that is none; the answer does not look at it again. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(InvalidMimeTypeException e) {
    return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            problem(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "Not acceptable",
                "The Accept header names no format"));
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception e) {
    LOG.error("A request failed unexpectedly", e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        "Something went wrong",
        "The fault has been logged. Send it again with the same Idempotency-Key");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> answer =
        super.handleExceptionInternal(e, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
      String name = NAMES.getOrDefault(status.value(), "bad-request");
      problem.setType(URI.create(TYPE + name));
      // Else the answer would look at the Accept header again, which may be what was refused.
      return ResponseEntity.status(status)
          .headers(answer.getHeaders())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return answer;
  }

  private static ProblemDetail problem(
      HttpStatus status, String name, String title, @Nullable String detail) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, detail == null ? "" : TextValidation.writable(detail));
    problem.setType(URI.create(TYPE + name));
    problem.setTitle(title);
    return problem;
  }
}
