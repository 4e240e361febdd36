package org.candour.ops.ledgerctl.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.commissioning.NoticeType;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** The notices of the Procurement Act 2023 that Find a Tender lists among the documents. */
final class OcdsNotices {

  private static final int LONGEST = 120;

  private final OcdsProcess process;
  private final OcdsAwards awards;
  private final OcdsContracts contracts;
  private final Map<String, Fields> published = new HashMap<>();

  OcdsNotices(OcdsProcess process, OcdsAwards awards, OcdsContracts contracts) {
    this.process = process;
    this.awards = awards;
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

  /**
   * Where a notice is listed.
   *
   * @param agreement the agreement that it is of
   * @param lot the lot whose award it is of
   */
  private record Section(
      Fields fields, Release release, Optional<String> agreement, Optional<String> lot) {}

  void propose() {
    for (Release release : process.releases()) {
      Fields fields = release.fields();
      for (String name : List.of("planning", "tender")) {
        section(new Section(fields.at(name), release, Optional.empty(), Optional.empty()));
      }
      for (Fields award : fields.each("awards")) {
        Optional<String> lot = awards.lotOf(award.seen("id").orElse(""));
        section(new Section(award, release, Optional.empty(), lot));
      }
      for (Fields contract : fields.each("contracts")) {
        Optional<String> agreement = contracts.agreement(contract.seen("id").orElse(""));
        section(new Section(contract, release, agreement, Optional.empty()));
      }
    }
  }

  private void section(Section section) {
    for (Fields document : section.fields().each("documents")) {
      type(document).ifPresent(type -> publish(type, document, section));
    }
  }

  private void publish(NoticeType type, Fields document, Section section) {
    String id = document.seen("id").orElse("");
    String reference = reference(id, document);
    if (reference.isEmpty()) {
      document.leave("It has neither a number nor an address that there is room for");
      return;
    }
    Fields before =
        published.putIfAbsent(
            String.join("\n", type.name(), id, section.agreement().or(section::lot).orElse("")),
            document);
    if (before != null) {
      document.again(before);
      return;
    }
    document.take("id");
    document.take("noticeType");
    ObjectNode body = process.body();
    body.put("notice", type.name());
    body.put("reference", reference);
    section.agreement().ifPresent(of -> body.put("agreement", of));
    section.lot().ifPresent(of -> body.put("lot", of));
    if (type == NoticeType.UK6) {
      section
          .fields()
          .at("standstillPeriod")
          .day("endDate")
          .ifPresent(last -> body.put("standstillUntil", last.toString()));
    }
    process.add(
        "publish-notice",
        body,
        section.release(),
        document.happened("datePublished"),
        OcdsSource.of(section.release(), document.pointer()),
        "Publish notice %s, %s".formatted(type, id));
  }

  /** An address that ends with the number of the notice says both. */
  private static String reference(String id, Fields document) {
    String url = document.seen("url").orElse("");
    if ((id.isEmpty() || url.endsWith("/" + id)) && url.length() <= LONGEST) {
      document.take("url");
      return url;
    }
    return id.length() <= LONGEST ? id : "";
  }
}
