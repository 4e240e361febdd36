package org.candour.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompanyTest {

  private final Company company = new Company();

  /** The clock of these tests begins just before its numbers run over. */
  private static long at(long millis) {
    return Long.MAX_VALUE - 1_000 + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void anEntryAloneWaitsForNobody() {
    company.come(at(0));
    assertThat(company.left(at(0))).isZero();
    company.gone();
    company.come(at(Company.FOLLOWS.toMillis() + 1));
    assertThat(company.left(at(Company.FOLLOWS.toMillis() + 1))).isZero();
  }

  @Test
  void anEntryThatFollowsAnotherWaitsForMoreButNotForEver() {
    company.come(at(0));
    company.gone();
    company.come(at(5));
    long waits = Company.WAITS.toMillis();
    assertThat(company.left(at(5))).isEqualTo(Company.WAITS.toNanos());
    company.come(at(6));
    company.come(at(4 + waits));
    assertThat(company.left(at(4 + waits))).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(company.left(at(5 + waits))).isNotPositive();
  }

  @Test
  void onceTheyStopComingTheNextOneWaitsForNobodyAgain() {
    company.come(at(0));
    company.gone();
    company.come(at(5));
    company.gone();
    assertThat(company.isWaiting()).isFalse();
    long later = 6 + Company.FOLLOWS.toMillis();
    company.come(at(later));
    assertThat(company.left(at(later))).isZero();
  }
}
