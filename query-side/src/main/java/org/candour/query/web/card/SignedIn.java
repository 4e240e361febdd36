package org.candour.query.web.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.ops.access.HasAccount;
import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Component;

/** Who is signed in, as the head of every page says it. */
@Component
public class SignedIn {

  /** How long a new name of a place may take to stand in the head of pages. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private static final int MOST_ACCOUNTS = 10_000;

  private final PageRequests requests;
  private final CardRenderer cards;
  private final Cache<Asked, String> said =
      Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).expireAfterWrite(MEMORY).build();

  SignedIn(PageRequests requests, CardRenderer cards) {
    this.requests = requests;
    this.cards = cards;
  }

  /** The roles, and where they are held: {@code Executive governor, HMP Brixton}. */
  public String inWords(Language language) {
    return said.get(new Asked(HasAccount.signedIn(), language), this::inWords);
  }

  private record Asked(Account account, Language words) {}

  private String inWords(Asked asked) {
    Account account = asked.account();
    Language words = asked.words();
    Set<StreamId> places = new TreeSet<>();
    account.establishments().stream().map(EstablishmentCode::stream).forEach(places::add);
    if (account.organisation() != null) {
      places.add(account.organisation().stream());
    }
    Stream<String> roles = account.roles().stream().map(role -> words.ofOne("role", role)).sorted();
    PageRequest now = requests.of((String) null, account);
    Stream<String> held =
        places.isEmpty()
            ? Stream.empty()
            : cards.links(now, "", places).said().stream().map(name -> name.getFirst().text());
    return PlainEnglish.capital(Stream.concat(roles, held).collect(Collectors.joining(", ")));
  }
}
