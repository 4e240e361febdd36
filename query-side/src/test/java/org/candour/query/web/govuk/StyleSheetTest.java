package org.candour.query.web.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Holds the compiled style sheet to what is ours, what is legible, and what is small. */
class StyleSheetTest {

  private static String css() throws IOException {
    return new ClassPathResource("web/style.css").getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingLooksLikeAnOfficialGovernmentService() throws IOException {
    assertThat(css().toLowerCase(Locale.ROOT))
        .contains("source sans pro")
        .doesNotContain(
            "#1d70b8", "#003078", "#5694ca", "gds transport", "crown", "royal", "@import");
  }

  @Test
  void aFirstVisitIsSmall() throws IOException {
    List<String> first =
        List.of(
            "style.css.gz",
            "fonts/source-sans-pro-latin-400-normal.woff2",
            "fonts/source-sans-pro-latin-700-normal.woff2");
    long bytes = 0;
    for (String file : first) {
      bytes += new ClassPathResource("web/" + file).contentLength();
    }
    assertThat(bytes).isLessThan(50_000);
  }

  /** Text needs 4.5 to 1, and what is drawn 3 to 1, by WCAG 2.2 (1.4.3, 1.4.11). */
  @ParameterizedTest
  @CsvSource({
    "text, 1d1a26, ffffff, 4.5",
    "text on sand, 1d1a26, f6f4f1, 4.5",
    "hints, 565160, ffffff, 4.5",
    "links, 4b2e83, ffffff, 4.5",
    "links on sand, 4b2e83, f6f4f1, 4.5",
    "links at a past point, 4b2e83, fff3d6, 4.5",
    "visited links, 6a4674, ffffff, 4.5",
    "visited links at a past point, 6a4674, fff3d6, 4.5",
    "the head, ffffff, 1d1a26, 4.5",
    "who is signed in, cdbff0, 1d1a26, 4.5",
    "late, a3271c, ffffff, 4.5",
    "what a page lacks, 1d1a26, fbeceb, 4.5",
    "kept, 1b6b47, ffffff, 4.5",
    "waiting, 855700, ffffff, 4.5",
    "silent, 4a5563, ffffff, 4.5",
    "a focused link, 1d1a26, ffd75e, 4.5",
    "the focus on the head, ffd75e, 1d1a26, 3",
    "a box, 1d1a26, ffffff, 3"
  })
  void colourMeetsColourLegibly(String what, String front, String back, double least)
      throws IOException {
    assertThat(css()).as(what).contains("#" + shortest(front));
    assertThat(contrast(front, back)).as(what).isGreaterThanOrEqualTo(least);
  }

  private static String shortest(String colour) {
    return colour.equals("ffffff") ? "fff" : colour;
  }

  private static double contrast(String a, String b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3)
        .mapToDouble(i ->
            weights[i] * linear(Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0))
        .sum();
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
