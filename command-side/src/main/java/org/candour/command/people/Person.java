package org.candour.command.people;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamAggregate;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.people.PersonEvent;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.PersonId;

/** The shell of the stream {@code person}, and all that it decides. */
@AggregateRoot(type = "person")
class Person extends StreamAggregate<PersonState> {

  Person() {
    super(new PersonState.Kept());
  }

  @CommandHandler(commandName = "person")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StreamCommand command, DecisionContext deliberation) {
    perform(command, deliberation);
  }

  @Override
  protected Decision decide(
      StreamCommand command, PersonState current, DecisionContext deliberation) {
    ErasePersonalData c = (ErasePersonalData) command;
    return switch (current) {
      case PersonState.Kept _ -> Decision.of(new PersonalDataErased(c.person(), c.basis()));
      case PersonState.Erased erased ->
          throw new PersonalDataAlreadyErased(c.person(), erased.on());
    };
  }

  @Override
  protected PersonState evolve(PersonState current, Event event, PartialDate on) {
    return switch (current) {
      case PersonState.Kept _ ->
          event instanceof PersonEvent own
              ? switch (own) {
                case PersonalDataErased _ -> new PersonState.Erased(on);
              }
              : current;
      case PersonState.Erased _ -> {
        if (event instanceof PersonEvent) {
          throw new CorruptHistory(current, event);
        }
        yield current;
      }
    };
  }

  /** There is nothing left to erase. */
  static final class PersonalDataAlreadyErased extends Refusal {
    PersonalDataAlreadyErased(PersonId person, PartialDate on) {
      super(
          "The personal data of this person was erased on " + on,
          Map.of("person", person, "erasedOn", on));
    }
  }
}
