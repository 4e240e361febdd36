package org.candour.ops.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candour.events.json.CandourJson;
import org.springframework.http.MediaType;

/**
 * A problem document (RFC 9457) for what is refused before a service is asked.
 *
 * @param type stays the same for good, so that programs can rest on it
 */
public record ProblemDocument(String type, String title, int status, String detail) {

  private static final String TYPE = "urn:candour:problem:";
  private static final int OURS = 500;

  /** A document of one of our own types. */
  static ProblemDocument of(String name, String title, int status, String detail) {
    return new ProblemDocument(TYPE + name, title, status, detail);
  }

  /** What is said where nothing but the status is known. */
  public static ProblemDocument of(int status) {
    return switch (status) {
      case 403 -> of("refused", "Forbidden", status, "This is refused");
      case 404 -> of("not-found", "Not found", status, "There is nothing at this address");
      case 405 ->
          of("method-not-allowed", "Method not allowed", status, "Use another method, such as GET");
      case 406 ->
          of(
              "not-acceptable",
              "Not acceptable",
              status,
              "This is not available in the format you asked for");
      case 413 -> of("too-large", "Too large", status, "Send less at once");
      case 414 -> of("address-too-long", "The address is too long", status, "Shorten the address");
      case 431 ->
          of(
              "headers-too-large",
              "The headers are too large",
              status,
              "All headers of a request may have 16 KB together: send fewer or shorter ones, such"
                  + " as a token that names fewer groups");
      case 501 ->
          of("not-implemented", "Not implemented", status, "This server cannot do what was asked");
      case 503 -> of("unavailable", "Unavailable", status, "Try again shortly");
      case 505 ->
          of("http-version", "HTTP version not supported", status, "Use HTTP/1.1 or HTTP/1.0");
      default ->
          status < OURS
              ? of("bad-request", "Bad request", status, "The request cannot be read")
              : of(
                  "internal-error",
                  "Something went wrong",
                  status,
                  "The fault has been logged. Try again");
    };
  }

  /** Answers with the document, under the status that the response has. */
  void write(HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(bytes());
  }

  /** The document as it goes over the wire. */
  public byte[] bytes() {
    return CandourJson.mapper().writeValueAsBytes(this);
  }
}
