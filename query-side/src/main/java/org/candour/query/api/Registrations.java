package org.candour.query.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.query.view.Registration;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of every prison and organisation that an answer names whether it is in its register. */
@Component
class Registrations {

  private static final Pattern ORGANISATION = Pattern.compile(OrganisationId.PATTERN);

  private final ViewCatalogue views;
  private final ViewReader reader;

  Registrations(ViewCatalogue views, ViewReader reader) {
    this.views = views;
    this.reader = reader;
  }

  /** Those whom values name, each once, by their identifiers. */
  List<Registration> of(Account account, PointInTime asAt, Object... values) {
    Set<StreamId> parties = new TreeSet<>();
    Arrays.stream(values).forEach(value -> add(value, parties));
    Map<String, Set<String>> byType =
        parties.stream()
            .collect(
                Collectors.groupingBy(
                    StreamId::type, Collectors.mapping(StreamId::id, Collectors.toSet())));
    Set<StreamId> registered = new TreeSet<>();
    byType.forEach((type, ids) ->
        views
            .replaying(type)
            .ifPresent(view ->
                registered(account, asAt, view, ids)
                    .forEach(id -> registered.add(new StreamId(type, id)))));
    return parties.stream()
        .map(party -> Registration.of(party, registered.contains(party)))
        .toList();
  }

  private <V> Set<String> registered(
      Account account, PointInTime asAt, View<V> view, Set<String> ids) {
    return reader.findByKey(account, view, ids, asAt).keySet();
  }

  private static void add(@Nullable Object value, Set<StreamId> parties) {
    switch (value) {
      case null -> {}
      case OrganisationId organisation -> parties.add(organisation.stream());
      case EstablishmentCode establishment -> parties.add(establishment.stream());
      case Party party -> add(party.stream(), parties);
      case StreamId stream -> {
        if (Registration.isKeptOf(stream)) {
          parties.add(stream);
        }
      }
      case Collection<?> several -> several.forEach(one -> add(one, parties));
      case JsonNode node when node.isString() -> add(node.stringValue(), parties);
      case JsonNode node -> node.values().forEach(one -> add(one, parties));
      case String text -> organisation(text, parties);
      case Record row ->
          Components.of(row.getClass())
              .forEach(field -> {
                Object of = field.value(row);
                boolean prison = of instanceof String && field.name().equals("establishment");
                add(prison ? new EstablishmentCode(String.valueOf(of)) : of, parties);
              });
      default -> {}
    }
  }

  /** Rows and payloads name some by text alone; what only looks like an identifier names nobody. */
  private static void organisation(String text, Set<StreamId> parties) {
    if (ORGANISATION.matcher(text).matches()) {
      try {
        parties.add(new OrganisationId(text).stream());
      } catch (IllegalArgumentException _) {
        // Its list has no such numbers.
      }
    }
  }
}
