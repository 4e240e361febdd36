package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import tools.jackson.databind.JsonNode;

/** Finds who is named by an id in what is said, so that sentences can have their names. */
public final class Mentions {

  private Mentions() {}

  /** All prisons and organisations that are named somewhere, and those of the account itself. */
  public static Set<StreamId> in(Account account, JsonNode... said) {
    Set<StreamId> named = new HashSet<>();
    List<JsonNode> left = new ArrayList<>(List.of(said));
    while (!left.isEmpty()) {
      JsonNode node = left.removeLast();
      node.values().forEach(left::add);
      if (node.isString()) {
        party(node.stringValue()).ifPresent(named::add);
      }
    }
    account.establishments().stream().map(EstablishmentCode::stream).forEach(named::add);
    if (account.organisation() != null) {
      named.add(account.organisation().stream());
    }
    return named;
  }

  private static Optional<StreamId> party(String text) {
    boolean isOne = text.matches(EstablishmentCode.PATTERN) || text.matches(OrganisationId.PATTERN);
    return isOne ? Optional.of(new Party(text).stream()) : Optional.empty();
  }
}
