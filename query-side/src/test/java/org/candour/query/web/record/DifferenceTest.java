package org.candour.query.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.query.web.record.RecordFormatter.Difference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static Difference difference(@Nullable FormattedValue before, FormattedValue after) {
    return new Difference("Duties", before, after);
  }

  private static FormattedValue list(String... texts) {
    return FormattedValue.list(List.of(texts).stream().map(FormattedValue::text).toList());
  }

  private static List<@Nullable String> texts(List<FormattedValue> values) {
    return values.stream().<@Nullable String>map(FormattedValue::text).toList();
  }

  @Test
  void ofAListOnlyIsSaidWhatCameAndWhatWent() {
    Difference difference = difference(list("a", "b", "b"), list("b", "c", "b", "d"));
    assertThat(difference.isList()).isTrue();
    assertThat(texts(difference.added())).containsExactly("c", "d");
    assertThat(texts(difference.removed())).containsExactly("a");
    assertThat(difference.stayed()).isEqualTo(2);
  }

  @Test
  void aSingleValueIsAListOfOneWhereAListComesOfIt() {
    Difference difference = difference(FormattedValue.text("a"), list("a", "b"));
    assertThat(difference.isList()).isTrue();
    assertThat(texts(difference.added())).containsExactly("b");
    assertThat(difference.stayed()).isEqualTo(1);
  }

  @Test
  void otherValuesAreSaidWhole() {
    assertThat(difference(FormattedValue.text("a"), FormattedValue.text("b")).isList()).isFalse();
    assertThat(difference(null, list("a", "b")).isList()).isFalse();
  }
}
