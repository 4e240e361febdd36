package org.candour.ops.ledgerctl.opendata;

import java.util.LinkedHashSet;
import java.util.List;
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

  private final Organisations organisations;
  private final Proposals proposals;

  private Grants(Organisations organisations, Proposals proposals) {
    this.organisations = organisations;
    this.proposals = proposals;
  }

  static void propose(Fields root, Organisations organisations, Proposals proposals) {
    Grants grants = new Grants(organisations, proposals);
    List<Fields> all = root.each("grants");
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "The file holds no grant: it must be JSON of the 360Giving Data Standard, with “grants”");
    }
    String publisher = root.at("publisher").text("name").orElse(null);
    all.forEach(grant -> grants.grant(grant, publisher));
  }

  private void grant(Fields grant, @Nullable String publisher) {
    String id = grant.seen("id").orElse("");
    if (id.isEmpty()) {
      grant.leave("The grant has no id");
      return;
    }
    ObjectNode source = source(grant, id, publisher);
    Optional<OrganisationId> funder = organisation(grant, "fundingOrganization", source);
    Optional<OrganisationId> recipient = organisation(grant, "recipientOrganization", source);
    Optional<Money> amount = grant.money("amountAwarded", grant.seen("currency").orElse(""));
    Optional<PartialDate> on = grant.date("awardDate");
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
    if (!planned.isEmpty()) {
      Proposals.put(body, "endsOn", planned.getFirst().date("endDate").orElse(null));
      planned
          .getFirst()
          .leave("duration", "Candour holds when it starts and ends, and not how long it takes");
    }
  }

  private static Optional<String> area(Fields grant) {
    List<Fields> places = grant.each("beneficiaryLocation");
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
    Set<OrganisationId> valid = new LinkedHashSet<>();
    String id = one.seen("id").orElse("");
    Optional<OpenIdentifier> whole = OpenIdentifier.parse(id);
    whole.ifPresent(identifier -> Organisations.onRecord(identifier, one, "id", valid));
    if (valid.isEmpty() && !id.isEmpty()) {
      own(id).ifPresent(identifier -> Organisations.onRecord(identifier, one, "id", valid));
    }
    listed(one, "charityNumber", "GB-CHC", valid);
    listed(one, "companyNumber", "GB-COH", valid);
    if (valid.isEmpty()) {
      one.leave("Nobody can be named by it: it has no identifier that Candour can hold");
      return Optional.empty();
    }
    OrganisationId organisation = valid.iterator().next();
    organisations.register(
        organisation,
        one.text("name", 200).orElse(organisation.value()),
        Organisations.kind(organisation, false, false),
        valid,
        withoutWords(source));
    return Optional.of(organisation);
  }

  private static ObjectNode withoutWords(ObjectNode source) {
    ObjectNode copy = source.deepCopy();
    copy.remove("says");
    return copy;
  }

  /** A publisher's own number, which begins with its prefix: {@code 360G-trust-org:12}. */
  private static Optional<OpenIdentifier> own(String id) {
    String[] parts = id.split("-", 3);
    return Optional.of(OpenIdentifier.own(parts.length == 3 ? parts[0] + parts[1] : parts[0], id));
  }

  private static void listed(Fields one, String name, String list, Set<OrganisationId> valid) {
    one.seen(name)
        .ifPresent(number ->
            Organisations.onRecord(
                OpenIdentifier.parse(number).orElse(new OpenIdentifier(list, number)),
                one,
                name,
                valid));
  }

  /** What was paid out in all, on days that the file does not say. */
  private void paid(Fields grant, String id, Optional<OrganisationId> funder, ObjectNode source) {
    Optional<Money> amount = grant.money("amountDisbursed", grant.seen("currency").orElse(""));
    if (amount.isEmpty() || amount.get().pence() == 0) {
      grant.leave("amountDisbursed", "Nothing was paid yet");
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
