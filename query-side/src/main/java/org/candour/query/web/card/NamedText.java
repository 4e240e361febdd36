package org.candour.query.web.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.id.Party;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/** Puts names in the place of the ids that sentences have of prisons and organisations. */
public final class NamedText {

  private final Map<String, Span> byId;
  private final Pattern ids;

  /** With the names of some ids. */
  public NamedText(Map<String, Span> byId) {
    this.byId = Map.copyOf(byId);
    // The longest first, as one id may begin another.
    this.ids =
        Pattern.compile(
            byId.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
  }

  /** The text in pieces; where an id stood, the name of what it is of. */
  public List<Span> of(String text) {
    if (byId.isEmpty()) {
      return List.of(new Span(text, null));
    }
    List<Span> spans = new ArrayList<>();
    Matcher id = ids.matcher(text);
    int from = 0;
    while (id.find()) {
      spans.add(new Span(text.substring(from, id.start()), null));
      spans.add(Objects.requireNonNull(byId.get(id.group())));
      from = id.end();
    }
    spans.add(new Span(text.substring(from), null));
    return List.copyOf(spans);
  }

  /** The same as text alone. */
  public String text(String text) {
    return Span.text(of(text));
  }

  /** Under what authority somebody acted. */
  public List<Span> who(Actor actor, Language words) {
    String who =
        actor.role() == Role.LEDGER_CLERK
            ? words.of("who.candour")
            : PlainEnglish.capital(words.ofOne("role", actor.role()));
    who = with(who, "who.of", actor.establishment(), words);
    who = with(who, "who.for", actor.organisation(), words);
    who = with(who, "who.said-by", saidBy(actor, words), words);
    return of(with(who, "who.on-behalf", actor.onBehalfOf(), words));
  }

  private static @Nullable String saidBy(Actor actor, Language words) {
    Party party = actor.saidBy();
    return party == null
        ? null
        : party
            .board()
            .map(board -> words.of("who.board", board))
            .or(() ->
                party
                    .level()
                    .filter(level -> level.name().equals(party.value()))
                    .map(level -> words.ofOne("level", level)))
            .orElse(party.value());
  }

  private static String with(String who, String message, @Nullable Object whom, Language words) {
    return whom == null ? who : words.of(message, who, whom.toString());
  }
}
