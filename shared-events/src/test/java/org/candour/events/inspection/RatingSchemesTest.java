package org.candour.events.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.inspection.RatingScheme.Derived;
import org.candour.events.inspection.RatingScheme.Rating;
import org.candour.events.inspection.RatingScheme.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rating schemes as they are written down, and the overall rating that follows from one. */
class RatingSchemesTest {

  private static final RatingScheme PARTNERSHIP =
      RatingSchemes.find("partnership", 1).orElseThrow();
  private static final List<String> RATINGS =
      List.of("INADEQUATE", "REQUIRES_IMPROVEMENT", "GOOD", "OUTSTANDING");

  /** Ratings of nine standards, by the points of each, the first standard first. */
  private static Map<String, String> rated(String points) {
    Map<String, String> ratings = new HashMap<>();
    for (int i = 0; i < points.length(); i++) {
      ratings.put(Integer.toString(i + 1), RATINGS.get(points.charAt(i) - '0'));
    }
    return ratings;
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "333333333, OUTSTANDING, 27",
    "333333222, OUTSTANDING, 24",
    "333332222, GOOD, 23",
    "222222211, GOOD, 16",
    "222222111, REQUIRES_IMPROVEMENT, 15",
    "111111110, REQUIRES_IMPROVEMENT, 8",
    "111111100, INADEQUATE, 7",
    "000000000, INADEQUATE, 0",
  })
  void theSumOfPointsGivesTheOverallRating(String points, String overall, int sum) {
    assertThat(PARTNERSHIP.derive(rated(points))).contains(new Derived(overall, sum));
  }

  @ParameterizedTest
  @ValueSource(strings = {"333333033", "333333330", "333333030"})
  void whileCommitmentsOrTransparencyAreInadequateItIsNeverBetterThanRequiresImprovement(
      String points) {
    assertThat(PARTNERSHIP.derive(rated(points)))
        .map(Derived::rating)
        .contains("REQUIRES_IMPROVEMENT");
  }

  @Test
  void anyOtherInadequateStandardCountsForNothingAndKeepsNothingDown() {
    assertThat(PARTNERSHIP.derive(rated("033333333"))).contains(new Derived("OUTSTANDING", 24));
    assertThat(PARTNERSHIP.derive(rated("000000000")).map(Derived::rating)).contains("INADEQUATE");
  }

  @Test
  void noOverallRatingFollowsWhileAStandardIsNotRatedByTheScheme() {
    assertThatThrownBy(() -> PARTNERSHIP.derive(rated("22222222")))
        .isInstanceOf(IllegalArgumentException.class);
    Map<String, String> other = rated("222222222");
    other.put("1", "POOR");
    assertThatThrownBy(() -> PARTNERSHIP.derive(other)).hasMessageContaining("no rating POOR");
  }

  @Test
  void partnershipHasNineStandardsEachWithMeasures() {
    assertThat(PARTNERSHIP.standards())
        .extracting(Standard::id)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(PARTNERSHIP.standards())
        .allSatisfy(standard -> assertThat(standard.measures()).isNotEmpty());
  }

  @Test
  void healthyPrisonTestsAreFourAndHaveNoOverallRating() {
    RatingScheme tests = RatingSchemes.find("healthy-prison-tests", 1).orElseThrow();
    assertThat(tests.standards())
        .extracting(Standard::id)
        .containsExactly("safety", "respect", "purposeful-activity", "preparation-for-release");
    assertThat(tests.ratings()).extracting(Rating::points).containsExactly(4, 3, 2, 1);
    assertThat(tests.derive(Map.of())).isEmpty();
    assertThat(tests.countsConcerns()).isTrue();
  }

  @Test
  void everyVersionStandsOnceAndItsBandsHoldEverySum() {
    assertThat(RatingSchemes.all())
        .extracting(scheme -> scheme.id() + "@" + scheme.version())
        .doesNotHaveDuplicates();
    assertThat(RatingSchemes.find("partnership", 2)).isEmpty();
    for (int sum = 0; sum <= 27; sum++) {
      String points = "3".repeat(sum / 3) + (sum % 3 == 0 ? "" : sum % 3);
      assertThat(PARTNERSHIP.derive(rated((points + "0".repeat(9)).substring(0, 9))))
          .map(Derived::points)
          .contains(sum);
    }
  }
}
