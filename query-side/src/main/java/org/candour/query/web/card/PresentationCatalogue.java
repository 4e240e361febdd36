package org.candour.query.web.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.springframework.stereotype.Component;

/** Finds the presentation of each view that has pages. */
@Component
public class PresentationCatalogue {

  /** Lines of an audit timeline stand on the pages of what they are about. */
  static final String TIMELINE = "timeline";

  private final ViewCatalogue views;
  private final Map<String, ViewPresentation<?>> byView;

  PresentationCatalogue(ViewCatalogue views, List<ViewPresentation<?>> registers) {
    this.views = views;
    this.byView =
        registers.stream().collect(Collectors.toMap(ViewPresentation::view, Function.identity()));
    byView.keySet().stream()
        .filter(name -> views.find(name).isEmpty())
        .forEach(name -> {
          throw new IllegalStateException("There is no view " + name + " to be said");
        });
  }

  /** The views that have pages. */
  public List<View<?>> views() {
    return views.all().stream()
        .<View<?>>map(Function.identity())
        .filter(view -> !view.name().equals(TIMELINE))
        .toList();
  }

  public Optional<View<?>> find(String name) {
    return views.find(name).filter(view -> !view.name().equals(TIMELINE));
  }

  /** The view that has a row for each stream of a type. */
  public Optional<View<?>> of(String streamType) {
    return views.replaying(streamType);
  }

  // A register names the view beside which it stands, and takes that view's rows.
  @SuppressWarnings("unchecked")
  public <V> ViewPresentation<V> saying(View<V> view) {
    ViewPresentation<?> register = byView.get(view.name());
    return register == null ? new PlainPresentation<>(view) : (ViewPresentation<V>) register;
  }
}
