package org.candour.query.opendata.ocds;

import java.util.Optional;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;
import org.candour.events.opendata.OpenDate;
import org.candour.query.opendata.ocds.ContractingProcess.Award;
import org.candour.query.opendata.ocds.ContractingProcess.Contract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices as documents of what they are about, in the form in which Find a Tender lists them. */
final class Notices {

  private Notices() {}

  /** A release of a notice, by the section that it belongs to. */
  static void publish(
      ObjectNode release, ContractingProcess process, NoticePublished notice, Entry entry) {
    ObjectNode document = document(notice, entry);
    Optional<Contract> contract =
        Optional.ofNullable(notice.agreement()).flatMap(id -> process.contract(id.stream()));
    Optional<Award> award =
        isOfAward(notice.notice()) ? process.awardOfLot(notice.lot()) : Optional.empty();
    if (isOfPlanning(notice.notice())) {
      Releases.tag(release, "planningUpdate");
      release.putObject("planning").putArray("documents").add(document);
    } else if (contract.isPresent()) {
      Releases.tag(release, "contractUpdate");
      ObjectNode said = Sections.reference(contract.get());
      said.putArray("documents").add(document);
      release.putArray("contracts").add(said);
    } else if (award.isPresent()) {
      Releases.tag(release, "awardUpdate");
      ObjectNode said = Json.object().put("id", award.get().id());
      standstill(said, notice);
      said.putArray("documents").add(document);
      release.putArray("awards").add(said);
    } else {
      Releases.tag(release, "tenderUpdate");
      ObjectNode tender = Json.object().put("id", process.tender());
      standstill(tender, notice);
      ArrayNode documents = tender.putArray("documents");
      documents.add(document);
      release.set("tender", tender);
    }
  }

  private static void standstill(ObjectNode in, NoticePublished notice) {
    if (notice.standstillUntil() != null) {
      in.putObject("standstillPeriod").put("endDate", OpenDate.end(notice.standstillUntil()));
    }
  }

  private static boolean isOfPlanning(NoticeType type) {
    return switch (type) {
      case UK1, UK2, UK3 -> true;
      default -> false;
    };
  }

  private static boolean isOfAward(NoticeType type) {
    return switch (type) {
      case UK5, UK6 -> true;
      default -> false;
    };
  }

  private static ObjectNode document(NoticePublished notice, Entry entry) {
    String reference = notice.reference() == null ? notice.notice().name() : notice.reference();
    boolean address = reference.startsWith("https://") || reference.startsWith("http://");
    ObjectNode document = Json.object();
    document.put("id", address ? reference.substring(reference.lastIndexOf('/') + 1) : reference);
    document.put("documentType", type(notice.notice()));
    document.put("noticeType", notice.notice().name());
    if (address) {
      document.put("url", reference);
    }
    Json.start(document, "datePublished", entry.circumstances().occurredOn());
    return document;
  }

  private static String type(NoticeType type) {
    return switch (type) {
      case UK1, UK2, UK3 -> "plannedProcurementNotice";
      case UK5, UK6 -> "awardNotice";
      case UK7, UK8, UK9, UK10, UK11, UK17 -> "contractNotice";
      default -> "tenderNotice";
    };
  }
}
