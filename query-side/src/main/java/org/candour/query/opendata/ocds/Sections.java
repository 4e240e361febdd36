package org.candour.query.opendata.ocds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.entry.Entry;
import org.candour.events.entry.Source;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenDate;
import org.candour.events.opendata.OpenText;
import org.candour.query.opendata.ocds.ContractingProcess.Award;
import org.candour.query.opendata.ocds.ContractingProcess.Contract;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sections of a release: the tender, an award, a contract. */
final class Sections {

  private static final String PUBLISHED = "datePublished";

  private final ContractingProcess process;
  private final Parties parties;

  Sections(ContractingProcess process, Parties parties) {
    this.process = process;
    this.parties = parties;
  }

  /** Who buys: the organisation that is said to, or else the prisons. */
  Optional<ObjectNode> buyer(@Nullable OrganisationId buyer, List<EstablishmentCode> prisons) {
    if (buyer != null) {
      return Optional.of(parties.refer(buyer, "buyer"));
    }
    return prisons.stream().map(parties::refer).toList().stream().findFirst();
  }

  /** The tender as it was planned and divided. */
  ObjectNode tender(String status) {
    ObjectNode tender = Json.object().put("id", process.tender());
    RoundTerms terms = process.terms().orElseThrow();
    Entry plan = process.plan().orElseThrow();
    tender.put("title", terms.title());
    Json.put(tender, "description", says(plan));
    tender.put("status", status);
    Json.put(tender, "value", terms.budget());
    Json.put(tender, "minValue", terms.leastBudget());
    Json.period(tender, "contractPeriod", terms.startsOn(), terms.endsOn());
    published(tender, plan);
    if (Boolean.TRUE.equals(terms.lightTouch())) {
      tender.putArray("specialRegime").add("lightTouch");
    }
    if (terms.exemption() == ProcurementExemption.BELOW_THRESHOLD) {
      tender.put("aboveThreshold", false);
    }
    ArrayNode lots = Json.array();
    process.lots().forEach(lot -> lots.add(lot(lot)));
    Json.list(tender, "lots", lots);
    return tender;
  }

  private static ObjectNode lot(Lot lot) {
    ObjectNode said = Json.object().put("id", lot.lot()).put("title", lot.title());
    Json.put(said, "value", lot.value());
    return said;
  }

  /** The tender, with until when bids may come and from whom. */
  ObjectNode invited(BidsInvited invited, Entry entry) {
    ObjectNode tender = tender("active");
    ObjectNode period = Json.object();
    Json.start(period, "startDate", process.invitedOn());
    period.put("endDate", OpenDate.end(invited.closesOn()));
    tender.set("tenderPeriod", period);
    if (!invited.organisations().isEmpty()) {
      tender.put("procurementMethod", "limited");
      ArrayNode asked = tender.putArray("invitedSuppliers");
      invited.organisations().forEach(one -> asked.add(parties.refer(one, "invitedSupplier")));
    } else if (entry.circumstances().source() == null) {
      // A source that lets anybody bid may do so by a procedure that chooses from them.
      tender.put("procurementMethod", "open");
    }
    return tender;
  }

  ObjectNode award(Award award) {
    AwardTerms terms = award.terms();
    ObjectNode said = Json.object().put("id", award.id());
    String reason = terms.rationale().equals(OpenText.NO_REASON) ? null : terms.rationale();
    String says = says(award.made());
    Json.put(said, "description", says == null ? reason : says);
    said.put("status", "active");
    Json.start(said, "date", award.made().circumstances().occurredOn());
    published(said, award.made());
    Json.put(said, "value", terms.value());
    ArrayNode suppliers = Json.array();
    Stream.concat(Stream.ofNullable(terms.supplier()), terms.jointly().stream())
        .forEach(supplier -> suppliers.add(parties.refer(supplier, "supplier")));
    Json.list(said, "suppliers", suppliers);
    Json.period(said, "contractPeriod", terms.startsOn(), terms.endsOn());
    ArrayNode lots = Json.array();
    award.lots().forEach(lots::add);
    Json.list(said, "relatedLots", lots);
    return said;
  }

  /** A contract that was let outside of any round is an award as well. */
  ObjectNode awardedApart(Contract contract) {
    AgreementTerms terms = contract.signed().terms();
    ObjectNode said = Json.object().put("id", contract.award()).put("status", "active");
    Json.put(said, "value", terms.value());
    if (terms.provider() != null) {
      said.putArray("suppliers").add(parties.refer(terms.provider(), "supplier"));
    }
    return said;
  }

  ObjectNode contract(Contract contract) {
    AgreementTerms terms = contract.signed().terms();
    ObjectNode said = reference(contract);
    said.put("title", terms.service());
    Json.put(said, "description", says(contract.made()));
    said.put("status", "active");
    Json.period(said, "period", terms.startsOn(), terms.endsOn());
    Json.put(said, "value", terms.value());
    Json.start(said, "dateSigned", contract.made().circumstances().occurredOn());
    if (terms.exemption() == ProcurementExemption.BELOW_THRESHOLD) {
      said.put("aboveThreshold", false);
    }
    return said;
  }

  /** What every mention of a contract has. */
  static ObjectNode reference(Contract contract) {
    return Json.object().put("id", contract.id()).put("awardID", contract.award());
  }

  private static @Nullable String says(Entry entry) {
    Source source = entry.circumstances().source();
    return source == null ? null : source.says();
  }

  private static void published(ObjectNode in, Entry entry) {
    Source source = entry.circumstances().source();
    if (source != null) {
      Json.start(in, PUBLISHED, source.date());
    }
  }
}
