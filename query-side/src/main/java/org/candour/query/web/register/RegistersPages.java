package org.candour.query.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of all lists. */
@Controller
class RegistersPages {

  private final PresentationCatalogue presentations;
  private final PageRequests requests;

  RegistersPages(PresentationCatalogue presentations, PageRequests requests) {
    this.presentations = presentations;
    this.requests = requests;
  }

  /** Every register with its address. */
  public record RegistersPage(PageContext context, List<Register> registers) {

    public String title() {
      return "Registers";
    }
  }

  /** One register. */
  public record Register(String title, String about, String address) {}

  @GetMapping("/registers")
  ModelAndView registers(HttpServletRequest servlet, Account account) {
    PageRequest request = requests.of(servlet, Params.of(servlet, "asAt"), account);
    List<Register> registers =
        presentations.views().stream()
            .map(presentations::saying)
            .map(p -> new Register(p.title(), p.about(), request.links().to(Addresses.list(p))))
            .toList();
    return new ModelAndView("registers", "page", new RegistersPage(request.context(), registers));
  }
}
