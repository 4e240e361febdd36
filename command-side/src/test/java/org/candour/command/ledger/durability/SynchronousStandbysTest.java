package org.candour.command.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting is read as PostgreSQL reads it. */
class SynchronousStandbysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                       | 0 | ''",
        "'  '                     | 0 | ''",
        "a                        | 1 | a",
        "'*'                      | 1 | *",
        "a, B ,c_1                | 1 | a b c_1",
        "ANY 1 (a, b)             | 1 | a b",
        "any 2(a,b,c)             | 2 | a b c",
        "FIRST 2 (s1, s2, s3)     | 2 | s1 s2 s3",
        "2 (s1, s2)               | 2 | s1 s2",
        "1(*)                     | 1 | *",
        "'ANY 1 (\"a,b\", \"C\")' | 1 | a,b C",
        "any, first               | 1 | any first",
        "1, 2                     | 1 | 1 2",
      })
  void countsTheStandbysThatACommitWaitsFor(String setting, int asked, String names) {
    SynchronousStandbys read = SynchronousStandbys.parse(setting == null ? "" : setting);
    assertThat(read.asked()).isEqualTo(asked);
    assertThat(String.join(" ", read.names())).isEqualTo(names == null ? "" : names);
  }

  @Test
  void aQuoteInsideAQuotedNameIsDoubled() {
    assertThat(SynchronousStandbys.parse("\"a \"\"b\"\"\", c").names())
        .isEqualTo(List.of("a \"b\"", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANY 1 ()", "ANY (a)", "a b", "a,", ",a", "ANY 1 (a", "\"a", "-1 (a)"})
  void whatPostgresWouldNotTakeIsRefused(String setting) {
    assertThatThrownBy(() -> SynchronousStandbys.parse(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting);
  }
}
