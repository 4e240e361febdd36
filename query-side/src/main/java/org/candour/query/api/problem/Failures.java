package org.candour.query.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.candour.events.access.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns whatever went wrong into a problem document, or into a page where a page was asked for. */
@Controller
@ControllerAdvice
class Failures implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String PAGE = "problem";

  @ExceptionHandler(Exception.class)
  Object failed(Exception thrown, HttpServletRequest request, Account account) {
    Problem known = Problem.of(thrown);
    Problem problem = account.isSignedIn() ? known : known.unlessSignedIn();
    if (problem.status() == 500) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    return answer(problem, request, request.getRequestURI());
  }

  /** Whoever asked has gone, which is nobody's fault, and nobody is there to be answered. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  /** Answers failures outside any of our methods, the server's own refusals among them. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int status = code instanceof Integer number ? number : 404;
    return answer(Problem.status(status), request, String.valueOf(address));
  }

  private static Object answer(Problem problem, HttpServletRequest request, String address) {
    if (wantsPage(request, address)) {
      ModelAndView page =
          new ModelAndView(PAGE, Map.of("problem", problem, "signIn", signIn(request, problem)));
      page.setStatus(HttpStatusCode.valueOf(problem.status()));
      return page;
    }
    var response =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503) {
      response.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
    }
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.status() == 405) {
      response.header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
    }
    return response.body(problem);
  }

  /**
   * Where signing in leads back to what was refused or not found, which may be because it is
   * withheld; empty where it would not help.
   */
  private static String signIn(HttpServletRequest request, Problem problem) {
    if (problem.status() != 401 && problem.status() != 404) {
      return "";
    }
    String query = request.getQueryString();
    String to = request.getRequestURI() + (query == null ? "" : "?" + query);
    return UriComponentsBuilder.fromPath("/sign-in")
        .queryParam("to", "{to}")
        .encode()
        .buildAndExpand(problem.type().endsWith("sign-in-failed") ? "/" : to)
        .toUriString();
  }

  private static boolean wantsPage(HttpServletRequest request, String address) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !PlainPage.isForPrograms(address)
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
