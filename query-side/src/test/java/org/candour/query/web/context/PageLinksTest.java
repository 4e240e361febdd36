package org.candour.query.web.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLinksTest {

  private static final PageLinks PLAIN = new PageLinks("/closures", Map.of(), null);
  private static final PageLinks AS_AT =
      new PageLinks(
          "/registers/commitments",
          Map.of("asAt", "12", "state", "MISSED", "after", "x", "page", "3"),
          "12");

  @Test
  void theFrontPageHasAnAddressOnEveryPage() {
    assertThat(PLAIN.to()).isEqualTo("/");
    assertThat(AS_AT.to()).isEqualTo("/?asAt=12");
  }

  @Test
  void linksKeepThePointInTime() {
    assertThat(AS_AT.to("prisons", "HYI")).isEqualTo("/prisons/HYI?asAt=12");
    assertThat(AS_AT.step("at", 3, "streams", "closure", "1", "replay"))
        .isEqualTo("/streams/closure/1/replay?asAt=12&at=3");
    assertThat(PLAIN.to("registers", "a b&c")).isEqualTo("/registers/a%20b&c");
  }

  @Test
  void aListGoesOnWithItsFiltersAndCountsItsPages() {
    assertThat(PLAIN.next("c")).isEqualTo("/closures?after=c&page=2");
    assertThat(AS_AT.number()).isEqualTo(3);
    assertThat(AS_AT.next("y"))
        .isEqualTo("/registers/commitments?after=y&asAt=12&page=4&state=MISSED");
    assertThat(AS_AT.first()).isEqualTo("/registers/commitments?asAt=12&state=MISSED");
  }

  @Test
  void anotherValueBeginsTheListAnew() {
    assertThat(AS_AT.with("sort", "due"))
        .isEqualTo("/registers/commitments?asAt=12&sort=due&state=MISSED");
    assertThat(AS_AT.now()).isEqualTo("/registers/commitments?state=MISSED");
    assertThat(AS_AT.whole()).isEqualTo("/registers/commitments?asAt=12");
  }

  @Test
  void anotherPointIsChosenForThisPageWithItsFilters() {
    assertThat(AS_AT.otherPoint())
        .isEqualTo("/as-at?to=%2Fregisters%2Fcommitments%3FasAt%3D12%26state%3DMISSED");
    assertThat(PageLinks.ofAddress(AS_AT.first()).with("asAt", "2026-10-25T01:30+01:00"))
        .isEqualTo("/registers/commitments?asAt=2026-10-25T01%3A30%2B01%3A00&state=MISSED");
  }

  @Test
  void signingInLeadsBackHere() {
    assertThat(AS_AT.signIn())
        .isEqualTo("/sign-in?to=%2Fregisters%2Fcommitments%3FasAt%3D12%26state%3DMISSED");
  }
}
