package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;

/** The parties of a process: by the number that its releases give them, who they are on record. */
final class OcdsParties {

  private static final Set<String> BUYERS = Set.of("buyer", "procuringEntity");

  private static final Set<String> PARTS =
      Set.of("buyer", "procuringEntity", "supplier", "tenderer", "funder", "payer", "payee");

  private final Organisations organisations;
  private final Map<String, OrganisationId> byNumber = new HashMap<>();

  OcdsParties(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Takes note of the parties of a release and proposes to register them. */
  void read(Release release) {
    Fields fields = release.fields();
    for (Fields party : fields.each("parties")) {
      if (hasPart(party)) {
        party(party, release, buys(party));
      } else {
        party.leave("It has no part that Candour records");
      }
    }
    mentioned(fields.at("buyer"), release, true);
    mentioned(fields.at("tender").at("procuringEntity"), release, true);
    fields.at("tender").each("tenderers").forEach(one -> mentioned(one, release, false));
    for (Fields award : fields.each("awards")) {
      award.each("suppliers").forEach(one -> mentioned(one, release, false));
    }
  }

  private static List<String> roles(Fields party) {
    List<String> roles = new ArrayList<>();
    party.node().path("roles").forEach(role -> roles.add(role.asString("")));
    return roles;
  }

  private static boolean buys(Fields party) {
    return roles(party).stream().anyMatch(BUYERS::contains);
  }

  /** A court that hears reviews, or who is to be asked, is nobody whom a process concerns. */
  private static boolean hasPart(Fields party) {
    List<String> roles = roles(party);
    return roles.isEmpty() || roles.stream().anyMatch(PARTS::contains);
  }

  /** Releases of version 1.0, and some since, say who it is only where they mention it. */
  private void mentioned(Fields reference, Release release, boolean buys) {
    String number = reference.seen("id").orElse("");
    if (reference.isThere() && !byNumber.containsKey(number)) {
      party(reference, release, buys);
    }
  }

  private void party(Fields party, Release release, boolean buys) {
    Set<OrganisationId> valid = new LinkedHashSet<>();
    identifier(party.at("identifier"), valid);
    party.each("additionalIdentifiers").forEach(other -> identifier(other, valid));
    String number = party.seen("id").orElse("");
    OpenIdentifier.parse(number)
        .ifPresent(whole -> Organisations.onRecord(whole, party, "id", valid));
    if (valid.isEmpty() && !number.isEmpty()) {
      Organisations.onRecord(
          OpenIdentifier.own(prefix(release.ocid()), number), party, "id", valid);
    }
    if (valid.isEmpty()) {
      party.leave("Nobody can be named by it: it has no identifier that Candour can hold");
      return;
    }
    OrganisationId organisation = valid.iterator().next();
    byNumber.putIfAbsent(number, organisation);
    register(organisation, party, release, buys, valid);
  }

  private void register(
      OrganisationId organisation,
      Fields party,
      Release release,
      boolean buys,
      Set<OrganisationId> valid) {
    Optional<String> name = party.text("name", 200);
    Fields identifier = party.at("identifier");
    if (identifier.seen("legalName").equals(party.seen("name"))) {
      identifier.take("legalName");
    }
    party.take("roles");
    boolean company = !party.at("details").node().path("vcse").asBoolean(true);
    organisations.register(
        organisation,
        name.orElse(organisation.value()),
        Organisations.kind(organisation, buys, company),
        valid,
        OcdsSource.of(release, party.pointer()));
  }

  private static void identifier(Fields identifier, Set<OrganisationId> valid) {
    Optional<String> id = identifier.seen("id");
    String scheme = identifier.seen("scheme").orElse("");
    if (id.isEmpty()) {
      return;
    }
    // Some publishers repeat the scheme in the number.
    String number =
        id.get().startsWith(scheme + "-") ? id.get().substring(scheme.length() + 1) : id.get();
    Organisations.onRecord(new OpenIdentifier(scheme, number), identifier, "id", valid)
        .ifPresent(_ -> identifier.take("scheme"));
  }

  /** The first two parts of an ocid are its publisher's: {@code ocds-h6vhtk} gives h6vhtk. */
  static String prefix(String ocid) {
    String[] parts = ocid.split("-", 3);
    return parts.length > 1 && parts[0].equals("ocds") ? parts[1] : parts[0];
  }

  /** Whom a reference names; what it says of it is carried by the register. */
  Optional<OrganisationId> of(Fields reference) {
    Optional<OrganisationId> found =
        reference.seen("id").flatMap(number -> Optional.ofNullable(byNumber.get(number)));
    if (found.isPresent()) {
      reference.take("id");
      reference.take("name");
    } else if (reference.isThere()) {
      reference.leave("Nobody can be named by it: it has no identifier that Candour can hold");
    }
    return found;
  }
}
