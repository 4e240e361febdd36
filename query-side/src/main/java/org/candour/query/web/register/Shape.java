package org.candour.query.web.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;

/** How a list is laid out. */
enum Shape {
  CARDS,
  TABLE;

  static final String PARAMETER = "show";

  /** The layout that somebody asked for, or else the presentation’s own. */
  static Shape asked(ViewPresentation<?> presentation, @Nullable String show) {
    if (show == null) {
      return usual(presentation);
    }
    return Arrays.stream(values())
        .filter(shape -> shape.word().equals(show))
        .findFirst()
        .orElseThrow(() ->
            new UnusableParameterException(
                PARAMETER,
                "Choose one of these: "
                    + Arrays.stream(values()).map(Shape::word).collect(Collectors.joining(", "))));
  }

  static Shape usual(ViewPresentation<?> presentation) {
    return presentation.isTable() ? TABLE : CARDS;
  }

  /** As addresses have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
