package org.candour.query.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every view there is, by name. */
@Component
public class ViewCatalogue {

  private final Map<String, View<?>> byName = new TreeMap<>();

  public ViewCatalogue(List<View<?>> views) {
    for (View<?> view : views) {
      if (!view.name().matches("[a-z]+(-[a-z]+)*") || byName.put(view.name(), view) != null) {
        throw new IllegalStateException(
            "A view has a name of its own in kebab-case, not " + view.name());
      }
    }
  }

  public Collection<View<?>> all() {
    return byName.values();
  }

  public Optional<View<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The view that replays a type of stream. */
  public Optional<View<?>> replaying(String streamType) {
    return byName.values().stream()
        .filter(view -> view.replays().filter(streamType::equals).isPresent())
        .findFirst();
  }
}
