package org.candour.ops.access.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.candour.ops.access.ProblemDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers for Tomcat what it refuses before any service of ours is asked: addresses, headers,
 * methods and encodings that it cannot read. Its own pages say so in its own words and styles.
 */
public final class ServerRefusals extends ErrorReportValve {

  /** What Tomcat says where the headers are larger than its setting; it has no type of its own. */
  private static final String HEADERS_TOO_LARGE = "Request header is too large";

  private static final int LEAST_REFUSAL = 400;
  private static final String ODD_CHARACTERS = "\"<>[\\]^`{|}";

  private final Pages pages;

  private ServerRefusals(Pages pages) {
    this.pages = pages;
  }

  /** The pages of a service that has some. */
  public interface Pages {

    /** A service that answers programs alone. */
    Pages NONE = (_, _) -> null;

    /**
     * A page in HTML that stands by itself.
     *
     * @param address the path that was asked for
     * @return null where a program asks
     */
    @Nullable String page(String address, ProblemDocument problem);
  }

  /**
   * Has a service's Tomcat refuse as the service does. Odd characters in addresses get through to
   * {@link UnreadableRequests}, which knows what was asked for.
   */
  public static WebServerFactoryCustomizer<TomcatServletWebServerFactory> of(Pages pages) {
    return factory -> {
      factory.addContextCustomizers(context -> {
        StandardHost host = (StandardHost) context.getParent();
        // Else the host adds one of Tomcat's own, which would be asked first.
        host.setErrorReportValveClass(ServerRefusals.class.getName());
        host.getPipeline().addValve(new ServerRefusals(pages));
      });
      factory.addConnectorCustomizers(connector -> {
        connector.setProperty("relaxedQueryChars", ODD_CHARACTERS);
        connector.setProperty("relaxedPathChars", ODD_CHARACTERS);
      });
    };
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = status(response.getStatus(), thrown);
    if (status < LEAST_REFUSAL
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.setStatus(status);
      ProblemDocument problem = ProblemDocument.of(status);
      answer(response, problem, isProgram(request) ? null : pages.page(address(request), problem));
    } catch (IOException | IllegalStateException e) {
      // Whoever asked has gone, and nobody is left to be told.
    }
  }

  private static int status(int status, @Nullable Throwable thrown) {
    return thrown != null && HEADERS_TOO_LARGE.equals(thrown.getMessage()) ? 431 : status;
  }

  private static String address(Request request) {
    String address = request.getRequestURI();
    return address == null ? "" : address;
  }

  /** Where the headers could not be read, only the address tells. */
  private static boolean isProgram(Request request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !address(request).startsWith("/")
        || (accept != null && !accept.contains(MediaType.TEXT_HTML_VALUE));
  }

  private static void answer(Response response, ProblemDocument problem, @Nullable String page)
      throws IOException {
    response.setContentType(
        page == null
            ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
            : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    response
        .getOutputStream()
        .write(page == null ? problem.bytes() : page.getBytes(StandardCharsets.UTF_8));
    response.finishResponse();
  }
}
