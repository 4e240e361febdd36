package org.candour.command.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.authority.Authority;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.authority.Speaker;
import org.candour.events.Role;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Settles whose word a command is, before its stream is asked. Whoever acts for an establishment or
 * an organisation speaks for it and for nobody else; national oversight and inspectors speak for
 * the levels that are theirs, and of what they found; a registrar writes down what a side or a
 * level said, if it names it, and the source or a document in which it was said.
 *
 * @param says the sides whose word the command is; none if its stream refuses it whoever says it
 * @param sides who holds them
 * @param named whom the command itself names as the one that speaks
 */
public record WhoseWord(List<Side> says, Sides sides, @Nullable Party named) {

  public WhoseWord {
    says = List.copyOf(says);
  }

  /** A command that its stream refuses whoever says it, since nothing is open. */
  public static WhoseWord ofNobody() {
    return new WhoseWord(List.of(), Sides.NONE, null);
  }

  /** In which role somebody acts, and who speaks. */
  public record Settled(Role role, Speaker speaker) {}

  /**
   * The first of the roles in which it is theirs to say.
   *
   * @param roles the roles that reach the matter; at least one
   * @throws NotTheirsToSay if it is the word of others, or a registrar does not say whose or where
   *     it was said
   */
  public Settled settle(List<Role> roles, Authority authority, EntryMetadata circumstances) {
    if (says.isEmpty()) {
      return new Settled(roles.getFirst(), Speaker.OF_RECORD);
    }
    if (authority.saidBy() != null && says.stream().noneMatch(WhoseWord::isOfAnybody)) {
      throw NotTheirsToSay.ofRecord(authority.saidBy());
    }
    Party saidBy = authority.saidBy() == null ? named : authority.saidBy();
    if (named != null && !named.equals(saidBy)) {
      throw NotTheirsToSay.ofTwo(named, authority.saidBy());
    }
    for (Role role : roles) {
      Optional<Speaker> speaker = inOffice(role, saidBy).or(() -> own(role, authority, saidBy));
      if (speaker.isPresent()) {
        return new Settled(role, speaker.get());
      }
    }
    if (roles.contains(Role.REGISTRAR)) {
      return new Settled(Role.REGISTRAR, writtenDown(saidBy, circumstances));
    }
    throw NotTheirsToSay.by(authority.actsFor(roles.getFirst()), says, sides);
  }

  private static boolean isOfAnybody(Side side) {
    return side.isOfParties() || side.office() != null;
  }

  /** What is nobody’s word, or that of a role that names no level, is no party’s. */
  private Optional<Speaker> inOffice(Role role, @Nullable Party saidBy) {
    if (saidBy != null) {
      return Optional.empty();
    }
    return says.stream()
        .filter(side -> side.office() == null ? !side.isOfParties() : side.office() == role)
        .findFirst()
        .map(side -> new Speaker(side, null));
  }

  /** Prisons that hold a side together speak as one; of several levels it is said which speaks. */
  private Optional<Speaker> own(Role role, Authority authority, @Nullable Party saidBy) {
    List<Speaker> may = new ArrayList<>();
    for (Side side : says) {
      if (saidBy != null && side.office() == role && side.isOfficeOf(saidBy)) {
        may.add(new Speaker(side, saidBy));
      }
      List<Party> own =
          sides.of(side).stream()
              .filter(party -> saidBy == null || party.equals(saidBy))
              .filter(party -> authority.speaksFor(role, side, party))
              .filter(_ -> role != Role.COMMISSIONER || side != Side.PROVIDER)
              .toList();
      own.stream()
          .filter(party -> !party.isEstablishment() || party.equals(own.getFirst()))
          .forEach(party -> may.add(new Speaker(side, party)));
    }
    List<Party> parties = may.stream().map(Speaker::party).distinct().toList();
    if (parties.size() > 1) {
      throw NotTheirsToSay.unnamed(parties);
    }
    return may.stream().findFirst();
  }

  /** A source may leave unsaid who held a side; nothing else lets a registrar speak for nobody. */
  private Speaker writtenDown(@Nullable Party saidBy, EntryMetadata circumstances) {
    Collection<Party> known =
        circumstances.source() == null ? sides.ofAny(says) : sides.known(says);
    Optional<Speaker> unknown =
        says.stream()
            .filter(side -> side.isOfParties() && sides.isOpen(side))
            .filter(_ -> circumstances.source() != null)
            .findFirst()
            .map(side -> new Speaker(side, saidBy));
    if (saidBy == null) {
      return unknown
          .or(() -> ofOversight(circumstances))
          .filter(_ -> known.isEmpty())
          .orElseThrow(() -> NotTheirsToSay.unnamed(known));
    }
    if (!circumstances.isShown()) {
      throw NotTheirsToSay.unproven(saidBy);
    }
    return says.stream()
        .filter(side -> sides.of(side).contains(saidBy) || side.isOfficeOf(saidBy))
        .findFirst()
        .map(side -> new Speaker(side, saidBy))
        .or(() -> unknown)
        .orElseThrow(() -> NotTheirsToSay.by(Set.of(saidBy), says, sides));
  }

  /** What no party can have said, and no level is named for, is the word of national oversight. */
  private Optional<Speaker> ofOversight(EntryMetadata circumstances) {
    return circumstances.isShown() && says.contains(Side.OVERSIGHT)
        ? Optional.of(new Speaker(Side.OVERSIGHT, null))
        : Optional.empty();
  }
}
