package org.candour.ops.ledgerctl.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.events.opendata.OpenDate;
import org.jspecify.annotations.Nullable;

/**
 * The releases in a file of the Open Contracting Data Standard 1.1: a release package, a record
 * package, one release, or a list of these, as Find a Tender and Contracts Finder publish them.
 */
final class OcdsFile {

  /**
   * A release.
   *
   * @param publisher who published the package, where it says so
   */
  record Release(Fields fields, @Nullable String publisher) {

    String ocid() {
      return fields.seen("ocid").orElse("");
    }

    String date() {
      return fields.seen("date").orElse("");
    }

    String id() {
      return fields.seen("id").orElse("");
    }

    /** The date of what it tells of, which a release of Candour says as far as it is known. */
    Optional<PartialDate> occurredOn() {
      return fields
          .seen("occurredOn")
          .filter(on -> PARTIAL.matcher(on).matches())
          .map(PartialDate::parse);
    }

    List<String> tags() {
      List<String> tags = new ArrayList<>();
      fields.node().path("tag").forEach(tag -> tags.add(tag.asString("")));
      return tags;
    }
  }

  private static final Pattern PARTIAL =
      Pattern.compile("unknown|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

  private final Map<String, List<Release>> byProcess = new LinkedHashMap<>();

  private boolean nameless;

  private OcdsFile() {}

  /** The releases by the identifier of their process, each in the order of their dates. */
  static Map<String, List<Release>> releases(Fields root) {
    OcdsFile file = new OcdsFile();
    file.find(root, null);
    if (file.byProcess.isEmpty() && file.nameless) {
      throw new IllegalArgumentException(
          "No release in the file names its process: each needs an “ocid”");
    }
    if (file.byProcess.isEmpty()) {
      throw new IllegalArgumentException(
          "The file holds no release: it must be a release package or a record package of the Open"
              + " Contracting Data Standard 1.1, with “releases” or “records”");
    }
    file.byProcess.replaceAll((_, releases) -> inOrder(releases));
    return file.byProcess;
  }

  /** By their dates, which can stand in several offsets; one without any stays where it is. */
  private static List<Release> inOrder(List<Release> releases) {
    record Dated(Instant at, Release release) {}
    List<Dated> all = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Release release : releases) {
      last = OpenDate.instant(release.date()).orElse(last);
      all.add(new Dated(last, release));
    }
    return all.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::release).toList();
  }

  private void find(Fields place, @Nullable String publisher) {
    if (place.node().isArray()) {
      for (int i = 0; i < place.node().size(); i++) {
        find(new Fields(place.node().get(i), place.pointer() + "/" + i, place.file()), publisher);
      }
      return;
    }
    String by = place.at("publisher").text("name").orElse(publisher);
    place.each("releases").forEach(release -> one(release, by));
    place.each("records").forEach(record -> record(record, by));
    place.each("results").forEach(result -> find(result, by));
    if (place.has("ocid") && place.has("tag")) {
      one(place, by);
    }
  }

  /** Where a record holds its releases whole they are read, and else what they were compiled to. */
  private void record(Fields record, @Nullable String publisher) {
    record.take("ocid");
    List<Fields> whole =
        record.each("releases").stream().filter(release -> release.has("ocid")).toList();
    record.each("releases").stream()
        .filter(release -> !release.has("ocid"))
        .forEach(release -> release.leave("Only the address of the release is given"));
    if (whole.isEmpty() && record.has("compiledRelease")) {
      one(record.at("compiledRelease"), publisher);
    } else {
      record.leave("compiledRelease", "It says again what its releases say");
      whole.forEach(release -> one(release, publisher));
    }
    record.leave("versionedRelease", "It says again what its releases say");
  }

  private void one(Fields release, @Nullable String publisher) {
    String ocid = release.seen("ocid").orElse("");
    if (ocid.isEmpty()) {
      release.leave("It names no process: it has no ocid");
      nameless = true;
      return;
    }
    byProcess.computeIfAbsent(ocid, _ -> new ArrayList<>()).add(new Release(release, publisher));
  }
}
