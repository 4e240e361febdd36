package org.candour.query.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource({
    "17 June 2016, 2016-06-17",
    "17/06/2016, 2016-06-17",
    "17.6.2016, 2016-06-17",
    "5 sept 2013, 2013-09-05",
    "17 Mehefin 2016, 2016-06-17",
    "5 Medi 2013, 2013-09-05",
    "June 2016, 2016-06",
    "6/2016, 2016-06",
    "2016, 2016",
    "2016-06-17, 2016-06-17",
    "2016-06, 2016-06",
    "unknown, unknown",
  })
  void aDateIsReadAsPeopleWriteIt(String written, String date) {
    assertThat(WrittenDate.parse(written)).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 June 2016", "13/2016", "17 Juno 2016", "soon", "17 06 16", "2016-6"})
  void whatIsNoDateIsNone(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> WrittenDate.parse(written));
  }
}
