package org.candour.query.opendata.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.entry.Source;
import org.candour.events.opendata.OpenDate;
import org.candour.query.opendata.Named;
import org.candour.query.opendata.ocds.ContractingProcess.Contract;
import tools.jackson.databind.node.ObjectNode;

/**
 * The releases of one contracting process, one for each entry that says something of it. A release
 * says what its entry said when it was recorded and never changes; what was corrected since is said
 * by the release of the correction.
 */
public final class Releases {

  private final String ocid;
  private final Named named;
  private final List<ObjectNode> releases = new ArrayList<>();
  private ContractingProcess process = new ContractingProcess();
  private Instant last = Instant.EPOCH;

  private Releases(String ocid, Named named) {
    this.ocid = ocid;
    this.named = named;
  }

  /**
   * All of a process.
   *
   * @param history the public entries of its round and of the agreements that came of it
   */
  public static List<ObjectNode> of(String ocid, NavigableMap<Long, Entry> history, Named named) {
    Releases all = new Releases(ocid, named);
    history.forEach((index, entry) -> all.release(index, entry, history.headMap(index, true)));
    return all.releases;
  }

  private void release(long index, Entry entry, NavigableMap<Long, Entry> until) {
    if (Corrections.isOne(entry.payload())) {
      correct(index, entry, until);
      return;
    }
    process.apply(index, entry);
    say(index, entry, index, entry, false);
  }

  /** From a correction on all is told as it was corrected. */
  private void correct(long index, Entry entry, NavigableMap<Long, Entry> until) {
    Corrections corrections = Corrections.among(until.values());
    NavigableMap<Long, Entry> told = new TreeMap<>();
    until.forEach((at, each) -> told.put(at, corrections.applied(at, each)));
    process = new ContractingProcess();
    told.forEach(process::apply);
    long of = ((FactCorrected) entry.payload()).entry();
    Entry corrected = told.get(of);
    if (corrected != null) {
      say(index, entry, of, corrected, true);
    }
  }

  /**
   * Adds the release of an entry, unless there is nothing that OCDS has words for.
   *
   * @param told the entry that is told of, which is another one where that is corrected
   */
  private void say(long index, Entry entry, long toldAt, Entry told, boolean correction) {
    ObjectNode release = Json.object();
    release.put("ocid", ocid);
    release.put("id", Long.toString(index));
    release.put("date", date(entry));
    release.putArray("tag");
    release.put("initiationType", "tender");
    release.put("language", "en");
    Parties parties = new Parties(named);
    sections(release, new Sections(process, parties), toldAt, told, correction, parties);
    if (!release.path("tag").isEmpty()) {
      Json.list(release, "parties", parties.all());
      release.put("occurredOn", told.circumstances().occurredOn().toString());
      source(release, entry);
      releases.add(release);
    }
  }

  /**
   * When any system first published it: of imported history that is the day of its source, though
   * never before the release in front of it, since releases are read in the order of their dates.
   */
  private String date(Entry entry) {
    Source source = entry.circumstances().source();
    PartialDate published = source == null ? null : source.date();
    if (published != null && published.isExact()) {
      Instant day = OpenDate.instant(published.toString()).orElseThrow();
      last = day.isAfter(last) ? day : last;
    } else {
      last = entry.recordedAt().isAfter(last) ? entry.recordedAt() : last;
    }
    return last.toString();
  }

  /** Where imported history was found; the standard has no place for it, and allows others. */
  private static void source(ObjectNode release, Entry entry) {
    Source source = entry.circumstances().source();
    if (source != null) {
      ObjectNode said = release.putObject("source").put("title", source.title());
      Json.put(said, "publisher", source.publisher());
      Json.put(said, "date", source.date() == null ? null : source.date().toString());
      Json.put(said, "locator", source.locator());
    }
  }

  /** What a release says happened. */
  static void tag(ObjectNode release, String... tags) {
    for (String tag : tags) {
      release.withArray("tag").add(tag);
    }
  }

  private void sections(
      ObjectNode release,
      Sections sections,
      long index,
      Entry entry,
      boolean correction,
      Parties parties) {
    Event event = entry.payload();
    switch (event) {
      case RoundPlanned e -> {
        tag(release, correction ? "planningUpdate" : "planning");
        buyer(release, sections, e.terms());
        release.set("tender", sections.tender("planning"));
        framework(release, e.terms());
      }
      case LotsDefined _ -> {
        tag(release, process.invited().isPresent() ? "tenderUpdate" : "planningUpdate");
        release.set(
            "tender", sections.tender(process.invited().isPresent() ? "active" : "planning"));
      }
      case BidsInvited e -> {
        boolean again = correction || !isFirst();
        tag(release, again ? "tenderUpdate" : "tender");
        process.terms().ifPresent(terms -> buyer(release, sections, terms));
        release.set("tender", sections.invited(e, entry));
      }
      case BidRecorded e -> {
        tag(release, "tenderUpdate");
        ObjectNode tender = Json.object().put("id", process.tender());
        tender.putArray("tenderers").add(parties.refer(e.terms().bidder(), "tenderer"));
        release.set("tender", tender);
      }
      case LotAwarded _ ->
          process
              .awardOf(index)
              .ifPresent(award -> {
                boolean again = correction || award.lots().size() > 1;
                tag(release, again ? "awardUpdate" : "award");
                process.terms().ifPresent(terms -> buyer(release, sections, terms));
                release.putArray("awards").add(sections.award(award));
              });
      case ChallengeDecided e -> overturned(release, e);
      case NoticePublished e -> Notices.publish(release, process, e, entry);
      case RoundStopped e -> {
        tag(release, "tenderCancellation");
        ObjectNode tender = Json.object().put("id", process.tender()).put("status", "cancelled");
        ObjectNode amendment = Json.object().put("id", Long.toString(index));
        Json.start(amendment, "date", entry.circumstances().occurredOn());
        amendment.put("rationale", e.reason());
        tender.putArray("amendments").add(amendment);
        release.set("tender", tender);
      }
      default ->
          process
              .contract(entry.stream())
              .ifPresent(contract ->
                  contract(release, sections, contract, index, entry, correction, parties));
    }
  }

