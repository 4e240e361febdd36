package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.kept.WithinRequest;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Control.Choice;
import org.candour.query.web.recording.form.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and finds prisons, organisations and matters in the views, as far as an account sees. */
@Component
final class Picks {

  private static final int MOST_FOUND = 12;
  private static final int LOOKED_THROUGH = 500;

  private final PresentationCatalogue presentations;
  private final ViewReader reader;
  private final CardRenderer cards;
  private final BoardMembers members;

  Picks(
      PresentationCatalogue presentations,
      ViewReader reader,
      CardRenderer cards,
      BoardMembers members) {
    this.members = members;
    this.presentations = presentations;
    this.reader = reader;
    this.cards = cards;
  }

  /**
   * As an account sees them.
   *
   * @param matter what the form is about; null where it opens one
   */
  Named of(PageRequest request, CommandForm form, @Nullable StreamId matter) {
    return new OfRequest(request, form.name(), matter);
  }

  /** What a matter is called; its type where nothing tells. */
  String name(PageRequest request, StreamId stream) {
    return cards
        .called(request, Set.of(stream))
        .getOrDefault(stream, stream.type().replace('-', ' ') + " " + stream.id());
  }

  /** What a page asks for in its controls and again in its answers is looked up once. */
  private record OfMatter(Account account, PointInTime asAt, StreamId matter) {}

  private final class OfRequest implements Named {

    private final PageRequest request;
    private final String command;
    private final @Nullable StreamId matter;
    private @Nullable List<Choice> boardMembers;

    OfRequest(PageRequest request, String command, @Nullable StreamId matter) {
      this.request = request;
      this.command = command;
      this.matter = matter;
    }

    @Override
    public String name(String picks, String id) {
      return stream(picks, id).map(stream -> called(picks, id, stream)).orElse(id);
    }

    private String called(String picks, String id, StreamId stream) {
      if (picks.equals("person")) {
        return boardMembers().stream()
            .filter(member -> member.value().equals(id))
            .map(Choice::text)
            .findFirst()
            .orElse("The person of the pseudonym " + id);
      }
      String name = Picks.this.name(request, stream);
      boolean isBoard = picks.equals("party") && stream.type().equals("board");
      boolean isCoded = Set.of("establishment", "organisation").contains(stream.type());
      return PlainEnglish.capital(
          isBoard
              ? "the board of "
                  + Picks.this.name(request, new EstablishmentCode(stream.id()).stream())
              : isCoded && !name.contains(id) ? name + " (" + id + ")" : name);
    }

    @Override
    public List<Choice> own(String picks) {
      Account account = request.account();
      List<String> ids = new ArrayList<>();
      if (picks.equals("establishment") || picks.equals("party")) {
        account.establishments().stream().map(EstablishmentCode::value).sorted().forEach(ids::add);
      }
      if (account.organisation() != null && Set.of("organisation", "party").contains(picks)) {
        ids.add(account.organisation().value());
      }
      if (picks.equals("party")) {
        ids.addAll(levels(account));
      }
      if (picks.equals("person")) {
        return Stream.concat(boardMembers().stream(), Stream.of(newPerson())).toList();
      }
      return ids.stream().map(id -> new Choice(id, name(picks, id), false)).toList();
    }

    @Override
    public List<Choice> ofMatter(String field) {
      if (matter == null) {
        return List.of();
      }
      Map<String, Map<String, String>> choices =
          WithinRequest.once(
              new OfMatter(request.account(), request.asAt(), matter), () -> choices(matter));
      Map<String, String> those =
          choices.getOrDefault(command + "." + field, choices.getOrDefault(field, Map.of()));
      return those.entrySet().stream()
          .map(one -> new Choice(one.getKey(), one.getValue(), false))
          .toList();
    }

    private Map<String, Map<String, String>> choices(StreamId about) {
      return presentations.of(about.type()).flatMap(view -> choices(view, about)).orElse(Map.of());
    }

    private <V> Optional<Map<String, Map<String, String>>> choices(View<V> view, StreamId about) {
      return reader
          .find(request.account(), view, about.id(), request.asAt())
          .map(row -> presentations.saying(view).choices(row.value()));
    }

