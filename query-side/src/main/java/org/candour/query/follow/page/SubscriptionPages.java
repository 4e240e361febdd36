package org.candour.query.follow.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.digest.Digests;
import org.candour.query.follow.subscription.Subscription;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links of messages lead. Programs open links to look at them, so a link changes nothing:
 * a button does, or, to stop, the mail program itself (RFC 8058).
 */
@Controller
class SubscriptionPages {

  private static final String CONFIRM = "/follow/confirm";
  private static final String STOP = "/follow/stop";
  private static final String DIGEST = "digest";
  private static final String SECRET = "secret";

  private final Digests digests;

  SubscriptionPages(Digests digests) {
    this.digests = digests;
  }

  @GetMapping(CONFIRM)
  ModelAndView toConfirm(HttpServletRequest servlet) {
    Subscription found = found(servlet).orElseThrow(SubscriptionPages::gone);
    return SubscriptionPage.view(
        new SubscriptionPage(
            "Follow: " + digests.title(found),
            SubscriptionPage.willWrite(found.rhythm()),
            "Yes, write to me",
            action(CONFIRM, servlet),
            "/"));
  }

  @PostMapping(CONFIRM)
  ModelAndView confirm(HttpServletRequest servlet) {
    Subscription found = found(servlet).orElseThrow(SubscriptionPages::gone);
    digests.confirm(found);
    return SubscriptionPage.view(
        new SubscriptionPage(
            "You follow: " + digests.title(found),
            "Each message has a link by which you can stop.",
            null,
            "",
            "/"));
  }

  @GetMapping(STOP)
  ModelAndView toStop(HttpServletRequest servlet) {
    return found(servlet)
        .map(found ->
            SubscriptionPage.view(
                new SubscriptionPage(
                    "Stop following: " + digests.title(found),
                    "We delete your address.",
                    "Stop writing to me",
                    action(STOP, servlet),
                    "/")))
        .orElseGet(SubscriptionPages::stopped);
  }

  /** Whoever stops twice has stopped. */
  @PostMapping(STOP)
  ModelAndView stop(HttpServletRequest servlet) {
    found(servlet).ifPresent(digests::stop);
    return stopped();
  }

  private static ModelAndView stopped() {
    return SubscriptionPage.view(
        new SubscriptionPage(
            "You have stopped following", SubscriptionPage.STOPPED, null, "", "/"));
  }

  private Optional<Subscription> found(HttpServletRequest servlet) {
    Params params = Params.of(servlet, DIGEST, SECRET, "_csrf", "List-Unsubscribe");
    String id = params.text(DIGEST);
    String secret = params.text(SECRET);
    try {
      return id == null || secret == null
          ? Optional.empty()
          : digests.find(UUID.fromString(id), secret);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String action(String address, HttpServletRequest servlet) {
    return address + "?" + servlet.getQueryString();
  }

  private static NotFoundException gone() {
    return new NotFoundException(
        "There is nothing to confirm here. A link is good for two days; ask again if you want to"
            + " follow something");
  }
}
