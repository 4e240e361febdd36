package org.candour.query.web.help;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help, and what the site says of itself. */
@Controller
class HelpPages {

  /** RFC 9116 wants to be told until when a contact is good, and not for over a year. */
  private static final Duration GOOD_FOR = Duration.ofDays(180);

  private final String contact;
  private final Clock clock;

  HelpPages(@Value("${candour.security-contact:}") String contact, ObjectProvider<Clock> clock) {
    this.contact = contact.strip();
    this.clock = clock.getIfAvailable(Clock::systemUTC);
    if (!this.contact.isEmpty() && !this.contact.matches("(mailto:|https://)[!-~]+")) {
      throw new IllegalArgumentException(
          "candour.security-contact must be an address such as mailto:security@candour.example or"
              + " https://candour.example/report");
    }
  }

  /**
   * A page of words.
   *
   * @param site the address of the site, without a slash at its end
   * @param contact where to write to about what is wrong; empty if nobody said
   */
  record HelpPage(String title, String site, String contact) {}

  @GetMapping("/help")
  ModelAndView help(HttpServletRequest servlet) {
    return page(servlet, "help", "How to read this record, and check it");
  }

  @GetMapping("/accessibility")
  ModelAndView accessibility(HttpServletRequest servlet) {
    return page(servlet, "accessibility", "Accessibility statement");
  }

  @GetMapping("/privacy")
  ModelAndView privacy(HttpServletRequest servlet) {
    return page(servlet, "privacy", "Privacy");
  }

  @GetMapping("/cookies")
  ModelAndView cookies(HttpServletRequest servlet) {
    return page(servlet, "cookies", "Cookies");
  }

  private ModelAndView page(HttpServletRequest servlet, String template, String title) {
    // These are the same at every point of the ledger.
    Params.of(servlet, "asAt");
    return new ModelAndView(
        template, "page", new HelpPage(title, PublicAddress.of(servlet), contact));
  }

  /** Whom to tell of a weakness (RFC 9116). */
  @GetMapping("/.well-known/security.txt")
  ResponseEntity<String> security(HttpServletRequest servlet) {
    if (contact.isEmpty()) {
      throw new NotFoundException("No contact is given here");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .body(
            """
            Contact: %s
            Expires: %s
            Preferred-Languages: en
            Canonical: %s/.well-known/security.txt
            """
                .formatted(
                    contact,
                    clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS),
                    PublicAddress.of(servlet)));
  }
}
