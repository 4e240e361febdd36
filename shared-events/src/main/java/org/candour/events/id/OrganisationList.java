package org.candour.events.id;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A list of organisations whose numbers we can check, after its page on org-id.guide.
 *
 * @param form brings a number to the form in which the list writes it
 * @param pattern what that looks like
 * @param rule the same in words
 */
record OrganisationList(UnaryOperator<String> form, Pattern pattern, String rule) {

  private static final Map<String, OrganisationList> LISTS =
      Map.of(
          "GB-CHC",
          of(
              OrganisationList::withoutZeros,
              "[1-9][0-9]{5,6}",
              "A charity’s number in England and Wales has 6 or 7 digits, for instance"
                  + " GB-CHC-1074546"),
          "GB-COH",
          of(
              number -> digits(number) && number.length() > 4 ? padded(number, 8) : number,
              "([0-9]{2}|[A-Z]{2}|R0)[0-9]{5}[0-9R]",
              "A company’s number has eight characters, for instance GB-COH-01234567 or"
                  + " GB-COH-OC301234"),
          "GB-SC",
          of(
              number -> digits(number) ? "SC" + padded(number, 6) : number,
              "SC[0-9]{6}",
              "A charity’s number in Scotland is SC and 6 digits, for instance GB-SC-SC012345"),
          "GB-NIC",
          of(
              number -> number.startsWith("NIC") ? number.substring(3) : number,
              "[1-9][0-9]{5}",
              "A charity’s number in Northern Ireland has 6 digits, for instance GB-NIC-100012"),
          "GB-PPON",
          of(
              number -> number.replaceFirst("^([A-Z]{4})([0-9]{4})([A-Z]{4})$", "$1-$2-$3"),
              "P[A-Z]{3}-[0-9]{4}-[A-Z]{4}",
              "A public procurement organisation number looks like GB-PPON-PBZB-4962-TVLR"));

  private static OrganisationList of(UnaryOperator<String> form, String pattern, String rule) {
    return new OrganisationList(form, Pattern.compile(pattern), rule);
  }

  static boolean knows(String value) {
    return LISTS.containsKey(list(value));
  }

  /**
   * An identifier in the form of its list; of a list that we do not know, as it is.
   *
   * @throws IllegalArgumentException if its list has no such numbers
   */
  static String normal(String value) {
    String list = list(value);
    OrganisationList known = LISTS.get(list);
    if (known == null) {
      return value;
    }
    String number = known.form.apply(value.substring(list.length() + 1).toUpperCase(Locale.ROOT));
    if (!known.pattern.matcher(number).matches()) {
      throw new IllegalArgumentException(known.rule);
    }
    return list + "-" + number;
  }

  private static String list(String value) {
    return value.substring(0, value.indexOf('-', 3));
  }

  private static boolean digits(String number) {
    return number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String padded(String number, int length) {
    return "0".repeat(Math.max(0, length - number.length())) + number;
  }

  private static String withoutZeros(String number) {
    int first = 0;
    while (first < number.length() && number.charAt(first) == '0') {
      first++;
    }
    return number.substring(first);
  }
}
