package org.candour.query.api.problem;

import org.candour.ops.access.ProblemDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A page of a problem for requests that are refused before any template could be asked. */
public final class PlainPage {

  private PlainPage() {}

  /** The page; null where programs ask, who are answered with the document. */
  public static @Nullable String of(String address, ProblemDocument problem) {
    return isForPrograms(address)
        ? null
        : """
        <!DOCTYPE html>
        <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%1$s – Candour</title>
          <link rel="stylesheet" href="/style.css">
        </head>
        <body class="govuk-template__body">
        <header class="c-head"><div class="govuk-width-container"><p><a href="/">Candour</a></p></div></header>
        <main id="main" class="c-main govuk-width-container">
          <h1>%1$s</h1>
          <p>%2$s.</p>
          <p><a href="/prisons">All prisons</a></p>
        </main>
        </body>
        </html>
        """
            .formatted(escape(problem.title()), escape(problem.detail()));
  }

  /** Whether only programs ask at an address, whatever they say that they accept. */
  static boolean isForPrograms(String address) {
    return address.startsWith("/api")
        || address.startsWith("/ledger")
        || address.startsWith("/health");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
