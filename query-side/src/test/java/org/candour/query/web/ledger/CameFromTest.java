package org.candour.query.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameFromTest {

  private static @Nullable String from(@Nullable String page) {
    return CameFrom.of(page, "candour.example:8080", 7);
  }

  @Test
  void theWayBackKeepsFiltersAndPlace() {
    assertThat(from("http://candour.example:8080/prisons/HYI?order=RECORDED&by=PARTNER"))
        .isEqualTo("/prisons/HYI?order=RECORDED&by=PARTNER#e7");
    assertThat(from("https://candour.example:8080/desk")).isEqualTo("/desk#e7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/prisons/HYI",
        "http://candour.example:8080//elsewhere.example/x",
        "http://candour.example:8080/entries/8",
        "http://candour.example:8080",
        "javascript:alert(1)",
        "http://candour.example:8080/a b",
        "http://somebody@candour.example:8080/prisons"
      })
  void thereIsNoWayBackToElsewhere(String page) {
    assertThat(from(page)).isNull();
    assertThat(from(null)).isNull();
  }
}
