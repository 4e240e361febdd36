package org.candour.events.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.id.OrganisationId;

/**
 * The numbers of an organisation for which the 360Giving Data Standard has a field: there is room
 * for one of a charity and one of a company, its own number or else the first.
 */
public final class GrantNumbers {

  private GrantNumbers() {}

  /**
   * The numbers that go out, by their fields.
   *
   * @param all an organisation's own number, and then those that the register has beside it
   */
  public static Map<String, OpenIdentifier> of(Stream<OrganisationId> all) {
    Map<String, OpenIdentifier> numbers = new LinkedHashMap<>();
    all.map(OpenIdentifier::of)
        .forEach(each -> field(each).ifPresent(name -> numbers.putIfAbsent(name, each)));
    return numbers;
  }

  private static Optional<String> field(OpenIdentifier identifier) {
    if (identifier.isOfCharity()) {
      return Optional.of("charityNumber");
    }
    return identifier.scheme().equals("GB-COH") ? Optional.of("companyNumber") : Optional.empty();
  }
}
