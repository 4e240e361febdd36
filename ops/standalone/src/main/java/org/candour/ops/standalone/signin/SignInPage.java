package org.candour.ops.standalone.signin;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Lists the accounts, each with a button that signs in as it. */
@RestController
class SignInPage {

  private static final String STYLE =
      """
      body { font: 1.0625rem/1.5 Georgia, serif; max-width: 50rem; margin: 0 auto; padding: 1rem; color: #1d1d1b; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #6b6b66; }
      button { font: inherit; padding: .3rem .8rem; background: #3b2a55; color: #fff; border: 2px solid #3b2a55; cursor: pointer; }
      button:focus, a:focus { outline: 3px solid #1d1d1b; box-shadow: 0 0 0 6px #ffbf47; }
      @media (max-width: 30rem) {
        thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
        tr { display: block; border-bottom: 1px solid #6b6b66; padding: .4rem 0; }
        th, td { display: block; border: 0; padding: .1rem 0; }
      }
      .failed { border: 3px solid #8a1c1c; padding: .5rem 1rem; }
      """;

  private final SignInServer.Place place;

  SignInPage(SignInServer.Place place) {
    this.place = place;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(HttpServletRequest request) {
    CsrfToken csrf =
        (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sign in – Candour</title>
    <link rel="stylesheet" href="/sign-in.css">
    </head>
    <body>
    <main>
    <h1>Sign in to try Candour</h1>
    %s
    <p>These accounts are for demonstration and nobody’s own. The password of each, and the secret of its client for
    scripts, is <code>%s</code>.</p>
    <table>
    <thead><tr><th scope="col">Who</th><th scope="col">Account</th><th scope="col">Sign in</th></tr></thead>
    <tbody>
    %s
    </tbody>
    </table>
    <p><a href="%s">Back to Candour, without signing in</a></p>
    </main>
    </body>
    </html>
    """
        .formatted(
            request.getParameter("failed") == null
                ? ""
                : "<p class=\"failed\" role=\"alert\">That did not work. Choose an account.</p>",
            DemonstrationAccount.PASSWORD,
            DemonstrationAccount.ALL.stream()
                .map(account -> row(account, csrf))
                .collect(joining("\n")),
            place.pages());
  }

  private static String row(DemonstrationAccount account, CsrfToken csrf) {
    String title = HtmlUtils.htmlEscape(account.title(), "UTF-8");
    return """
    <tr><th scope="row">%1$s</th><td><code>%2$s</code></td><td><form method="post" action="/login">\
    <input type="hidden" name="%3$s" value="%4$s"><input type="hidden" name="username" value="%2$s">\
    <input type="hidden" name="password" value="%5$s">\
    <button aria-label="Sign in as %1$s">Sign in</button></form></td></tr>\
    """
        .formatted(
            title,
            account.name(),
            csrf.getParameterName(),
            csrf.getToken(),
            DemonstrationAccount.PASSWORD);
  }

  @GetMapping(path = "/sign-in.css", produces = "text/css;charset=UTF-8")
  String style() {
    return STYLE;
  }
}
