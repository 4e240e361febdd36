package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import org.jspecify.annotations.Nullable;

/** The parties of a process: by the number that its releases give them, who they are on record. */
final class OcdsParties {

  static final String BUYER = "buyer";
  static final String SUPPLIER = "supplier";
  static final String TENDERER = "tenderer";
  static final String PAYEE = "payee";

  private static final Set<String> BUYERS = Set.of(BUYER, "procuringEntity");
  private static final String NOBODY =
      "Nobody can be named by it: it has no identifier that Candour can hold";

  private final Organisations organisations;
  private final Map<String, Party> byNumber = new LinkedHashMap<>();

  OcdsParties(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * A party.
   *
   * @param told wherever a release says who it is
   * @param numbers all that they give it, the best first; none if nobody can be named by them
   * @param parts those in which a command names it
   * @param referred where a release names it in them
   */
  private record Party(
      Release release,
      List<Fields> told,
      Set<OrganisationId> numbers,
      Set<String> parts,
      List<Fields> referred) {

    Party(Release release) {
      this(release, new ArrayList<>(), new LinkedHashSet<>(), new TreeSet<>(), new ArrayList<>());
    }

    boolean buys() {
      return told.stream().anyMatch(telling -> roles(telling).stream().anyMatch(BUYERS::contains));
    }

    boolean isCompany() {
      return told.stream()
          .anyMatch(telling -> !telling.at("details").node().path("vcse").asBoolean(true));
    }
  }

  /** Takes note of the parties of a release. */
  void read(Release release) {
    Fields fields = release.fields();
    fields.each("parties").forEach(party -> party(party, release));
    mentioned(fields.at(BUYER), release);
    Fields tender = fields.at("tender");
    mentioned(tender.at("procuringEntity"), release);
    tender.each("tenderers").forEach(one -> mentioned(one, release));
    tender.each("invitedSuppliers").forEach(one -> mentioned(one, release));
    for (Fields award : fields.each("awards")) {
      award.each("suppliers").forEach(one -> mentioned(one, release));
    }
  }

  private static List<String> roles(Fields party) {
    List<String> roles = new ArrayList<>();
    party.node().path("roles").forEach(role -> roles.add(role.asString("")));
    return roles;
  }

  /** Releases of version 1.0, and some since, say who it is only where they mention it. */
  private void mentioned(Fields reference, Release release) {
    Party before = byNumber.get(known(reference));
    if (reference.isThere() && (before == null || before.numbers().isEmpty())) {
      party(reference, release);
    }
  }

  private static String number(Fields party) {
    return party.seen("id").orElse("");
  }

  /** One without a number of its own is known by its identifier, or else by its name. */
  private static String known(Fields party) {
    Fields identifier = party.at("identifier");
    return party
        .seen("id")
        .or(() -> identifier.seen("id").map(id -> identifier.seen("scheme").orElse("") + "\n" + id))
        .or(() -> party.seen("name").map(name -> "\n" + name))
        .orElse("");
  }

  private void party(Fields party, Release release) {
    Party one = byNumber.computeIfAbsent(known(party), _ -> new Party(release));
    one.told().add(party);
    if (one.told().size() == 1) {
      // Within a process a number is one party's, whatever it is called from place to place.
      own(party, release).ifPresent(own -> organisations.hear(own, name(party)));
    }
  }

  private static @Nullable String name(Fields party) {
    return party.seen("name").orElse(null);
  }

  /** Takes note of who the parties are, once those of the whole file are heard of. */
  void identify() {
    for (Party party : byNumber.values()) {
      for (Fields telling : party.told()) {
        identifiers(telling, party)
            .forEach((_, identifier) ->
                Organisations.onRecord(identifier).ifPresent(party.numbers()::add));
      }
      if (!party.numbers().isEmpty()) {
        party.told().forEach(telling -> organisations.note(party.numbers(), name(telling)));
      }
    }
  }

  /** The number of a party where that is all there is: its publisher's own, or its process's. */
  private static Optional<OpenIdentifier> own(Fields party, Release release) {
    String number = number(party);
    return number.isEmpty() || !listed(party).isEmpty()
        ? Optional.empty()
        : Optional.of(OpenIdentifier.own(prefix(release.ocid()), number));
  }

  /** The identifiers of a party by the places where they stand, the best first. */
  private Map<Fields, OpenIdentifier> identifiers(Fields telling, Party party) {
    Map<Fields, OpenIdentifier> all = listed(telling);
    String called = name(party.told().getFirst());
    own(telling, party.release())
        .ifPresent(own -> all.put(telling, organisations.apart(own, called)));
    return all;
  }

  /** Those of lists that others know. */
  private static Map<Fields, OpenIdentifier> listed(Fields party) {
    Map<Fields, OpenIdentifier> all = new LinkedHashMap<>();
    List<Fields> places = new ArrayList<>(List.of(party.at("identifier")));
    places.addAll(party.each("additionalIdentifiers"));
    for (Fields one : places) {
      one.seen("id").ifPresent(id -> all.put(one, identifier(one.seen("scheme").orElse(""), id)));
    }
    OpenIdentifier.parse(number(party)).ifPresent(whole -> all.put(party, whole));
    boolean known = all.values().stream().anyMatch(id -> Organisations.onRecord(id).isPresent());
    return known ? all : new LinkedHashMap<>();
  }

  /** Some publishers repeat the scheme in the number. */
  private static OpenIdentifier identifier(String scheme, String id) {
    return new OpenIdentifier(
        scheme, id.startsWith(scheme + "-") ? id.substring(scheme.length() + 1) : id);
  }

  /** The first two parts of an ocid are its publisher's: {@code ocds-h6vhtk} gives h6vhtk. */
  static String prefix(String ocid) {
    String[] parts = ocid.split("-", 3);
    return parts.length > 1 && parts[0].equals("ocds") ? parts[1] : parts[0];
  }

  /**
   * Whom a reference names, who is registered if that was not proposed yet.
   *
   * @param part in which a command names it
   */
  Optional<OrganisationId> of(Fields reference, String part, Proposals proposals) {
    Optional<Party> found = party(reference);
    if (found.isEmpty()) {
      if (reference.isThere()) {
        reference.leave(NOBODY);
      }
      return Optional.empty();
    }
    Party party = found.get();
    OrganisationId organisation = organisation(party);
    party.parts().add(part);
    party.referred().add(reference);
    organisations.claimName(organisation, reference, "name");
    organisations.register(
        organisation,
        Organisations.kind(organisation, party.buys(), party.isCompany()),
        OcdsSource.ofParty(party.release(), party.told().getFirst().pointer()),
        proposals);
    return Optional.of(organisation);
  }

  /** The same, without naming it. */
  Optional<OrganisationId> find(Fields reference) {
    return party(reference).map(this::organisation);
  }

  private Optional<Party> party(Fields reference) {
    return Optional.ofNullable(byNumber.get(known(reference)))
        .filter(party -> !party.numbers().isEmpty());
  }

  private OrganisationId organisation(Party party) {
    return organisations.holder(party.numbers().iterator().next());
  }

  /** Says of every party how far the record has it. */
  void claim() {
    byNumber.values().forEach(this::claim);
  }

  private void claim(Party party) {
    for (Fields telling : party.told()) {
      if (party.numbers().isEmpty()) {
        telling.leave(NOBODY);
      } else if (party.parts().isEmpty()) {
        telling.leave("No command names it");
      } else if (!isCarried(telling, party)) {
        telling.leave("No command names it in this part");
      } else {
        claim(telling, party);
      }
    }
    // A reference has the number that stands where it is said who it is.
    Fields first = party.told().getFirst().at("id");
    party.referred().stream()
        .map(reference -> reference.at("id"))
        .filter(id -> !id.pointer().equals(first.pointer()))
        .forEach(id -> id.again(first));
  }

  /** Who it is, is carried where a release lists it, and where a command names it. */
  private static boolean isCarried(Fields telling, Party party) {
    return telling.pointer().matches(".*/parties/[0-9]+")
        || party.referred().stream().anyMatch(one -> one.pointer().equals(telling.pointer()));
  }

  private void claim(Fields telling, Party party) {
    OrganisationId organisation = organisation(party);
    Map<Fields, OpenIdentifier> identifiers = identifiers(telling, party);
    identifiers.forEach((place, identifier) -> {
      if (organisations.claim(identifier, organisation, place, "id")) {
        place.take("scheme");
        Organisations.onRecord(identifier)
            .ifPresent(number -> place.claim("scheme", organisation, number.value()));
      }
    });
    OpenIdentifier own = identifiers.get(telling);
    if (own == null) {
      telling.leave("id", "It is known by its identifier, as %s".formatted(organisation));
    } else if (!own.whole().equals(number(telling))) {
      telling.drop(
          "id", "The file gives the same number to somebody else; it is %s".formatted(own.whole()));
    }
    organisations.claimName(organisation, telling, "name");
    Fields identifier = telling.at("identifier");
    if (identifier.seen("legalName").equals(telling.seen("name"))) {
      identifier.at("legalName").again(telling.at("name"));
    }
    for (Fields role : telling.each("roles")) {
      if (party.parts().contains(role.node().asString(""))) {
        role.take();
      } else {
        role.leave("No command names it in this part");
      }
    }
  }
}
