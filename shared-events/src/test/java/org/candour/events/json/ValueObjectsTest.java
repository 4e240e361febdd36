package org.candour.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** A record with value objects reads and writes like the flat record with the same components. */
class ValueObjectsTest {

  record Flat(
      EstablishmentCode establishment,
      String what,
      @Nullable String measure,
      LocalDate due,
      long amount,
      @Nullable Integer places,
      @Nullable PartialDate until,
      List<String> themes) {
    Flat {
      themes = List.copyOf(themes);
    }
  }

  record Price(long amount, @Nullable Integer places) {}

  record Terms(
      String what, @Nullable String measure, LocalDate due, @JsonUnwrapped Price price) {
    Terms {
      if (what.isBlank()) {
        throw new IllegalArgumentException("Something is promised");
      }
    }
  }

  record Outer(
      EstablishmentCode establishment,
      @JsonUnwrapped Terms terms,
      @Nullable PartialDate until,
      List<String> themes) {
    Outer {
      themes = List.copyOf(themes);
    }
  }

  record Row(String id, @JsonUnwrapped @Nullable Terms terms, @Nullable String note) {}

  private static final JsonMapper STRICT =
      CandourJson.mapper().rebuild().annotationIntrospector(new RequiredComponents()).build();

  private static final Outer SAMPLE =
      new Outer(
          new EstablishmentCode("BXI"),
          new Terms("a room", null, LocalDate.of(2015, 11, 25), new Price(5_000_000_000L, 7)),
          PartialDate.parse("2016"),
          List.of("b", "a"));

  private static final Flat SAME =
      new Flat(
          new EstablishmentCode("BXI"),
          "a room",
          null,
          LocalDate.of(2015, 11, 25),
          5_000_000_000L,
          7,
          PartialDate.parse("2016"),
          List.of("b", "a"));

  private static final String JSON = CandourJson.mapper().writeValueAsString(SAME);

  @Test
  void itIsWrittenAsTheFlatRecordIs() {
    assertThat(CandourJson.mapper().writeValueAsString(SAMPLE)).isEqualTo(JSON);
    assertThat(STRICT.writeValueAsString(SAMPLE)).isEqualTo(JSON);
  }

  @Test
  void whatTheFlatRecordWroteIsRead() {
    assertThat(CandourJson.mapper().readValue(JSON, Outer.class)).isEqualTo(SAMPLE);
    assertThat(STRICT.readValue(JSON, Outer.class)).isEqualTo(SAMPLE);
    assertThat(STRICT.treeToValue(STRICT.readTree(JSON), Outer.class)).isEqualTo(SAMPLE);
  }

  /** Both are refused, with the same words but for the name of the record. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"due\":\"2015-11-25\",\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"due\":\"2015-11-25\",\"amount\":1,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":null,\"due\":\"2015-11-25\",\"amount\":1,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"due\":\"2015\",\"amount\":1,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"due\":\"2015-11-25\",\"amount\":null,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"due\":\"2015-11-25\",\"amount\":1.0,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"due\":\"2015-11-25\",\"amount\":1}",
        "{\"establishment\":\"BXI\",\"what\":5,\"due\":\"2015-11-25\",\"amount\":1,\"themes\":[]}",
        "{\"establishment\":\"BXI\",\"what\":\"x\",\"what\":\"x\",\"due\":\"2015-11-25\",\"amount\":1,\"themes\":[]}"
      })
  void whatTheFlatRecordRefusesIsRefused(String json) {
    String flat = message(json, Flat.class).replace("Flat", "R").replaceAll("has 8 prop.*", "");

    assertThat(message(json, Outer.class).replaceAll("(Outer|Terms|Price)", "R")).isEqualTo(flat);
  }

  private static String message(String json, Class<?> type) {
    try {
      return "read: " + STRICT.readValue(json, type);
    } catch (JacksonException e) {
      return e.getClass().getSimpleName() + ": " + e.getOriginalMessage();
    }
  }

  @Test
  void anUnknownMemberIsRefused() {
    String more = JSON.replace("}", ",\"more\":1}");

    assertThatThrownBy(() -> CandourJson.mapper().readValue(more, Outer.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
    assertThatThrownBy(() ->
            CandourJson.mapper().readValue(JSON.replace("}", ",\"terms\":null}"), Outer.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void aRuleOfTheValueObjectRefusesTheWhole() {
    String blank = JSON.replace("\"a room\"", "\" \"");

    assertThatThrownBy(() -> STRICT.readValue(blank, Outer.class))
        .isInstanceOf(ValueInstantiationException.class)
        .cause()
        .hasMessage("Something is promised");
  }

  @Test
  void aValueObjectThatMayLackIsNullWhereNoneOfItsMembersIs() {
    Row with = new Row("1", new Terms("x", "y", LocalDate.EPOCH, new Price(0, null)), null);

    for (Row row : List.of(with, new Row("1", null, "noted"))) {
      String json = CandourJson.mapper().writeValueAsString(row);
      assertThat(CandourJson.mapper().readValue(json, Row.class)).as(json).isEqualTo(row);
    }
    assertThat(CandourJson.mapper().writeValueAsString(new Row("1", null, "noted")))
        .isEqualTo("{\"id\":\"1\",\"note\":\"noted\"}");
  }

  @Test
  void componentsAreListedFlatWithTheirValues() {
    assertThat(Components.of(Outer.class))
        .extracting(Components.FlatComponent::name)
        .containsExactly(
            "establishment", "what", "measure", "due", "amount", "places", "until", "themes");
    assertThat(Components.find(Outer.class, "places").orElseThrow().value(SAMPLE)).isEqualTo(7);
    assertThat(Components.find(Outer.class, "terms")).isEmpty();
  }

  @Test
  void aRecordIsBuiltFromItsFlatValues() throws InvocationTargetException {
    Object[] values =
        Components.of(Outer.class).stream().map(c -> c.value(SAMPLE)).toArray();

    assertThat(Components.build(Outer.class, values)).isEqualTo(SAMPLE);
    values[1] = " ";
    assertThatThrownBy(() -> Components.build(Outer.class, values))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .hasMessage("Something is promised");
  }
}
