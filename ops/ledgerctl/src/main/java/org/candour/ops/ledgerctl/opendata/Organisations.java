package org.candour.ops.ledgerctl.opendata;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.id.OrganisationId;
import org.candour.events.log.tree.Hash;
import org.candour.events.opendata.GrantNumbers;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The organisations that a file names, each registered once, when a command first names it, with
 * all the numbers that the file gives it anywhere. One number is one organisation's.
 */
final class Organisations {

  private static final int MOST_NUMBERS = 200;

  private final Map<OrganisationId, Known> known = new LinkedHashMap<>();

  /** Which organisation a number stands for. */
  private final Map<OrganisationId, OrganisationId> holders = new HashMap<>();

  private final Set<OrganisationId> registered = new HashSet<>();

  /** What those are called to whom publishers give numbers of their own. */
  private final Map<OpenIdentifier, Set<String>> called = new HashMap<>();

  /** An organisation as the file first names it. */
  private record Known(String name, Set<OrganisationId> numbers) {}

  /** What the record makes of an identifier; empty if it is none. */
  static Optional<OrganisationId> onRecord(OpenIdentifier identifier) {
    try {
      return Optional.of(identifier.onRecord());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Takes note of whom a publisher gives a number of its own to. */
  void hear(OpenIdentifier own, @Nullable String name) {
    if (name != null) {
      called.computeIfAbsent(own, _ -> new HashSet<>()).add(folded(name));
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * A publisher's own number as one organisation's: where the file gives it to several, as those do
   * that count in each release, with a mark made of the name.
   */
  OpenIdentifier apart(OpenIdentifier own, @Nullable String name) {
    if (name == null || called.getOrDefault(own, Set.of()).size() < 2) {
      return own;
    }
    byte[] hash = Hash.sha256().digest(folded(name).getBytes(StandardCharsets.UTF_8));
    return new OpenIdentifier(own.scheme(), own.id() + "~" + HexFormat.of().formatHex(hash, 0, 4));
  }

  /**
   * Takes note of an organisation.
   *
   * @param numbers all its numbers, the best of them first
   * @param name as it is called there; null if that is not said
   */
  void note(Set<OrganisationId> numbers, @Nullable String name) {
    OrganisationId first = numbers.iterator().next();
    OrganisationId holder =
        numbers.stream().map(holders::get).filter(found -> found != null).findFirst().orElse(first);
    Known before =
        known.getOrDefault(holder, new Known(name == null ? "" : name, new LinkedHashSet<>()));
    for (OrganisationId number : numbers) {
      if (before.numbers().size() < MOST_NUMBERS
          && holders.putIfAbsent(number, holder) == null
          && !number.equals(holder)) {
        before.numbers().add(number);
      }
    }
    known.put(
        holder,
        before.name().isEmpty() && name != null ? new Known(name, before.numbers()) : before);
  }

  /** The organisation that has a number. */
  OrganisationId holder(OrganisationId number) {
    return holders.getOrDefault(number, number);
  }

  /** What it is registered as. */
  String name(OrganisationId organisation) {
    Known found = known.get(organisation);
    return found == null || found.name().isEmpty() ? organisation.value() : found.name();
  }

  /** Notes of a place that gives a number how far the register has it. */
  boolean claim(OpenIdentifier identifier, OrganisationId organisation, Fields of, String name) {
    try {
      OrganisationId number = identifier.onRecord();
      if (!holder(number).equals(organisation)) {
        of.leave(name, "It is the number of %s as well".formatted(holder(number)));
        return false;
      }
      if (number.isChecked() && !OpenIdentifier.of(number).whole().equals(identifier.whole())) {
        of.leave(name, "Its list writes it %s, and so does Candour".formatted(number));
      } else {
        of.take(name);
      }
      of.claim(name, organisation, number.value());
      return true;
    } catch (IllegalArgumentException e) {
      of.leave(name, String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Whether a number is the one by which an organisation goes out. */
  static boolean isFirst(@Nullable OpenIdentifier identifier, OrganisationId organisation) {
    return identifier == null || onRecord(identifier).filter(organisation::equals).isPresent();
  }

  /** Whether a grant that goes out says a number of an organisation in a field. */
  boolean goesOut(String field, OpenIdentifier identifier, OrganisationId organisation) {
    Known found = known.get(organisation);
    Stream<OrganisationId> others = found == null ? Stream.of() : found.numbers().stream();
    return Optional.ofNullable(
            GrantNumbers.of(Stream.concat(Stream.of(organisation), others)).get(field))
        .map(OpenIdentifier::onRecord)
        .equals(onRecord(identifier));
  }

  /** Notes of a place that gives a name whether the register has it. */
  void claimName(OrganisationId organisation, Fields of, String name) {
    if (of.seen(name)
        .map(said -> Proposals.cut(said, 200))
        .equals(Optional.of(name(organisation)))) {
      of.text(name, 200);
      of.claim(name, organisation, Proposals.cut(name(organisation), 200));
    } else if (of.has(name)) {
      of.leave(name, "The register has it as “%s”".formatted(name(organisation)));
    }
  }

  static OrganisationKind kind(OrganisationId organisation, boolean buys, boolean company) {
    if (buys) {
      return OrganisationKind.PUBLIC_BODY;
    }
    return OpenIdentifier.of(organisation).isOfCharity()
        ? OrganisationKind.CHARITY
        : company ? OrganisationKind.PRIVATE_COMPANY : OrganisationKind.OTHER;
  }

  /** Proposes to register it, unless that is proposed already. */
  void register(
      OrganisationId organisation, OrganisationKind kind, ObjectNode source, Proposals proposals) {
    if (!registered.add(organisation)) {
      return;
    }
    String name = Proposals.cut(name(organisation), 200);
    Known found = known.get(organisation);
    ObjectNode body = Proposals.body();
    body.put("organisation", organisation.value());
    body.put("name", name);
    body.put("kind", kind.name());
    Proposals.put(body, "identifiers", found == null ? List.of() : List.copyOf(found.numbers()));
    body.set("source", source);
    proposals.add(
        "register-organisation",
        organisation.value(),
        body,
        "Enter %s, %s, in the register".formatted(name, organisation));
  }
}
