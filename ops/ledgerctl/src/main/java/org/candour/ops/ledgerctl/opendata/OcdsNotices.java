package org.candour.ops.ledgerctl.opendata;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.commissioning.NoticeType;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** The notices of the Procurement Act 2023 that Find a Tender lists among the documents. */
final class OcdsNotices {

  private static final int LONGEST = 120;

  private final OcdsProcess process;
  private final OcdsContracts contracts;
  private final Set<String> published = new HashSet<>();

  OcdsNotices(OcdsProcess process, OcdsContracts contracts) {
    this.process = process;
    this.contracts = contracts;
  }

  /** The documents of a release that are notices. */
  static Stream<Fields> documents(Release release) {
    Fields fields = release.fields();
    return Stream.of(
            Stream.of(fields.at("planning"), fields.at("tender")),
            fields.each("awards").stream(),
            fields.each("contracts").stream())
        .flatMap(sections -> sections)
        .flatMap(section -> section.each("documents").stream())
        .filter(document -> type(document).isPresent());
  }

  private static Optional<NoticeType> type(Fields document) {
    String said = document.seen("noticeType").orElse("");
    return Stream.of(NoticeType.values()).filter(type -> type.name().equals(said)).findFirst();
  }

  void propose() {
    for (Release release : process.releases()) {
      Fields fields = release.fields();
      Stream.of(fields.at("planning"), fields.at("tender"))
          .forEach(section -> section(section, release, Optional.empty(), Optional.empty()));
      for (Fields award : fields.each("awards")) {
        Fields standstill = award.at("standstillPeriod");
        section(award, release, Optional.empty(), Optional.of(standstill));
      }
      for (Fields contract : fields.each("contracts")) {
        Optional<String> agreement = contracts.agreement(contract.seen("id").orElse(""));
        section(contract, release, agreement, Optional.empty());
      }
    }
  }

  private void section(
      Fields section, Release release, Optional<String> agreement, Optional<Fields> standstill) {
    for (Fields document : section.each("documents")) {
      type(document).ifPresent(type -> publish(type, document, release, agreement, standstill));
    }
  }

  private void publish(
      NoticeType type,
      Fields document,
      Release release,
      Optional<String> agreement,
      Optional<Fields> standstill) {
    String id = document.seen("id").orElse("");
    for (String said : List.of("id", "noticeType", "documentType", "description", "format")) {
      document.take(said);
    }
    if (!published.add(type + " " + id)) {
      document.leave("An earlier release lists the notice");
      document.takeDay("datePublished");
      document.take("url");
      return;
    }
    ObjectNode body = process.body();
    body.put("notice", type.name());
    body.put("reference", reference(id, document));
    agreement.ifPresent(of -> body.put("agreement", of));
    if (type == NoticeType.UK6) {
      standstill
          .flatMap(period -> period.day("endDate"))
          .ifPresent(last -> body.put("standstillUntil", last.toString()));
    }
    process.add(
        "publish-notice",
        body,
        document.date("datePublished"),
        OcdsSource.of(release, document.pointer()),
        "Publish notice %s, %s".formatted(type, id));
  }

  /** An address that ends with the number of the notice says both. */
  private static String reference(String id, Fields document) {
    String url = document.seen("url").orElse("");
    if (url.endsWith("/" + id) && url.length() <= LONGEST) {
      document.take("url");
      return url;
    }
    return Proposals.cut(id, LONGEST);
  }
}
