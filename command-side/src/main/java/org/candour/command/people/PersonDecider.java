package org.candour.command.people;

import java.util.Map;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.people.PersonEvent;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.PersonId;

/** Decides on a person's personal data, which is erased once. */
final class PersonDecider implements Decider<ErasePersonalData, PersonEvent, PersonState> {

  @Override
  public String stream() {
    return "person";
  }

  @Override
  public PersonState initial() {
    return new PersonState.Kept();
  }

  @Override
  public Decision decide(ErasePersonalData command, PersonState state, DecisionContext context) {
    return switch (state) {
      case PersonState.Kept _ ->
          Decision.of(new PersonalDataErased(command.person(), command.basis()));
      case PersonState.Erased erased ->
          throw new PersonalDataAlreadyErased(command.person(), erased.on());
    };
  }

  @Override
  public PersonState evolve(PersonState state, PersonEvent event, PartialDate on) {
    return switch (state) {
      case PersonState.Kept _ ->
          switch (event) {
            case PersonalDataErased _ -> new PersonState.Erased(on);
          };
      case PersonState.Erased _ -> throw new CorruptHistory(state, event);
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