  private boolean isFirst() {
    return releases.stream()
        .noneMatch(release -> release.path("tag").toString().contains("\"tender\""));
  }

  private static void buyer(ObjectNode release, Sections sections, RoundTerms terms) {
    sections
        .buyer(terms.commissioner(), terms.establishments())
        .ifPresent(buyer -> release.set("buyer", buyer));
  }

  private static void framework(ObjectNode release, RoundTerms terms) {
    if (terms.framework() != null) {
      ObjectNode related = Json.object().put("id", "framework");
      related.putArray("relationship").add("framework");
      boolean isOcid = terms.framework().startsWith("ocds-");
      if (isOcid) {
        related.put("scheme", "ocid");
      }
      related.put(isOcid ? "identifier" : "title", terms.framework());
      release.putArray("relatedProcesses").add(related);
    }
  }

  private void overturned(ObjectNode release, ChallengeDecided decided) {
    if (decided.overturned() != null) {
      tag(release, "awardCancellation");
      release
          .putArray("awards")
          .add(
              Json.object()
                  .put("id", process.awardId(decided.overturned().award().entry()))
                  .put("status", "cancelled"));
    }
  }

  private static void contract(
      ObjectNode release,
      Sections sections,
      Contract contract,
      long index,
      Entry entry,
      boolean correction,
      Parties parties) {
    AgreementTerms terms = contract.signed().terms();
    Optional<ObjectNode> said = Optional.empty();
    switch (entry.payload()) {
      case AgreementSigned _ -> {
        said = Optional.of(sections.contract(contract));
        tag(release, correction ? "contractUpdate" : "contract");
        if (contract.awardedApart()) {
          tag(release, correction ? "awardUpdate" : "award");
          release.putArray("awards").add(sections.awardedApart(contract));
        }
        sections
            .buyer(terms.payer(), terms.establishments())
            .ifPresent(buyer -> release.set("buyer", buyer));
      }
      case AgreementVaried e when e.agreed() -> {
        tag(release, "contractAmendment");
        said = Optional.of(varied(contract, e, index, entry));
      }
      case PaymentRecorded e -> {
        tag(release, "implementation");
        said = Optional.of(paid(contract, e, index, entry, parties));
      }
      case AgreementEnded _ -> {
        tag(release, "contractTermination");
        ObjectNode ended = Sections.reference(contract).put("status", "terminated");
        ObjectNode amendment = ended.putArray("amendments").addObject();
        amendment.put("id", Long.toString(index));
        Json.start(amendment, "date", entry.circumstances().occurredOn());
        said = Optional.of(ended);
      }
      default -> {
        // OCDS has no words for it.
      }
    }
    said.ifPresent(section -> release.putArray("contracts").add(section));
  }

  private static ObjectNode varied(Contract contract, AgreementVaried e, long index, Entry entry) {
    ObjectNode said = Sections.reference(contract);
    Json.put(said, "value", e.value());
    if (e.endsOn() != null) {
      Json.period(said, "period", null, PartialDate.of(e.endsOn()));
    }
    ObjectNode amendment = Json.object().put("id", Long.toString(index));
    Json.start(amendment, "date", entry.circumstances().occurredOn());
    amendment.put("description", e.change());
    said.putArray("amendments").add(amendment);
    return said;
  }

  private static ObjectNode paid(
      Contract contract, PaymentRecorded e, long index, Entry entry, Parties parties) {
    AgreementTerms terms = contract.signed().terms();
    ObjectNode transaction = Json.object().put("id", Long.toString(index));
    Json.start(transaction, "date", entry.circumstances().occurredOn());
    Json.put(transaction, "value", e.amount());
    if (terms.payer() != null) {
      transaction.set("payer", parties.refer(terms.payer(), "payer"));
    }
    var payee = e.to() == null ? terms.provider() : e.to();
    if (payee != null) {
      transaction.set("payee", parties.refer(payee, "payee"));
    }
    ObjectNode said = Sections.reference(contract);
    said.putObject("implementation").putArray("transactions").add(transaction);
    return said;
  }
}
