package org.candour.ops.ledgerctl.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candour.events.id.OrganisationId;
import tools.jackson.databind.JsonNode;

/**
 * What became of every value of a file: whether a command carries it, and if none does, why. What
 * nobody asked for is not carried, so that nothing is lost without a word.
 */
public final class Reading {

  private static final String NO_FIELD = "Candour has no field for it";

  /** Why things are not carried, for the places that files have most. */
  private static final Map<Pattern, String> KNOWN = known();

  private final JsonNode file;
  private final Set<String> carried = new HashSet<>();
  private final Map<String, String> left = new HashMap<>();

  /** Places that say again what others say. */
  private final Map<String, String> again = new HashMap<>();

  private final List<Claim> claims = new ArrayList<>();

  private final LocalDate today;

  /** A place that says of an organisation what it is called, or one of its numbers. */
  private record Claim(String pointer, OrganisationId organisation, String says) {}

  /**
   * A file of which nothing is carried yet.
   *
   * @param today the day after which nothing has happened yet
   */
  Reading(JsonNode file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  private static Map<Pattern, String> known() {
    Map<Pattern, String> known = new LinkedHashMap<>();
    known.put(
        Pattern.compile(".*/(contactPoint|contactName|email|telephone|recipientIndividual)(/.*)?"),
        "It is, or may be, somebody’s personal data");
    known.put(
        Pattern.compile(".*/(address|deliveryAddresses|location|streetAddress|postalCode)(/.*)?"),
        "Candour holds no addresses");
    known.put(
        Pattern.compile(
            ".*/(items|classification|additionalClassifications|classifications)(/.*)?"),
        "Candour does not classify what is bought");
    known.put(
        Pattern.compile(".*/documents(/.*)?"),
        "Documents are attached by their hash; a file of open data gives only their address");
    known.put(
        Pattern.compile(".*/amountGross"),
        "Candour holds one amount, which is the one without tax");
    known.put(
        Pattern.compile(
            "(/[0-9]+)?/(uri|version|publishedDate|extensions|license|publicationPolicy|links|packages|publisher)(/.*)?"),
        "It is about the file and not about what it says");
    return known;
  }

  /** Everything in the file. */
  Fields root() {
    return new Fields(file, "", this);
  }

  void carry(String pointer) {
    carried.add(pointer);
    left.remove(pointer);
  }

  /** Says of a place why it is not carried, unless it is. */
  void leave(String pointer, String why) {
    if (!carried.contains(pointer)) {
      left.put(pointer, why);
    }
  }

  /** Says of a place why it is not carried after all. */
  void drop(String pointer, String why) {
    carried.remove(pointer);
    left.put(pointer, why);
  }

  /** Notes that a place says the same as another, and is carried as far as that is. */
  void again(String pointer, String before) {
    again.put(pointer, before);
  }

  /** Notes that a place is carried only where an organisation is not in the register without it. */
  void claim(String pointer, OrganisationId organisation, String says) {
    claims.add(new Claim(pointer, organisation, says));
  }

  /**
   * An organisation of the file is in the register already, and stays as it is there.
   *
   * @param known what it is called there, and all its numbers
   */
  void stays(OrganisationId organisation, Set<String> known) {
    claims.stream()
        .filter(claim -> claim.organisation().equals(organisation))
        .filter(claim -> !known.contains(claim.says()))
        .forEach(claim ->
            drop(
                claim.pointer(),
                "The register has the organisation already, without this, and it stays as it is there"));
  }

  /** All that is not carried, in the order of the file. */
  List<NotCarried> notCarried() {
    List<NotCarried> all = new ArrayList<>();
    walk(file, "", "", "", "", all);
    return List.copyOf(all);
  }

  private void walk(
      JsonNode value,
      String pointer,
      String before,
      String kind,
      String why,
      List<NotCarried> all) {
    String place = again.getOrDefault(pointer, before);
    if (carried.contains(place)) {
      return;
    }
    String here = left.getOrDefault(place, why);
    if (value.isObject()) {
      value
          .properties()
          .forEach(member -> {
            String name = "/" + escaped(member.getKey());
            walk(member.getValue(), pointer + name, place + name, kind + name, here, all);
          });
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        walk(value.get(i), pointer + "/" + i, place + "/" + i, kind + "/*", here, all);
      }
    } else if (!value.isNull()) {
      all.add(new NotCarried(pointer, kind, here.isEmpty() ? reason(place) : here));
    }
  }

  private static String reason(String pointer) {
    return KNOWN.entrySet().stream()
        .filter(known -> known.getKey().matcher(pointer).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NO_FIELD);
  }

  /** A name in a JSON pointer, RFC 6901. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A value that no command carries.
   *
   * @param pointer its JSON pointer
   * @param kind the same with a star for each place in a list
   * @param why in a sentence without its full stop
   */
  public record NotCarried(String pointer, String kind, String why) {}
}
