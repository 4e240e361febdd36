package org.candour.ops.ledgerctl.importing;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.id.OrganisationId;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Refused;
import org.candour.ops.ledgerctl.opendata.Proposals.Proposal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The organisations of a file that are in the register already, and stand there as they are: under
 * the number that the file gives them first, or under another of theirs.
 *
 * @param keys of the lines that would register them
 * @param numbers those by which the register has them, by those of the file
 * @param known what they are called there, and all their numbers, by those of the file
 */
record KnownOrganisations(
    Set<String> keys, Map<String, String> numbers, Map<OrganisationId, Set<String>> known) {

  private static final String REGISTERED = "urn:candour:problem:organisation-already-registered";
  private static final String OF_ANOTHER = "urn:candour:problem:identifier-of-another";

  /** Asks the command side for each, and says which it knows. */
  static KnownOrganisations among(List<Proposal> proposals, CommandClient client, PrintWriter out)
      throws InterruptedException {
    KnownOrganisations known =
        new KnownOrganisations(new HashSet<>(), new HashMap<>(), new HashMap<>());
    for (Proposal proposal : proposals) {
      if (proposal.line().command().equals("register-organisation")
          && client.tryOut(proposal.line()) instanceof Refused refused) {
        known.note(proposal, refused, out);
      }
    }
    return known;
  }

  private void note(Proposal proposal, Refused refused, PrintWriter out) {
    String number = proposal.line().body().path("organisation").asString("");
    String other = ProblemLine.member(refused.body(), "organisation");
    if (refused.type().equals(REGISTERED)) {
      keys.add(proposal.line().key());
      known.put(new OrganisationId(number), said(refused));
      out.printf("  %s is in the register already, and stays as it is there%n", number);
    } else if (refused.type().equals(OF_ANOTHER) && !other.isEmpty()) {
      keys.add(proposal.line().key());
      numbers.put(number, other);
      known.put(new OrganisationId(number), said(refused));
      out.printf("  %s is in the register already as %s, and is recorded as that%n", number, other);
    }
  }

  /** What the register calls an organisation, and all its numbers. */
  private static Set<String> said(Refused refused) {
    Set<String> said = new HashSet<>(ProblemLine.members(refused.body(), "identifiers"));
    said.add(ProblemLine.member(refused.body(), "organisation"));
    said.add(ProblemLine.member(refused.body(), "name"));
    return said;
  }

  /** A body that names them by the numbers of the register. */
  ObjectNode in(ObjectNode body) {
    ObjectNode named = body.objectNode();
    body.properties().forEach(member -> named.set(member.getKey(), in(member.getValue())));
    return named;
  }

  private JsonNode in(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> in(object);
      case ArrayNode array -> {
        ArrayNode named = array.arrayNode();
        array.forEach(item -> named.add(in(item)));
        yield named;
      }
      case StringNode text ->
          StringNode.valueOf(numbers.getOrDefault(text.stringValue(), text.stringValue()));
      default -> value;
    };
  }
}
