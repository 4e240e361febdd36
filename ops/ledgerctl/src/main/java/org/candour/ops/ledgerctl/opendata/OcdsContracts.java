package org.candour.ops.ledgerctl.opendata;

import java.util.HashMap;
import java.util.HashSet;
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
  private static final String CHANGED =
      "It changed after the agreement was signed; the agreement stands as an earlier release has"
          + " it";

  private final OcdsProcess process;
  private final OcdsAwards awards;
  private final Map<String, Signed> signed = new LinkedHashMap<>();
  private final Set<String> ended = new HashSet<>();

  /** The amendments by contract that a release has told of. */
  private final Map<String, Set<String>> amended = new HashMap<>();

  /** Transactions by contract, each as it is first told. */
  private final Map<String, Map<String, Fields>> paid = new HashMap<>();

  OcdsContracts(OcdsProcess process, OcdsAwards awards) {
    this.process = process;
    this.awards = awards;
  }

  /**
   * A contract.
   *
   * @param first where it is first told of
   * @param value as it last was
   * @param startsOn as it first was
   * @param endsOn as it last was
   * @param lastOn when the last of what is proposed of it happened
   */
  private record Signed(
      Fields first,
      Optional<Money> value,
      Optional<PartialDate> startsOn,
      Optional<PartialDate> endsOn,
      Optional<PartialDate> lastOn) {

    Signed now(Optional<Money> worth, Optional<PartialDate> until, Optional<PartialDate> happened) {
      return new Signed(
          first,
          worth.or(this::value),
          startsOn,
          until.or(this::endsOn),
          happened.or(this::lastOn));
    }

    /** A day unless it is before what happened first. */
    Optional<PartialDate> after(Optional<PartialDate> on) {
      return on.filter(day -> lastOn.isEmpty() || !lastOn.get().isSurelyAfter(day));
    }
  }

  /** Whether a release tells of it as more than intended. */
  static boolean isSigned(Fields contract) {
    return contract.seen("status").filter(UNSIGNED::contains).isEmpty();
  }

  /** The award that a contract comes of; where none is named, one of the contract's own number. */
  static String award(Fields contract) {
    return contract.seen("awardID").or(() -> contract.seen("id")).orElse("");
  }

  void propose() {
    for (Release release : process.releases()) {
      Set<String> told = new HashSet<>();
      for (Fields contract : release.fields().each("contracts")) {
        if (told.add(contract.seen("id").orElse(""))) {
          contract(contract, release);
        } else {
          contract.leave("Another contract of the same release has the same id, or none either");
        }
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
    Signed before = signed.get(id);
    if (!isSigned(contract)) {
      contract.leave(
          before == null
              ? "It is not signed: its status is “%s”".formatted(contract.seen("status").get())
              : "The agreement stands as an earlier release has it, which says that it was signed");
      return;
    }
    if (before == null) {
      sign(id, contract, release);
    } else if (ended.contains(id)) {
      contract.leave("The agreement ended with an earlier release");
    } else {
      vary(id, before, contract, release);
    }
    for (Fields one : contract.at("implementation").each("transactions")) {
      pay(id, one, release);
    }
    end(id, contract, release);
  }

  private ObjectNode body(String contract) {
    ObjectNode body = Proposals.body();
    body.put("agreement", id(contract));
    Proposals.put(body, "saidBy", process.buyer().orElse(null));
    return body;
  }

  private void sign(String id, Fields contract, Release release) {
    ObjectNode body = body(id);
    String award = award(contract);
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
    Optional<PartialDate> starts = period.date("startDate");
    Optional<PartialDate> ends = period.end(starts);
    body.put("startsOn", Proposals.on(starts));
    Proposals.put(body, "endsOn", ends.orElse(null));
    Optional<Money> value = contract.money("value");
    Proposals.put(body, "value", value.orElse(null));
    Proposals.put(body, "reference", contract.text("id", 200).orElse(null));
    if (contract.isNo("aboveThreshold")) {
      body.put("exemption", ProcurementExemption.BELOW_THRESHOLD.name());
    }
    Optional<PartialDate> on = contract.happened("dateSigned");
    signed.put(id, new Signed(contract, value, starts, ends, on));
    process.add(
        "sign-agreement",
        body,
        release,
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
      if (contract.has(same)) {
        contract.again(same, before.first(), CHANGED);
      }
    }
    Fields period = contract.at("period");
    if (period.has("startDate")) {
      period.again("startDate", before.first().at("period"), CHANGED);
    }
    Optional<Money> value =
        contract.money("value").filter(now -> !before.value().equals(Optional.of(now)));
    Optional<PartialDate> ends =
        period.end(before.startsOn()).filter(now -> !before.endsOn().equals(Optional.of(now)));
    if (value.isEmpty() && ends.isEmpty()) {
      return;
    }
    Optional<Fields> amendment = amendment(id, contract);
    ObjectNode body = body(id);
    body.put(
        "change",
        amendment
            .flatMap(said -> said.text("description", 2000).or(() -> rationale(said)))
            .orElse("The release does not say what was changed, or why."));
    body.put("agreed", true);
    Proposals.put(body, "endsOn", ends.orElse(null));
    Proposals.put(body, "value", value.orElse(null));
    Optional<PartialDate> on = happened(before, amendment, release);
    signed.put(id, before.now(value, ends, on));
    process.add(
        "vary-agreement",
        body,
        release,
        on,
        OcdsSource.of(release, contract.pointer()),
        "Change the agreement"
            + value.map(money -> ", now worth " + money).orElse("")
            + ends.map(date -> ", now until " + date.inWords()).orElse(""));
  }

  private static Optional<String> rationale(Fields amendment) {
    amendment.leave("rationale", "It says what changed, and goes out as the description of that");
    return amendment.seen("rationale").map(why -> Proposals.cut(why, 2000));
  }

  /** The last amendment of a contract that no earlier release tells of. */
  private Optional<Fields> amendment(String id, Fields contract) {
    Set<String> told = amended.computeIfAbsent(id, _ -> new HashSet<>());
    return contract.each("amendments").stream()
        .filter(one -> told.add(one.seen("id").orElse(one.node().toString())))
        .reduce((_, last) -> last);
  }

  /** The day of an amendment, or else of the release; none that is before what it changes. */
  private Optional<PartialDate> happened(
      Signed before, Optional<Fields> amendment, Release release) {
    Optional<PartialDate> said =
        amendment.isPresent() ? amendment.get().happened("date") : process.day(release);
    Optional<PartialDate> on = before.after(said);
    if (amendment.isPresent() && said.isPresent() && on.isEmpty()) {
      amendment.get().drop("date", "It comes before what happened to the contract earlier");
    }
    return on;
  }

  private void pay(String contract, Fields one, Release release) {
    String number = one.seen("id").orElse(one.node().toString());
    Fields before = paid.computeIfAbsent(contract, _ -> new HashMap<>()).putIfAbsent(number, one);
    if (before != null) {
      if (OpenDataFile.same(before.node(), one.node())) {
        one.again(before);
      } else {
        one.leave("The payment stands as an earlier release has it");
      }
      return;
    }
    Optional<Money> amount = one.money("value").or(() -> one.money("amount"));
    if (amount.isEmpty() || amount.get().pence() == 0) {
      one.leave("Nothing was paid, or no amount that Candour can hold");
      return;
    }
    ObjectNode body = body(contract);
    Proposals.put(body, "amount", amount.get());
    body.put("byResults", false);
    Optional<String> payee =
        process.party(one.at("payee"), OcdsParties.PAYEE).map(Objects::toString);
    Proposals.put(body, "to", payee.orElse(null));
    one.leave("id", "It stands in the source of the entry; what goes out has numbers of its own");
    process.add(
        "record-payment",
        body,
        release,
        one.happened("date"),
        Proposals.source(
            "Transaction %s of %s".formatted(one.seen("id").orElse("?"), release.ocid()),
            release.publisher(),
            release.date(),
            "%s, release %s".formatted(release.ocid(), release.id()),
            null),
        "Record a payment of " + amount.get());
  }

  /** A release says that it ended; only its tag says that it was broken off. */
  private void end(String id, Fields contract, Release release) {
    boolean brokenOff = release.tags().contains("contractTermination");
    contract.take("status");
    if ((!brokenOff && !contract.seen("status").equals(Optional.of("terminated")))
        || !ended.add(id)) {
      return;
    }
    ObjectNode body = body(id);
    body.put("how", (brokenOff ? Ending.TERMINATED : Ending.DISCHARGED).name());
    Signed before = Objects.requireNonNull(signed.get(id));
    process.add(
        "end-agreement",
        body,
        release,
        brokenOff ? happened(before, amendment(id, contract), release) : Optional.empty(),
        OcdsSource.of(release, contract.pointer()),
        brokenOff ? "Break the agreement off" : "End the agreement");
  }
}