    /** Several fields of one form ask for them. */
    private List<Choice> boardMembers() {
      if (boardMembers == null) {
        boardMembers = members.of(request);
      }
      return boardMembers;
    }

    private static List<String> levels(Account account) {
      if (account.roles().contains(Role.BOARD_MEMBER)
          || account.roles().contains(Role.BOARD_CLERK)) {
        return account.establishments().stream()
            .map(code -> Party.ofBoard(code).value())
            .sorted()
            .toList();
      }
      return account.roles().contains(Role.NATIONAL_OVERSIGHT)
          ? List.of(Level.SERVICE.name(), Level.MINISTRY.name(), Level.MINISTER.name())
          : account.roles().contains(Role.INSPECTOR)
              ? List.of(Level.INSPECTORATE.name())
              : List.of();
    }

    private static Choice newPerson() {
      return new Choice(UUID.randomUUID().toString(), "Somebody new, under a new pseudonym", false);
    }

    @Override
    public List<Choice> find(String picks, String words) {
      List<Choice> found = new ArrayList<>(exactly(picks, words));
      switch (picks) {
        case "party" -> {
          found.addAll(rows("establishment", words));
          found.addAll(rows("organisation", words));
          found.addAll(levels(words));
        }
        case "stream", "person" -> {}
        default -> found.addAll(rows(picks, words));
      }
      return found.stream()
          .collect(Collectors.toMap(Choice::value, one -> one, (one, _) -> one, LinkedHashMap::new))
          .values()
          .stream()
          .limit(MOST_FOUND)
          .toList();
    }

    /** What is named by its id, whether or not it is on record. */
    private List<Choice> exactly(String picks, String words) {
      String id = picks.equals("establishment") || picks.equals("party") ? upper(words) : words;
      return stream(picks, id).isPresent()
          ? List.of(new Choice(id, name(picks, id), false))
          : List.of();
    }

    private static String upper(String words) {
      String code = words.toUpperCase(Locale.ROOT);
      return code.matches(EstablishmentCode.PATTERN) ? code : words;
    }

    private List<Choice> levels(String words) {
      return Arrays.stream(Level.values())
          .filter(Level::standsAlone)
          .filter(level -> contains(level.inWords(), words))
          .map(level -> new Choice(level.name(), name("party", level.name()), false))
          .toList();
    }

    private List<Choice> rows(String type, String words) {
      return presentations.of(type).map(view -> rows(type, view, words)).orElse(List.of());
    }

    /** Through the words of a view where it has some, and otherwise through its first names. */
    private <V> List<Choice> rows(String type, View<V> view, String words) {
      Optional<Facet<V>> said =
          view.facets().stream().filter(Facet.Words.class::isInstance).findFirst();
      List<Filter> filters =
          said.<List<Filter>>map(facet -> List.of(new Filter.Contains(facet.name(), words)))
              .orElse(List.of());
      List<Row<V>> rows =
          reader
              .list(
                  request.account(),
                  view,
                  request.asAt(),
                  filters,
                  null,
                  said.isPresent() ? MOST_FOUND : LOOKED_THROUGH)
              .rows();
      List<StreamId> streams = rows.stream().map(row -> new StreamId(type, row.key())).toList();
      Map<StreamId, String> names = cards.called(request, streams);
      return streams.stream()
          .filter(stream ->
              said.isPresent()
                  || contains(names.getOrDefault(stream, "") + " " + stream.id(), words))
          .map(stream -> new Choice(stream.id(), name(type, stream.id()), false))
          .limit(MOST_FOUND)
          .toList();
    }
  }

  /** Every word, in whatever order and case. */
  private static boolean contains(String text, String words) {
    String folded = Facet.Words.folded(text);
    return Stream.of(Facet.Words.folded(words).split("\\s+", -1)).allMatch(folded::contains);
  }

  /** What an id names; empty if it is none of that kind. */
  static Optional<StreamId> stream(String picks, String id) {
    try {
      return Optional.of(
          switch (picks) {
            case "party" -> new Party(id).stream();
            case "stream" -> StreamId.parse(id);
            case "establishment" -> new EstablishmentCode(id).stream();
            case "organisation" -> new OrganisationId(id).stream();
            default -> uuid(picks, id);
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static StreamId uuid(String type, String id) {
    return new StreamId(type, UUID.fromString(id).toString());
  }
}
