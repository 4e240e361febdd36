package org.candour.command.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.estate.closure.Closure;
import org.candour.command.estate.closure.ClosureState;
import org.candour.command.estate.closure.ClosureState.Announced;
import org.candour.command.estate.closure.ClosureState.Completed;
import org.candour.command.estate.closure.ClosureState.ExitPlan;
import org.candour.command.estate.closure.ClosureState.Likely;
import org.candour.command.estate.closure.ClosureState.Plan;
import org.candour.command.estate.closure.ClosureState.Preparation;
import org.candour.command.estate.closure.ClosureState.Rescinded;
import org.candour.command.estate.closure.PostponeClosure;
import org.candour.command.estate.development.Development;
import org.candour.command.estate.development.DevelopmentState;
import org.candour.command.estate.development.DevelopmentState.Earmarked;
import org.candour.command.estate.establishment.Establishment;
import org.candour.command.estate.establishment.EstablishmentState;
import org.candour.command.estate.establishment.EstablishmentState.Registered;
import org.candour.command.estate.establishment.EstablishmentState.Unregistered;
import org.candour.command.stream.StreamAggregate;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.OrganisationId;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot keeps of a stream is what the stream was. */
class SnapshotFormatTest {

  private static final PartialDate MONTH = PartialDate.parse("2013-09");
  private static final PartialDate DAY = PartialDate.parse("2013-12-31");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId BOOKS = new OrganisationId("GB-COH-SC000002");
  private static final Plan PLAN =
      new Plan(Register.HOLLOWAY, ClosureKind.RE_ROLE, MONTH, PartialDate.UNKNOWN, true);
  private static final Preparation PREPARED =
      new Preparation(
          Map.of(ART, MONTH, BOOKS, DAY),
          MONTH,
          DAY,
          true,
          Set.of(new ExitPlan(ART, "Art")),
          Set.of(new ExitPlan(BOOKS, "Books"), new ExitPlan(ART, "Music")));
  private static final Jackson3Serializer SNAPSHOTS =
      Jackson3Serializer.builder().jsonMapperBuilderCustomizer(CandourJson::configure).build();

  static Stream<StreamState> states() {
    return Stream.of(
        new Unregistered(),
        new Registered(null, null, false, null),
        new Registered(Population.MEN_AND_WOMEN, MONTH, true, DAY),
        new ClosureState.Absent(),
        new Likely(Register.HOLLOWAY, ClosureKind.FULL, true),
        new Announced(PLAN, PREPARED, DAY),
        new Announced(PLAN, Preparation.NONE, null),
        new Completed(PLAN, PREPARED, null, DAY),
        new Rescinded(Register.HOLLOWAY, MONTH),
        new DevelopmentState.Absent(),
        new Earmarked(null, null, true, false, null, null, null),
        new Earmarked(Register.READING, Register.BERWYN, false, true, MONTH, DAY, DAY));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(StreamState state) {
    assertThat(stateOf(roundTrip(holding(state)))).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(
            Stream.of(EstablishmentState.class, ClosureState.class, DevelopmentState.class)
                .flatMap(SnapshotFormatTest::records)
                .toArray());
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(SnapshotFormatTest::records)
        : Stream.of(sealed);
  }

  @Test
  void explanationsAreKept() {
    Scenario announced =
        Scenario.given(
            Scenario.on(
                "2013-01-10",
                new ClosureAnnounced(
                    Register.CANTERBURY, ClosureKind.FULL, null, null, false, null, null)));
    PostponeClosure sooner =
        new PostponeClosure(
            new ClosureId("00000000-0000-4000-8000-000000000001"),
            PartialDate.parse("2013-03-31"),
            "Unsafe");
    StreamAggregate<?> closure =
        announced.when(Scenario.at("2013-01-20", sooner).because("Unsafe")).aggregate();

    assertThat(get(closure, "explained").toString()).contains("Unsafe", "closure-notice");
    assertThat(get(roundTrip(closure), "explained")).isEqualTo(get(closure, "explained"));
  }

  private static StreamAggregate<?> holding(StreamState state) {
    StreamAggregate<?> aggregate =
        switch (state) {
          case EstablishmentState _ -> new Establishment();
          case ClosureState _ -> new Closure();
          default -> new Development();
        };
    set(aggregate, "state", state);
    set(aggregate, "id", "closure/00000000-0000-4000-8000-000000000001");
    return aggregate;
  }

  private static StreamAggregate<?> roundTrip(StreamAggregate<?> aggregate) {
    SerializedObject<byte[]> bytes = SNAPSHOTS.serialize(aggregate, byte[].class);
    StreamAggregate<?> read = SNAPSHOTS.deserialize(bytes);
    assertThat(read).hasSameClassAs(aggregate);
    assertThat(get(read, "id")).isEqualTo(get(aggregate, "id"));
    return read;
  }

  private static Object stateOf(StreamAggregate<?> aggregate) {
    return get(aggregate, "state");
  }

  private static Object get(StreamAggregate<?> aggregate, String field) {
    try {
      var found = StreamAggregate.class.getDeclaredField(field);
      found.setAccessible(true);
      return java.util.Objects.requireNonNull(found.get(aggregate));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void set(StreamAggregate<?> aggregate, String field, Object value) {
    try {
      var found = StreamAggregate.class.getDeclaredField(field);
      found.setAccessible(true);
      found.set(aggregate, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
