package org.candour.query.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.access.CurrentUser;
import org.candour.query.api.problem.Params;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.reading.LastLooks;
import org.candour.query.reading.LastLooks.Look;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTime;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows those who are signed in their desk, and everybody else the way to sign in. */
@Controller
class DeskPages {

  private final PageRequests requests;
  private final DeskReader reader;
  private final DeskSections sections;
  private final BoardsView boards;
  private final LastLooks looks;
  private final CurrentUser user;

  DeskPages(
      PageRequests requests,
      DeskReader reader,
      DeskSections sections,
      BoardsView boards,
      LastLooks looks,
      CurrentUser user) {
    this.requests = requests;
    this.reader = reader;
    this.sections = sections;
    this.boards = boards;
    this.looks = looks;
    this.user = user;
  }

  @GetMapping("/desk")
  ModelAndView desk(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "asAt");
    if (!account.isSignedIn()) {
      return away(user.canSignIn() ? "/sign-in?to=/desk" : "/");
    }
    List<Desks.Seat> seats = Desks.of(account);
    List<View<?>> views =
        reader.views(
            seats.stream().flatMap(seat -> Desks.of(seat, LocalDate.EPOCH, null).parts().stream()));
    if (views.stream().noneMatch(boards::equals)) {
      views.add(boards);
    }
    PageRequest request = requests.of(servlet, params, account, views);
    Map<Place, Optional<Board>> met = new HashMap<>();
    Optional<Look> look = look(request);
    List<DeskPage.Section> all = new ArrayList<>();
    for (Desks.Seat seat : seats) {
      Optional<Board> board = met.computeIfAbsent(seat.place(), place -> board(request, place));
      Desk desk =
          Desks.of(
              seat,
              request.day(),
              board.map(found -> found.nextMeeting(request.day())).orElse(null));
      all.add(sections.of(request, "desk" + all.size(), desk, board, look));
    }
    return new ModelAndView(
        "desk", "page", new DeskPage(request.context(), title(all), List.copyOf(all)));
  }

  private static String title(List<DeskPage.Section> sections) {
    return sections.size() == 1 ? "My desk: " + sections.getFirst().name() : "My desk";
  }

  private Optional<Board> board(PageRequest request, Place place) {
    return Optional.ofNullable(place.of())
        .filter(_ -> place.isPrison())
        .flatMap(prison -> reader.row(request, boards, prison.id()));
  }

  /** Who looks at the past does not look at what is new. */
  private Optional<Look> look(PageRequest request) {
    PointInTime at = request.asAt();
    return at.isFixed() ? Optional.empty() : looks.look(request.account(), at.size());
  }

  static ModelAndView away(String address) {
    return new ModelAndView(new RedirectView(address));
  }
}
