package org.candour.query.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.query.platform.View;
import org.candour.query.platform.Views;
import org.candour.query.registers.Register;
import org.springframework.stereotype.Component;

/** Finds what says a view on pages. */
@Component
class Registers {

  /** Lines of an audit timeline stand on the pages of what they are about. */
  private static final String TIMELINE = "timeline";

  private final Views views;
  private final Map<String, Register<?>> byView;

  Registers(Views views, List<Register<?>> registers) {
    this.views = views;
    this.byView = registers.stream().collect(Collectors.toMap(Register::view, Function.identity()));
    byView.keySet().stream()
        .filter(name -> views.find(name).isEmpty())
        .forEach(name -> {
          throw new IllegalStateException("There is no view " + name + " to be said");
        });
  }

  /** The views that have pages. */
  List<View<?>> views() {
    return views.all().stream()
        .<View<?>>map(Function.identity())
        .filter(view -> !view.name().equals(TIMELINE))
        .toList();
  }

  Optional<View<?>> find(String name) {
    return views.find(name).filter(view -> !view.name().equals(TIMELINE));
  }

  /** The view that has a row for each stream of a type. */
  Optional<View<?>> of(String streamType) {
    return views.replaying(streamType);
  }

  // A register names the view beside which it stands, and takes that view's rows.
  @SuppressWarnings("unchecked")
  <V> Register<V> saying(View<V> view) {
    Register<?> register = byView.get(view.name());
    return register == null ? new PlainRegister<>(view) : (Register<V>) register;
  }
}
