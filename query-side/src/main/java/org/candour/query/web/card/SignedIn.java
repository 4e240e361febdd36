package org.candour.query.web.card;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.ops.access.HasAccount;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Component;

/** Who is signed in, as the head of every page says it. */
@Component
public class SignedIn {

  private final PageRequests requests;
  private final CardRenderer cards;

  SignedIn(PageRequests requests, CardRenderer cards) {
    this.requests = requests;
    this.cards = cards;
  }

  /** The roles, and where they are held: {@code Executive governor, HMP Brixton}. */
  public String inWords() {
    Account account = HasAccount.signedIn();
    Set<StreamId> places = new TreeSet<>();
    account.establishments().stream().map(EstablishmentCode::stream).forEach(places::add);
    if (account.organisation() != null) {
      places.add(account.organisation().stream());
    }
    Stream<String> roles = account.roles().stream().map(PlainEnglish::plain).sorted();
    PageRequest now = requests.of((String) null, account);
    Stream<String> held =
        places.isEmpty()
            ? Stream.empty()
            : cards.links(now, "", places).said().stream().map(name -> name.getFirst().text());
    return PlainEnglish.capital(Stream.concat(roles, held).collect(Collectors.joining(", ")));
  }
}
