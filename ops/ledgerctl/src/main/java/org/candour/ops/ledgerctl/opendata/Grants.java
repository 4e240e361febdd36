package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The grants in a file of the 360Giving Data Standard 1.1 or newer, as agreements. */
final class Grants {

  private static final List<String> PARTIES =
      List.of("recipientOrganization", "fundingOrganization");

  private final Organisations organisations;
  private final Proposals proposals;

  private final Map<String, Fields> told = new HashMap<>();

  private Grants(Organisations organisations, Proposals proposals) {
    this.organisations = organisations;
    this.proposals = proposals;
  }

  static void propose(Fields root, Organisations organisations, Proposals proposals) {
    Grants grants = new Grants(organisations, proposals);
    List<Fields> all = new ArrayList<>(root.each("grants"));
    // What Candour gives out apart, since the standard asks for more than is known of it.
    all.addAll(root.each("leftOut"));
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "The file holds no grant: it must be JSON of the 360Giving Data Standard, with “grants”");
    }
    String publisher = root.at("publisher").seen("name").orElse(null);
    // Who an organisation is, and its numbers, can stand in any of them.
    for (Fields grant : all) {
      PARTIES.stream()
          .flatMap(name -> grant.each(name).stream())
          .forEach(one -> grants.note(one, numbers(one)));
    }
    all.forEach(grant -> grants.grant(grant, publisher));
  }

  private void note(Fields one, Map<String, OpenIdentifier> numbers) {
    Set<OrganisationId> valid = new LinkedHashSet<>();
    numbers.values().forEach(number -> Organisations.onRecord(number).ifPresent(valid::add));
    if (!valid.isEmpty()) {
      organisations.note(valid, one.seen("name").orElse(null));
    }
  }

  private void grant(Fields grant, @Nullable String publisher) {
    String id = grant.seen("id").orElse("");
    Fields before = told.putIfAbsent(id, grant);
    if (id.isEmpty()) {
      grant.leave("The grant has no id");
      return;
    }
    if (before != null) {
      if (OpenDataFile.same(before.node(), grant.node())) {
        grant.again(before);
      } else {
        grant.leave("The file has an earlier grant of this id, which says something else");
      }
      return;
    }
    ObjectNode source = source(grant, id, publisher);
    Optional<OrganisationId> funder = organisation(grant, "fundingOrganization", source);
    Optional<OrganisationId> recipient = organisation(grant, "recipientOrganization", source);
    Optional<Money> amount = grant.money("amountAwarded", grant.seen("currency").orElse(""));
    Optional<PartialDate> on = grant.happened("awardDate");
    ObjectNode body = Proposals.body();
    body.put("agreement", Proposals.stream("grant", id));
    Proposals.put(body, "saidBy", funder.orElse(null));
    Proposals.put(body, "provider", recipient.orElse(null));
    Proposals.put(body, "payer", funder.orElse(null));
    String title = grant.text("title", 500).orElse("Not named");
    body.put("service", title);
    body.put("mechanism", FundingMechanism.GRANT.name());
    term(grant, body);
    Proposals.put(body, "value", amount.orElse(null));
    Proposals.put(body, "area", area(grant).orElse(null));
    Proposals.put(body, "reference", grant.text("id", 200).orElse(null));
    body.put("occurredOn", Proposals.on(on));
    body.set("source", source);
    proposals.add(
        "sign-agreement",
        id,
        body,
        "Sign a grant: %s%s%s"
            .formatted(
                title,
                amount.map(money -> ", " + money).orElse(""),
                on.map(date -> ", awarded " + date.onInWords()).orElse("")));
    paid(grant, id, funder, source);
  }

  private static ObjectNode source(Fields grant, String id, @Nullable String publisher) {
    Optional<String> modified = grant.seen("dateModified");
    modified.ifPresent(_ -> grant.takeDay("dateModified"));
    Optional<String> address = grant.text("dataSource", 800);
    return Proposals.source(
        "Grant " + id,
        publisher,
        modified.orElse(null),
        address.map(at -> at + ", ").orElse("") + "grant " + id,
        grant.text("description", 2000).orElse(null));
  }

  /** Where something is planned there is one stretch of time; others are not carried. */
  private static void term(Fields grant, ObjectNode body) {
    List<Fields> planned = grant.each("plannedDates");
    Optional<PartialDate> starts =
        planned.isEmpty() ? Optional.empty() : planned.getFirst().date("startDate");
    body.put("startsOn", Proposals.on(starts));
    planned.stream()
        .skip(1)
        .forEach(other -> other.leave("Candour holds one stretch of time for each agreement"));
    if (!planned.isEmpty()) {
      Proposals.put(body, "endsOn", planned.getFirst().end(starts).orElse(null));
      planned
          .getFirst()
          .leave("duration", "Candour holds when it starts and ends, and not how long it takes");
    }
  }

  private static Optional<String> area(Fields grant) {
    List<Fields> places = grant.each("beneficiaryLocation");
    if (places.size() > 1) {
      grant.leave("beneficiaryLocation", "Candour holds one area for each agreement");
    }
    return places.size() == 1 ? places.getFirst().text("name", 200) : Optional.empty();
  }

  /** The first organisation of a list, which is registered under its identifier. */
  private Optional<OrganisationId> organisation(Fields grant, String name, ObjectNode source) {
    List<Fields> all = grant.each(name);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    all.stream()
        .skip(1)
        .forEach(other -> other.leave("Candour holds one that pays and one that provides"));
    Fields one = all.getFirst();
    Map<String, OpenIdentifier> numbers = numbers(one);
    Optional<OrganisationId> found =
        numbers.values().stream()
            .flatMap(number -> Organisations.onRecord(number).stream())
            .findFirst()
            .map(organisations::holder);
    if (found.isEmpty()) {
      one.leave("Nobody can be named by it: it has no identifier that Candour can hold");
      return Optional.empty();
    }
    OrganisationId organisation = found.get();
    numbers.forEach((field, number) -> organisations.claim(number, organisation, one, field));
    if (!Organisations.isFirst(numbers.get("id"), organisation)) {
      one.drop("id", beside(organisation));
    }
    numbers.forEach((field, number) -> {
      if (!field.equals("id") && !organisations.goesOut(field, number, organisation)) {
        one.drop(field, beside(organisation));
      }
    });
    organisations.claimName(organisation, one, "name");
    organisations.register(
        organisation,
        Organisations.kind(organisation, false, false),
        withoutWords(source),
        proposals);
    return Optional.of(organisation);
  }

  private static String beside(OrganisationId organisation) {
    return "It is recorded as %s, with this number beside it".formatted(organisation);
  }

  /** The numbers of an organisation by the fields in which they stand, the best first. */
  private static Map<String, OpenIdentifier> numbers(Fields one) {
    Map<String, OpenIdentifier> all = new LinkedHashMap<>();
    one.seen("id")
        .ifPresent(id ->
            all.put(
                "id",
                OpenIdentifier.parse(id)
                    .filter(whole -> Organisations.onRecord(whole).isPresent())
                    .orElseGet(() -> own(id))));
    one.seen("charityNumber").ifPresent(number -> all.put("charityNumber", charity(number)));
    one.seen("companyNumber")
        .ifPresent(number -> all.put("companyNumber", listed("GB-COH", number)));
    return all;
  }

  /** Charities of Scotland and of Northern Ireland have lists of their own. */
  private static OpenIdentifier charity(String number) {
    return listed(
        number.startsWith("SC") ? "GB-SC" : number.startsWith("NI") ? "GB-NIC" : "GB-CHC", number);
  }

  private static OpenIdentifier listed(String list, String number) {
    return OpenIdentifier.parse(number).orElse(new OpenIdentifier(list, number));
  }

  private static ObjectNode withoutWords(ObjectNode source) {
    ObjectNode copy = source.deepCopy();
    copy.remove("says");
    return copy;
  }

  /** A publisher's own number, which begins with its prefix: {@code 360G-trust-org:12}. */
  private static OpenIdentifier own(String id) {
    String[] parts = id.split("-", 3);
    return OpenIdentifier.own(parts.length == 3 ? parts[0] + parts[1] : parts[0], id);
  }

  /** What was paid out in all, on days that the file does not say. */
  private void paid(Fields grant, String id, Optional<OrganisationId> funder, ObjectNode source) {
    Optional<Money> amount = grant.money("amountDisbursed", grant.seen("currency").orElse(""));
    if (amount.isEmpty() || amount.get().pence() == 0) {
      amount.ifPresent(_ -> grant.drop("amountDisbursed", "Nothing was paid yet"));
      return;
    }
    ObjectNode body = Proposals.body();
    body.put("agreement", Proposals.stream("grant", id));
    Proposals.put(body, "saidBy", funder.orElse(null));
    Proposals.put(body, "amount", amount.get());
    body.put("byResults", false);
    body.put("occurredOn", PartialDate.UNKNOWN.toString());
    body.set("source", withoutWords(source));
    proposals.add("record-payment", id, body, "Record that %s was paid".formatted(amount.get()));
  }
}
