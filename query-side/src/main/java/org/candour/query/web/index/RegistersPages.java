package org.candour.query.web.index;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of all lists, by subject, and everything there is from A to Z. */
@Controller
class RegistersPages {

  private final PresentationCatalogue presentations;
  private final PageRequests requests;
  private final AToZ index;

  RegistersPages(PresentationCatalogue presentations, PageRequests requests, AToZ index) {
    this.presentations = presentations;
    this.requests = requests;
    this.index = index;
  }

  /** A subject of the record: the package that its views stand in, and what people call it. */
  private record Topic(String name, String title) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("estate", "Prisons and closures"),
          new Topic("partnership", "Promises, concerns and organisations"),
          new Topic("governance", "Boards and what they ask"),
          new Topic("outcomes", "Outcomes and failures"),
          new Topic("inspection", "Inspections"),
          new Topic("commissioning", "Funding"),
          new Topic("duties", "Duties and deadlines"));

  private static final Topic OTHER = new Topic("other", "Other registers");

  /** Every register with its address, by subject and by letter. */
  public record RegistersPage(
      PageContext context, List<Subject> subjects, List<AToZ.Letter> letters) {

    public String title() {
      return "Registers";
    }
  }

  /** The registers of one subject. */
  public record Subject(String id, String title, List<Register> registers) {}

  /** One register. */
  public record Register(String title, String about, String address) {}

  @GetMapping("/registers")
  ModelAndView registers(HttpServletRequest servlet, Account account) {
    PageRequest request = requests.of(servlet, Params.of(servlet, "asAt"), account);
    Map<Topic, List<Register>> registers =
        presentations.views().stream()
            .collect(
                Collectors.groupingBy(
                    RegistersPages::topic,
                    Collectors.mapping(
                        view -> register(request, presentations.saying(view)),
                        Collectors.toList())));
    List<Subject> subjects =
        Stream.concat(TOPICS.stream(), Stream.of(OTHER))
            .filter(registers::containsKey)
            .map(topic ->
                new Subject(
                    topic.name(),
                    topic.title(),
                    registers.getOrDefault(topic, List.of()).stream()
                        .sorted(Comparator.comparing(Register::title))
                        .toList()))
            .toList();
    return new ModelAndView(
        "registers",
        "page",
        new RegistersPage(request.context(), subjects, index.letters(request.links())));
  }

  private static Register register(PageRequest request, ViewPresentation<?> presentation) {
    return new Register(
        presentation.title(),
        presentation.about(),
        request.links().to(Addresses.list(presentation)));
  }

  private static Topic topic(View<?> view) {
    List<String> packages = List.of(view.getClass().getPackageName().split("[.]", -1));
    return TOPICS.stream().filter(each -> packages.contains(each.name())).findFirst().orElse(OTHER);
  }
}
