package org.candour.command;

import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.givenNothing;

import java.util.List;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of a stream is accepted where it belongs, and refused where it does not. The cases
 * are what the test class gives as {@code all}.
 */
public abstract class CommandCases {

  protected static final String DAY = "2013-06-01";

  /** One command, what is recorded where it belongs, and why it is refused elsewhere. */
  public record Case(
      StreamCommand command,
      Scenario accepting,
      List<Object> expected,
      Scenario refusing,
      Class<? extends Refusal> refusal) {

    @Override
    public String toString() {
      return command.getClass().getSimpleName();
    }
  }

  protected static Case of(
      StreamCommand command,
      Scenario accepting,
      List<Object> expected,
      Scenario refusing,
      Class<? extends Refusal> refusal) {
    return new Case(command, accepting, expected, refusing, refusal);
  }

  /** When what is given happened: before everything that is asked. */
  protected static final String BEFORE = "2009-01-01";

  /** A day on which no duty applied, so that nothing is judged, unless that is the point. */
  protected String dayOfAccepting(Case one) {
    return one.expected().size() > 1 ? DAY : "2009-06-01";
  }

  /** Tells whether a command may be the first of its stream. */
  protected abstract boolean opens(StreamCommand command);

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  protected void isAcceptedWhereItBelongs(Case one) {
    one.accepting().when(at(dayOfAccepting(one), one.command())).expect(one.expected().toArray());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  protected void isRefusedWhereItDoesNotBelong(Case one) {
    one.refusing().when(at(DAY, one.command())).expectRefusal(one.refusal());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  protected void needsAStreamUnlessItOpensOne(Case one) {
    if (!opens(one.command())) {
      givenNothing().when(at(DAY, one.command())).expectRefusal(NoSuchStream.class);
    }
  }
}
