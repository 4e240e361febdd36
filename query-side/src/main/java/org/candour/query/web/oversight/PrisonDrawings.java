package org.candour.query.web.oversight;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.estate.closure.ClosuresView;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.outcomes.outcome.OutcomesView;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.view.View;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.Drawings;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What oversight looks at before figures: both voices on outcomes, notice given, and seats. */
@Component
class PrisonDrawings {

  private static final List<String> TITLES =
      List.of("Both voices on outcomes", "Notice of closures", "Seats of boards");

  private final Drawings drawings;
  private final PresentationCatalogue presentations;
  private final OutcomesView outcomes;
  private final ClosuresView closures;
  private final BoardsView boards;

  PrisonDrawings(
      Drawings drawings,
      PresentationCatalogue presentations,
      OutcomesView outcomes,
      ClosuresView closures,
      BoardsView boards) {
    this.drawings = drawings;
    this.presentations = presentations;
    this.outcomes = outcomes;
    this.closures = closures;
    this.boards = boards;
  }

  /**
   * A drawing of the first rows of a register.
   *
   * @param id of its heading
   * @param register the name of the register
   * @param all the address of all its rows
   */
  record Drawn(String id, String title, Picture picture, String register, String all) {}

  List<View<?>> views() {
    return List.of(outcomes, closures, boards);
  }

  /** Those of which there is something to draw. */
  List<Drawn> of(PageRequest request) {
    List<@Nullable Picture> pictures = drawings.first(request, views());
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Picture picture = pictures.get(i);
      if (picture != null) {
        drawn.add(drawn(request, views().get(i), TITLES.get(i), picture));
      }
    }
    return drawn;
  }

  private Drawn drawn(PageRequest request, View<?> view, String title, Picture picture) {
    ViewPresentation<?> presentation = presentations.saying(view);
    return new Drawn(
        view.name() + "-drawing",
        title,
        picture,
        presentation.title(),
        request.links().to(Addresses.list(presentation)));
  }
}
