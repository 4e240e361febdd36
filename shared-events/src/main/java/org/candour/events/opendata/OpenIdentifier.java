package org.candour.events.opendata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.id.OrganisationId;

/**
 * An organisation's identifier in two parts, as open data writes it. Signs that an {@link
 * OrganisationId} has no room for stand there as {@code _} and two hexadecimal digits, so that both
 * ways lead to the same identifier: {@code GB-SRS} and {@code sid4gov/8s94} is {@code
 * GB-SRS-sid4gov_2F8s94}. A number that only its publisher gives stands in the list {@code ZZ},
 * which is no country's, under the publisher's own prefix.
 *
 * @param scheme the list, for instance {@code GB-CHC}
 * @param id the number in that list
 */
public record OpenIdentifier(String scheme, String id) {

  /** The lists of publishers' own numbers. */
  private static final String OWN = "ZZ-";

  /** The registers of charities of England and Wales, Scotland and Northern Ireland. */
  private static final Set<String> CHARITIES = Set.of("GB-CHC", "GB-SC", "GB-NIC");

  private static final int LONGEST = 100;

  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9.-]");
  private static final Pattern WRITTEN = Pattern.compile("_([0-9A-F]{2})");
  private static final Pattern LIST = Pattern.compile("[A-Z]{2}-[A-Z0-9]{2,12}");
  private static final Pattern WHOLE = Pattern.compile("([A-Z]{2}-[A-Z0-9]{2,12})-(.+)");

  /** The two parts of an identifier on record. */
  public static OpenIdentifier of(OrganisationId organisation) {
    String value = organisation.value();
    int end = value.indexOf('-', 3);
    return new OpenIdentifier(value.substring(0, end), restored(value.substring(end + 1)));
  }

  /** The parts of one that stands in one text; empty if it is not written as org-id.guide does. */
  public static Optional<OpenIdentifier> parse(String whole) {
    return Optional.of(WHOLE.matcher(whole))
        .filter(Matcher::matches)
        .map(parts -> new OpenIdentifier(parts.group(1), parts.group(2)));
  }

  /**
   * A number that a publisher gives in its own data.
   *
   * @param publisher its prefix, of which small letters and signs are left out
   */
  public static OpenIdentifier own(String publisher, String number) {
    String prefix = publisher.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return new OpenIdentifier(OWN + prefix.substring(0, Math.min(12, prefix.length())), number);
  }

  /** Whether it is a number that only its publisher gives. */
  public boolean isOwn() {
    return scheme.startsWith(OWN);
  }

  /** Whether it is a number of a register of charities. */
  public boolean isOfCharity() {
    return CHARITIES.contains(scheme);
  }

  /** Both in one text: {@code GB-CHC-1074546}; of a publisher's own number that alone. */
  public String whole() {
    return isOwn() ? id : scheme + "-" + id;
  }

  /**
   * The identifier as the record has it.
   *
   * @throws IllegalArgumentException if there is no room for it, or its list has no such numbers;
   *     the message says which
   */
  public OrganisationId onRecord() {
    if (!LIST.matcher(scheme).matches()) {
      throw new IllegalArgumentException(
          "“%s” is no list of org-id.guide, such as GB-CHC".formatted(scheme));
    }
    String number =
        FOREIGN.matcher(id).replaceAll(sign -> "_%02X".formatted((int) sign.group().charAt(0)));
    if (number.isEmpty() || number.length() > LONGEST || !restored(number).equals(id)) {
      throw new IllegalArgumentException(
          "The number “%s” does not fit; at most %d letters, digits, full stops and hyphens do"
              .formatted(id, LONGEST));
    }
    return new OrganisationId(scheme + "-" + number);
  }

  private static String restored(String number) {
    return WRITTEN.matcher(number).replaceAll(OpenIdentifier::sign);
  }

  private static String sign(MatchResult written) {
    String sign = Character.toString((char) Integer.parseInt(written.group(1), 16));
    return Matcher.quoteReplacement(sign);
  }
}
