package org.candour.query.api.problem;

import java.time.Instant;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.candour.ops.access.ProblemDocument;
import org.candour.query.ledger.WithheldException;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.read.Cursor;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * A problem document (RFC 9457).
 *
 * @param type stays the same for good, so that programs can rest on it
 * @param errors what is wrong with which parameter
 * @param entries how many entries the ledger has, where one was asked for beyond them
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<Field> errors,
    @Nullable Long entries) {

  /** One parameter, and how to put it right. */
  public record Field(String field, String message) {}

  /** After how many seconds it is worth trying again. */
  public static final String RETRY_AFTER = "5";

  /** The problem that an exception stands for; one of status 500 if nobody expected it. */
  public static Problem of(Throwable thrown) {
    return switch (thrown) {
      case UnusableParameterException e -> invalid(e.field(), String.valueOf(e.getMessage()));
      case PointInTimeResolver.NotAPointInTimeException e ->
          invalid("asAt", String.valueOf(e.getMessage()));
      case Cursor.BadCursorException e -> invalid("after", String.valueOf(e.getMessage()));
      case PointInTimeResolver.BeyondLedgerException e ->
          new Problem(
              "urn:candour:problem:beyond-the-ledger",
              "This entry does not exist yet",
              422,
              String.valueOf(e.getMessage()),
              null,
              e.size());
      case NotYetAvailableException e -> of("not-yet", 404, String.valueOf(e.getMessage()));
      case ForbiddenException e -> of("forbidden", 403, String.valueOf(e.getMessage()));
      case WithheldException e -> withheld(e);
      case AuthenticationServiceException e ->
          of("sign-in-unavailable", 503, "The sign-in service is not available. Try again shortly");
      case NotFoundException e -> missing(String.valueOf(e.getMessage()));
      case NoHandlerFoundException e -> missing("There is nothing at this address");
      case NoResourceFoundException e -> missing("There is nothing at this address");
      case HttpRequestMethodNotSupportedException e ->
          of("method-not-allowed", 405, "This address can only be read (GET)");
      case HttpMediaTypeNotAcceptableException e ->
          of("not-acceptable", 406, "This is not available in the format you asked for");
      case InvalidMimeTypeException e -> status(406);
      case InvalidParameterException e -> status(400);
      case org.springframework.web.multipart.MaxUploadSizeExceededException e ->
          of("content-too-large", 413, "The file is too large to be checked here");
      case org.springframework.web.multipart.MultipartException e -> status(400);
      case ViewRebuilder.AlreadyRebuildingException e ->
          of("busy", 409, String.valueOf(e.getMessage()));
      default -> isAway(thrown) ? away() : status(500);
    };
  }

  /** A problem of which nothing but its status is known. */
  public static Problem status(int status) {
    return switch (status) {
      case 401 -> of("sign-in-failed", 401, "We could not sign you in. Try again");
      case 403 -> of("refused", 403, "Go back, reload the page and try again");
      case 404 -> missing("There is nothing at this address");
      case 405 -> of("method-not-allowed", 405, "This address can only be read (GET)");
      case 406 -> of("not-acceptable", 406, "This is not available in the format you asked for");
      case 503 -> away();
      default -> of(ProblemDocument.of(status));
    };
  }

  private static Problem of(ProblemDocument said) {
    return new Problem(said.type(), said.title(), said.status(), said.detail(), null, null);
  }

  private static Problem missing(String detail) {
    return of("not-found", 404, detail);
  }

  private static Problem away() {
    return of("unavailable", 503, "The database is not available at the moment. Try again shortly");
  }

  private static Problem invalid(String field, String message) {
    return new Problem(
        "urn:candour:problem:invalid-parameter",
        "A parameter is not valid",
        422,
        field + ": " + message,
        List.of(new Field(field, message)),
        null);
  }

  /**
   * Says that an entry is withheld, and nothing about its content: not even to whom it is open,
   * since what is open to inspectors alone tells of an inspection.
   */
  private static Problem withheld(WithheldException withheld) {
    WithheldException.Place place = withheld.place();
    Instant recordedAt = place.recordedAt();
    return of(
        "withheld",
        403,
        ("Entry %d is open only to those whom it concerns and to those who oversee them. It is in the"
                + " log with the leaf hash %s%s")
            .formatted(
                place.index(),
                place.leafHash(),
                recordedAt == null ? "" : ", recorded " + PlainEnglish.time(recordedAt)));
  }

  /** This problem for somebody who is not signed in, and might see more if they were. */
  Problem unlessSignedIn() {
    return status == 403
        ? new Problem(
            "urn:candour:problem:sign-in-needed", "Sign in to see this", 401, detail, null, null)
        : this;
  }

  /** A problem with a detail of its own. */
  public static Problem of(String type, int status, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    return new Problem(
        "urn:candour:problem:" + type,
        known == null ? "Error " + status : known.getReasonPhrase(),
        status,
        detail,
        null,
        null);
  }

  private static boolean isAway(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof TransactionException
          || (cause instanceof DataAccessException && isConnection(cause.getCause()))) {
        return true;
      }
    }
    return false;
  }

  /** SQLSTATE class 08 is the connection, 57P the server stopping or starting. */
  private static boolean isConnection(@Nullable Throwable cause) {
    return cause instanceof java.sql.SQLException e
        && e.getSQLState() != null
        && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"));
  }
}
