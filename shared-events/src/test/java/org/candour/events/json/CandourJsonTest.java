package org.candour.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class CandourJsonTest {

  record Sample(
      String zeta,
      int number,
      @Nullable Long big,
      boolean flag,
      Role role,
      LocalDate day,
      PartialDate about,
      StreamId stream,
      EstablishmentCode establishment,
      List<String> alpha,
      @Nullable String absent) {}

  private static final Sample SAMPLE =
      new Sample(
          "words",
          7,
          5_000_000_000L,
          true,
          Role.INSPECTOR,
          LocalDate.of(2015, 11, 25),
          PartialDate.parse("2013-09"),
          StreamId.parse("establishment/BXI"),
          new EstablishmentCode("BXI"),
          List.of("b", "a"),
          null);

  private static final String JSON =
      "{\"zeta\":\"words\",\"number\":7,\"big\":5000000000,\"flag\":true,\"role\":\"INSPECTOR\","
          + "\"day\":\"2015-11-25\",\"about\":\"2013-09\",\"stream\":\"establishment/BXI\","
          + "\"establishment\":\"BXI\",\"alpha\":[\"b\",\"a\"]}";

  @Test
  void membersStandInTheOrderOfTheComponentsAndAbsentOnesAreLeftOut() {
    assertThat(CandourJson.mapper().writeValueAsString(SAMPLE)).isEqualTo(JSON);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(read(JSON)).isEqualTo(SAMPLE);
  }

  @Test
  void membersMayComeInAnyOrderAndANullStandsForAnAbsentOne() {
    String other =
        "{\"absent\":null,"
            + JSON.substring(1, JSON.length() - 1).replace("\"flag\":true,", "")
            + ",\"flag\":true}";

    assertThat(read(other)).isEqualTo(SAMPLE);
  }

  /** Each stands in the place of the member of the same name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"zeta\":5",
        "\"zeta\":1.5",
        "\"zeta\":true",
        "\"zeta\":[\"words\"]",
        "\"zeta\":{}",
        "\"number\":7.0",
        "\"number\":7.5",
        "\"number\":7e0",
        "\"number\":\"7\"",
        "\"number\":true",
        "\"number\":null",
        "\"number\":[7]",
        "\"number\":\"\"",
        "\"number\":2147483648",
        "\"number\":07",
        "\"number\":+7",
        "\"number\":NaN",
        "\"big\":5.0",
        "\"big\":1e3",
        "\"big\":\"5\"",
        "\"big\":9223372036854775808",
        "\"big\":false",
        "\"big\":\"\"",
        "\"flag\":1",
        "\"flag\":0",
        "\"flag\":\"true\"",
        "\"flag\":\"\"",
        "\"flag\":null",
        "\"role\":0",
        "\"role\":\"0\"",
        "\"role\":\"inspector\"",
        "\"role\":\"\"",
        "\"role\":\"GOVERNOR\"",
        "\"role\":[\"INSPECTOR\"]",
        "\"day\":16764",
        "\"day\":[2015,11,25]",
        "\"day\":\"2015-11-25T00:00:00\"",
        "\"day\":\"2015-11-25T00:00:00Z\"",
        "\"day\":\" 2015-11-25 \"",
        "\"day\":\"2015-11\"",
        "\"day\":\"2015-02-29\"",
        "\"day\":\"+12015-11-25\"",
        "\"day\":\"unknown\"",
        "\"day\":\"\"",
        "\"day\":{}",
        "\"about\":2013",
        "\"about\":\"\"",
        "\"about\":[2013,9]",
        "\"about\":\"2013-9\"",
        "\"stream\":{\"type\":\"establishment\",\"id\":\"BXI\"}",
        "\"stream\":\"BXI\"",
        "\"establishment\":{\"value\":\"BXI\"}",
        "\"establishment\":\"bxi\"",
        "\"establishment\":5",
        "\"establishment\":[\"BXI\"]",
        "\"alpha\":\"b\"",
        "\"alpha\":[5]",
        "\"alpha\":{}",
        "\"alpha\":\"\""
      })
  void aValueOfAnotherTypeIsRefused(String member) {
    String name = member.substring(0, member.indexOf(':') + 1);
    int from = JSON.indexOf(name);
    int to = name.equals("\"alpha\":") ? JSON.length() - 1 : JSON.indexOf(",\"", from);

    assertRefused(JSON.substring(0, from) + member + JSON.substring(to));
  }

  @Test
  void anUnknownMemberIsRefused() {
    assertRefused(JSON.replace("}", ",\"more\":1}"));
    assertRefused(JSON.replace("\"zeta\"", "\"Zeta\""));
  }

  @Test
  void aDoubledMemberIsRefused() {
    assertRefused(JSON.replace("}", ",\"zeta\":\"words\"}"));
    assertRefused(JSON.replace("}", ",\"absent\":null,\"absent\":null}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", "[]", "1", "null", ",", "}"})
  void anythingAfterTheValueIsRefused(String trailing) {
    assertRefused(JSON + " " + trailing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "5",
        "\"words\"",
        "\"\"",
        "{",
        "{'zeta':'words'}",
        "{zeta:\"words\"}",
        "/* why */ {}",
        "{\"zeta\":\"words\",}",
        "# why\n{}"
      })
  void whatIsNoJsonObjectIsRefused(String text) {
    assertRefused(text);
  }

  private static Sample read(String json) {
    return CandourJson.mapper().readValue(json, Sample.class);
  }

  private static void assertRefused(String json) {
    assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(JacksonException.class);
  }
}
