package org.candour.query.web.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Registration;
import org.candour.query.view.View;
import org.candour.query.view.kept.WithinRequest;
import org.candour.query.view.read.PointInTime;
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
    Map<StreamId, List<Phrase>> found = called(request, streams);
    Map<StreamId, String> names = new HashMap<>();
    called(request, named(found.values()))
        .forEach((stream, name) -> names.put(stream, text(name, names)));
    found.forEach((stream, name) -> names.put(stream, text(name, names)));
    return names;
  }

  /** Whom names name: the closure of a prison is called by the name of that. */
  private static Set<StreamId> named(Collection<List<Phrase>> names) {
    return names.stream()
        .flatMap(List::stream)
        .filter(Phrase.Named.class::isInstance)
        .map(phrase -> ((Phrase.Named) phrase).stream())
        .collect(Collectors.toSet());
  }

  private static String text(List<Phrase> name, Map<StreamId, String> names) {
    StringBuilder text = new StringBuilder();
    for (Phrase phrase : name) {
      switch (phrase) {
        case Phrase.Named named ->
            text.append(names.getOrDefault(named.stream(), unnamed(named.stream())));
        case Phrase.Text words -> text.append(words.text());
        default -> throw new IllegalArgumentException("No part of a name: " + phrase);
      }
    }
    return text.toString();
  }

  private static String unnamed(StreamId stream) {
    return Registration.isKeptOf(stream) ? Registration.of(stream, false).inWords() : stream.id();
  }

  private Map<StreamId, List<Phrase>> called(PageRequest request, Collection<StreamId> streams) {
    Map<StreamId, List<Phrase>> names = new HashMap<>();
    streams.forEach(
        stream -> levelOf(stream).ifPresent(level -> names.put(stream, Phrase.of(level))));
    Set.copyOf(streams).stream()
        .collect(Collectors.groupingBy(StreamId::type))
        .forEach((type, those) ->
            presentations.of(type).ifPresent(view -> names.putAll(inView(request, view, those))));
    return names;
  }

  private static Optional<String> levelOf(StreamId stream) {
    return Level.isStream(stream)
        ? Optional.of(PlainEnglish.said(new Party(stream.id())))
        : Optional.empty();
  }

  /** Whose names, and as of when; nothing else is said of them in one request. */
  private record Asked(Account account, PointInTime asAt) {}

  /** What a page names in several places is looked up where it comes first. */
  private <V> Map<StreamId, List<Phrase>> inView(
      PageRequest request, View<V> view, List<StreamId> streams) {
    Map<StreamId, List<Phrase>> known =
        WithinRequest.once(new Asked(request.account(), request.asAt()), HashMap::new);
    List<StreamId> unknown = streams.stream().filter(stream -> !known.containsKey(stream)).toList();
    if (!unknown.isEmpty()) {
      known.putAll(lookUp(request, view, unknown));
    }
    Map<StreamId, List<Phrase>> names = new HashMap<>();
    streams.forEach(stream -> {
      List<Phrase> name = known.getOrDefault(stream, List.of());
      if (!name.isEmpty() && !name.equals(Phrase.of(""))) {
        names.put(stream, name);
      }
    });
    return names;
  }

  /** What each is called; nothing where there is no row that the account may see. */
  private <V> Map<StreamId, List<Phrase>> lookUp(
      PageRequest request, View<V> view, List<StreamId> streams) {
    Set<String> keys = streams.stream().map(StreamId::id).collect(Collectors.toSet());
    Map<String, V> rows = reader.findByKey(request.account(), view, keys, request.asAt());
    Map<StreamId, List<Phrase>> names = new HashMap<>();
    for (StreamId stream : streams) {
      V row = rows.get(stream.id());
      names.put(stream, row == null ? List.of() : presentations.saying(view).called(row));
    }
    return names;
  }
}
