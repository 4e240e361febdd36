package org.candour.query.opendata.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.entry.Source;
import org.candour.events.id.OrganisationId;
import org.candour.events.json.CandourJson;
import org.candour.events.opendata.GrantNumbers;
import org.candour.events.opendata.OpenAmount;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.query.opendata.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A grant of the 360Giving Data Standard, made of the entries of its agreement as corrected. */
public final class GrantRecord {

  private final String id;
  private final Entry signing;
  private final PartialDate awardedOn;
  private final AgreementTerms terms;
  private final List<Money> paid = new ArrayList<>();
  private final Named named;

  private GrantRecord(String prefix, NavigableMap<Long, Entry> history, Named named) {
    this.named = named;
    signing = history.firstEntry().getValue();
    AgreementSigned signed = (AgreementSigned) signing.payload();
    AgreementTerms now = signed.terms();
    for (Entry entry : history.values()) {
      switch (entry.payload()) {
        case AgreementVaried e when e.agreed() -> now = varied(now, e);
        case PaymentRecorded e -> paid.add(e.amount());
        default -> {
          // The standard has no words for it.
        }
      }
    }
    terms = now;
    awardedOn =
        Objects.requireNonNullElse(signed.awardedOn(), signing.circumstances().occurredOn());
    id = terms.reference() == null ? prefix + "-" + signing.stream().id() : terms.reference();
  }

  private static AgreementTerms varied(AgreementTerms terms, AgreementVaried change) {
    LocalDate ends = change.endsOn();
    Money value = change.value();
    return terms.with(t ->
        t.endsOn(ends == null ? terms.endsOn() : PartialDate.of(ends))
            .value(value == null ? terms.value() : value));
  }

  /**
   * A grant.
   *
   * @param prefix what the id begins with where its funder gave none
   * @param entries the public entries of an agreement
   */
  public static GrantRecord of(String prefix, NavigableMap<Long, Entry> entries, Named named) {
    return new GrantRecord(prefix, Corrections.applied(entries), named);
  }

  String id() {
    return id;
  }

  /** What the standard asks for and the record does not say; empty if it says all of it. */
  List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    lacking(lacks, terms.value(), "amountAwarded");
    lacking(lacks, awardedOn.isExact() ? awardedOn : null, "awardDate");
    lacking(lacks, terms.payer(), "fundingOrganization");
    lacking(lacks, terms.provider(), "recipientOrganization");
    return lacks;
  }

  private static void lacking(List<String> lacks, @Nullable Object value, String name) {
    if (value == null) {
      lacks.add(name);
    }
  }

  /** The grant in JSON, with what is known of it. */
  public ObjectNode json() {
    ObjectNode grant = CandourJson.mapper().createObjectNode();
    grant.put("id", id);
    grant.put("title", terms.service());
    Source source = signing.circumstances().source();
    grant.put(
        "description", source == null || source.says() == null ? terms.service() : source.says());
    if (terms.value() != null) {
      grant.put("currency", terms.value().currency());
      grant.put("amountAwarded", OpenAmount.plain(terms.value()));
      disbursed(terms.value().currency())
          .ifPresent(all -> grant.put("amountDisbursed", OpenAmount.plain(all)));
    }
    if (awardedOn.isExact()) {
      grant.put("awardDate", awardedOn.toString());
    }
    dates(grant);
    organisation(grant, "recipientOrganization", terms.provider());
    organisation(grant, "fundingOrganization", terms.payer());
    if (terms.area() != null) {
      grant.putArray("beneficiaryLocation").addObject().put("name", terms.area());
    }
    dataSource(source).ifPresent(address -> grant.put("dataSource", address));
    if (source != null && source.date() != null && source.date().isExact()) {
      grant.put("dateModified", source.date().toString());
    }
    return grant;
  }

  /** The address that an import keeps before the number of the grant. */
  private Optional<String> dataSource(@Nullable Source source) {
    String behind = ", grant " + id;
    return Optional.ofNullable(source)
        .map(Source::locator)
        .filter(found -> found.startsWith("http") && found.endsWith(behind))
        .map(found -> found.substring(0, found.length() - behind.length()));
  }

  /** What was paid in the currency of the grant; amounts of others are never added to it. */
  private Optional<Money> disbursed(String currency) {
    List<Money> same = paid.stream().filter(money -> money.currency().equals(currency)).toList();
    long sum = same.stream().mapToLong(Money::pence).sum();
    return same.isEmpty() || sum > Money.MOST
        ? Optional.empty()
        : Optional.of(new Money(sum, currency));
  }

  private void dates(ObjectNode grant) {
    ObjectNode planned = CandourJson.mapper().createObjectNode();
    if (terms.startsOn().isExact()) {
      planned.put("startDate", terms.startsOn().toString());
    }
    if (terms.endsOn() != null && terms.endsOn().isExact()) {
      planned.put("endDate", terms.endsOn().toString());
    }
    if (!planned.isEmpty()) {
      grant.putArray("plannedDates").add(planned);
    }
  }

  private void organisation(ObjectNode grant, String name, @Nullable OrganisationId organisation) {
    if (organisation == null) {
      return;
    }
    ObjectNode said = grant.putArray(name).addObject();
    said.put("id", OpenIdentifier.of(organisation).whole());
    said.put("name", named.of(organisation));
    List<OrganisationId> others = named.others().getOrDefault(organisation.value(), List.of());
    GrantNumbers.of(Stream.concat(Stream.of(organisation), others.stream()))
        .forEach((field, number) -> said.put(field, number.id()));
  }
}
