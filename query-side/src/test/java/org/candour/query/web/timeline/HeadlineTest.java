package org.candour.query.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The closure was complete.                    | The closure was complete.       | ''
          It was announced. Reason: a review.          | It was announced.               | Reason: a review.
          St. Helens was told in 2016. Families too.   | St. Helens was told in 2016.    | Families too.
          It cost £6 million. £2 million was paid back.| It cost £6 million.             | £2 million was paid back.
          “All went well.” Nobody else said so.        | “All went well.” Nobody else said so. | ''
          """)
  void theFirstSentenceStandsOut(String sentences, String first, String rest) {
    assertThat(Headline.of(sentences)).isEqualTo(new Headline(first, rest));
  }
}
