package org.candour.events.governance.board.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;

/**
 * An action that a resolution asks for.
 *
 * @param of who is to take it: the level that owns it, or an organisation
 * @param due the last day to promise it or to decline it
 */
public record AskedAction(
    @Hint("What is to be done") @NotBlank @Size(max = 2000) String what,
    @Hint("Who is to do it: the prison’s code, a level, or an organisation") Party of,
    @Hint("The day by which it is to be promised or declined") LocalDate due) {

  /** The deadlines by which actions are answered, by the beginning of their names. */
  public static final String DEADLINE = "action";

  /**
   * The name of the deadline by which it is answered.
   *
   * @param resolution the entry that asks for it
   * @param number its number within the resolution, from 1 on
   */
  public static String deadline(long resolution, int number) {
    return DEADLINE + " " + resolution + " " + number;
  }
}
