package org.candour.query.web.register;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers that a page has its address elsewhere for good, and keeps what was asked of it. */
record Moved(String from, String to) {

  public ModelAndView moved(HttpServletRequest request) {
    return page(to + request.getRequestURI().substring(from.length()), request.getQueryString());
  }

  static ModelAndView page(String path, @Nullable String query) {
    RedirectView view = new RedirectView(query == null ? path : path + "?" + query);
    view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
