package org.candour.query.commissioning.market;

import java.util.List;
import java.util.function.UnaryOperator;
import org.candour.events.Money;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.query.commissioning.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What counts in the market of one agreement.
 *
 * @param provider who provides, by its identifier; null where the source does not name it
 * @param worth its value as signed; null where none was said, or where it is paid out of another
 *     agreement, whose value holds it already
 * @param grant whether that is granted
 * @param daysToSign from its award, where they are known exactly
 */
record Deal(
    @Nullable String provider,
    @Nullable Money worth,
    boolean grant,
    @Nullable Long daysToSign,
    List<Agreement.Claim> claims) {

  Deal {
    claims = List.copyOf(claims);
  }

  static Deal of(Agreement agreement) {
    return new Deal(
        agreement.provider() == null ? null : agreement.provider().value(),
        agreement.isPaidOutOfAnother() ? null : agreement.valueAsSigned(),
        agreement.mechanism() == FundingMechanism.GRANT,
        agreement.daysToSign(),
        agreement.claims());
  }

  /** The same, provided by the record under which the organisation stands. */
  Deal under(UnaryOperator<String> standing) {
    return provider == null
        ? this
        : new Deal(standing.apply(provider), worth, grant, daysToSign, claims);
  }
}
