package org.candour.ops.ledgerctl.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.importing.References;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** The contracts of a process, how they changed, what was paid, and how they ended. */
final class OcdsContracts {

  private static final Set<String> UNSIGNED = Set.of("pending", "cancelled");

  private final OcdsProcess process;
  private final OcdsAwards awards;
  private final Map<String, Signed> signed = new LinkedHashMap<>();

  OcdsContracts(OcdsProcess process, OcdsAwards awards) {
    this.process = process;
    this.awards = awards;
  }

  /** A contract as it last was. */
  private record Signed(Optional<Money> value, Optional<PartialDate> endsOn) {}

  void propose() {
    for (Release release : process.releases()) {
      for (Fields contract : release.fields().each("contracts")) {
        contract(contract, release);
      }
    }
  }

  /** The agreement that a contract is on record; empty if it is not proposed. */
  Optional<String> agreement(String contract) {
    return signed.containsKey(contract) ? Optional.of(id(contract)) : Optional.empty();
  }

  private String id(String contract) {
    return Proposals.stream("contract", process.ocid() + "\n" + contract);
  }

  private void contract(Fields contract, Release release) {
    String id = contract.seen("id").orElse("");
    if (contract.seen("status").filter(UNSIGNED::contains).isPresent()) {
      contract.leave(
          "It is not signed: its status is “%s”".formatted(contract.seen("status").get()));
      return;
    }
    Signed before = signed.get(id);
    if (before == null) {
      sign(id, contract, release);
    } else {
      vary(id, before, contract, release);
    }
    contract.at("implementation").each("transactions").forEach(paid -> pay(id, paid, release));
    if (release.tags().contains("contractTermination")
        || contract.seen("status").equals(Optional.of("terminated"))) {
      end(id, contract, release);
    } else {
      contract.take("status");
    }
  }

  private ObjectNode body(String contract) {
    ObjectNode body = Proposals.body();
    body.put("agreement", id(contract));
    Proposals.put(body, "saidBy", process.buyer().orElse(null));
    return body;
  }

  private void sign(String id, Fields contract, Release release) {
    ObjectNode body = body(id);
    String award = contract.seen("awardID").orElse("");
    awards
        .key(award)
        .ifPresent(key -> {
          body.set("award", References.to(key));
          contract.take("awardID");
        });
    Proposals.put(body, "provider", awards.supplier(award).orElse(null));
    Proposals.put(body, "payer", process.buyer().orElse(null));
    String service =
        contract
            .text("title", 500)
            .or(() -> awards.titleOf(award))
            .or(() -> release.fields().at("tender").seen("title"))
            .orElse("Not named");
    body.put("service", Proposals.cut(service, 500));
    body.put("mechanism", FundingMechanism.CONTRACT.name());
    Fields period = contract.at("period");
    Optional<PartialDate> ends = period.date("endDate");
    body.put("startsOn", Proposals.on(period.date("startDate")));
    Proposals.put(body, "endsOn", ends.orElse(null));
    Optional<Money> value = contract.money("value");
    Proposals.put(body, "value", value.orElse(null));
    Proposals.put(body, "reference", contract.text("id", 200).orElse(null));
    if (!contract.yesNo("aboveThreshold").orElse(true)) {
      body.put("exemption", ProcurementExemption.BELOW_THRESHOLD.name());
    }
    signed.put(id, new Signed(value, ends));
    Optional<PartialDate> on = contract.date("dateSigned");
    process.add(
        "sign-agreement",
        body,
        on,
        OcdsSource.of(
            release,
            contract.pointer(),
            release.date(),
            contract.text("description", 2000).orElse(null)),
        "Sign an agreement: %s%s%s"
            .formatted(
                service,
                value.map(money -> ", worth " + money).orElse(""),
                on.map(date -> ", " + date.onInWords()).orElse("")));
  }

  private void vary(String id, Signed before, Fields contract, Release release) {
    for (String same : List.of("id", "awardID", "title", "dateSigned", "description")) {
      contract.take(same);
    }
    Fields period = contract.at("period");
    period.take("startDate");
    Optional<Money> value =
        contract.money("value").filter(now -> !before.value().equals(Optional.of(now)));
    Optional<PartialDate> ends =
        period.date("endDate").filter(now -> !before.endsOn().equals(Optional.of(now)));
    if (value.isEmpty() && ends.isEmpty()) {
      return;
    }
    List<Fields> amendments = contract.each("amendments");
    Optional<Fields> amendment =
        amendments.isEmpty() ? Optional.empty() : Optional.of(amendments.getLast());
    ObjectNode body = body(id);
    body.put(
        "change",
        amendment
            .flatMap(said -> said.text("description", 2000).or(() -> said.text("rationale", 2000)))
            .orElse("The release does not say what was changed, or why."));
    body.put("agreed", true);
    Proposals.put(body, "endsOn", ends.orElse(null));
    Proposals.put(body, "value", value.orElse(null));
    signed.put(id, new Signed(value.or(before::value), ends.or(before::endsOn)));
    Optional<PartialDate> on =
        amendment
            .flatMap(said -> said.date("date"))
            .or(() -> release.fields().seenDay("date").map(PartialDate::of));
    process.add(
        "vary-agreement",
        body,
        on,
        OcdsSource.of(release, contract.pointer()),
        "Change the agreement"
            + value.map(money -> ", now worth " + money).orElse("")
            + ends.map(date -> ", now until " + date.inWords()).orElse(""));
  }

  private void pay(String contract, Fields paid, Release release) {
    Optional<Money> amount = paid.money("value").or(() -> paid.money("amount"));
    if (amount.isEmpty() || amount.get().pence() == 0) {
      paid.leave("Nothing was paid, or no amount that Candour can hold");
      return;
    }
    ObjectNode body = body(contract);
    Proposals.put(body, "amount", amount.get());
    body.put("byResults", false);
    Optional<String> payee = process.parties().of(paid.at("payee")).map(Objects::toString);
    Proposals.put(body, "to", payee.orElse(null));
    paid.take("id");
    process.add(
        "record-payment",
        body,
        paid.date("date"),
        Proposals.source(
            "Transaction %s of %s".formatted(paid.seen("id").orElse("?"), release.ocid()),
            release.publisher(),
            release.date(),
            "%s, release %s".formatted(release.ocid(), release.id()),
            null),
        "Record a payment of " + amount.get());
  }

  /** A release says that it ended; only its tag says that it was broken off. */
  private void end(String id, Fields contract, Release release) {
    boolean brokenOff = release.tags().contains("contractTermination");
    ObjectNode body = body(id);
    body.put("how", (brokenOff ? Ending.TERMINATED : Ending.DISCHARGED).name());
    contract.take("status");
    process.add(
        "end-agreement",
        body,
        brokenOff ? release.fields().seenDay("date").map(PartialDate::of) : Optional.empty(),
        OcdsSource.of(release, contract.pointer()),
        brokenOff ? "Break the agreement off" : "End the agreement");
  }
}
