package org.candour.query.web.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.View;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** Finds what streams are called where a page mentions them. */
@Component
class StreamNames {

  private final PresentationCatalogue presentations;
  private final ViewReader reader;

  StreamNames(PresentationCatalogue presentations, ViewReader reader) {
    this.presentations = presentations;
    this.reader = reader;
  }

  /** The names of levels, and of those streams that have a row which the account may see. */
  Map<StreamId, String> of(PageRequest request, Collection<StreamId> streams) {
    Map<StreamId, String> names = new HashMap<>();
    streams.forEach(stream -> levelOf(stream).ifPresent(level -> names.put(stream, level)));
    Set.copyOf(streams).stream()
        .collect(Collectors.groupingBy(StreamId::type))
        .forEach((type, those) ->
            presentations.of(type).ifPresent(view -> names.putAll(inView(request, view, those))));
    return names;
  }

  private static Optional<String> levelOf(StreamId stream) {
    return stream.type().equals("level")
        ? Optional.of(PlainEnglish.said(new Party(stream.id())))
        : Optional.empty();
  }

  private <V> Map<StreamId, String> inView(
      PageRequest request, View<V> view, List<StreamId> streams) {
    Set<String> keys = streams.stream().map(StreamId::id).collect(Collectors.toSet());
    Map<String, V> rows = reader.findByKey(request.account(), view, keys, request.asAt());
    Map<StreamId, String> names = new HashMap<>();
    for (StreamId stream : streams) {
      V row = rows.get(stream.id());
      String name = row == null ? "" : presentations.saying(view).name(row);
      if (!name.isBlank()) {
        names.put(stream, name);
      }
    }
    return names;
  }
}
