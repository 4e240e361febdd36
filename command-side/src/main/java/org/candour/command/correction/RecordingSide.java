package org.candour.command.correction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.definition.Command;
import org.candour.command.stream.DecisionContext;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Whose word an entry is. The account that recorded it or for which it was written down may correct
 * it, and so may whoever acts for the same establishment or organisation in a role in which it
 * could have been recorded. Everybody else whom it concerns contests it.
 */
final class RecordingSide {

  private RecordingSide() {}

  /** Whether it is for the asker to say that an entry was wrong. */
  static boolean speaks(Entry entry, DecisionContext context) {
    Actor asks = context.circumstances().by();
    Actor recorded = entry.circumstances().by();
    boolean registrarWithSource = asks.role() == Role.REGISTRAR && context.imported();
    return registrarWithSource
        || isAccount(asks.actor(), recorded)
        || isAccount(asks.onBehalfOf(), recorded)
        || (mayRecord(asks.role(), entry)
            && (isSameSide(asks, recorded) || isSameOrganisation(context, asks, recorded)));
  }

  /**
   * Whether the asker may know what an entry says, by which a correction quotes it: as a reader, or
   * as whoever recorded it.
   */
  static boolean maySee(Entry entry, DecisionContext context) {
    Set<StreamId> subjects = new HashSet<>(entry.concerns());
    subjects.add(entry.stream());
    EventRegistry events = EventRegistry.instance();
    String type = events.typeOf(entry.payload().getClass()).value();
    Account account = context.authority().account();
    return account.maySee(events.visibility(entry.stream().type(), type), subjects)
        || isAccount(account.id(), entry.circumstances().by());
  }

  private static boolean isAccount(@Nullable String account, Actor recorded) {
    return account != null
        && (account.equals(recorded.actor()) || account.equals(recorded.onBehalfOf()));
  }

  private static boolean mayRecord(Role role, Entry entry) {
    return CommandRules.commandOf(entry)
        .map(command -> Objects.requireNonNull(command.getAnnotation(Command.class)))
        .filter(command -> Arrays.asList(command.by()).contains(role))
        .isPresent();
  }

  /** An organisation may have recorded it under another of its records. */
  private static boolean isSameOrganisation(DecisionContext context, Actor asks, Actor recorded) {
    Set<OrganisationId> own = context.authority().account().organisations();
    return asks.side() != null
        && recorded.side() != null
        && Stream.of(asks.side(), recorded.side())
            .allMatch(side -> own.stream().anyMatch(one -> one.stream().equals(side.stream())));
  }

  private static boolean isSameSide(Actor asks, Actor recorded) {
    return asks.side() == null
        ? recorded.side() == null && asks.role() == recorded.role()
        : asks.side().equals(recorded.side());
  }
}
