package org.candour.command.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Which side of a partnership speaks. Whoever acts for an establishment or an organisation speaks
 * for it and for nobody else; which of the two follows from the role in which it acts. A registrar,
 * and others who act for none, may say for whom.
 */
public final class SpeakingParty {

  private SpeakingParty() {}

  /**
   * The side that speaks.
   *
   * @param saidBy whom the command names, or null for the actor's own side
   * @param may the sides whose word it is
   * @return null if a registrar names none
   * @throws NotTheirsToSay if it is the word of another side
   */
  public static @Nullable Party of(DecisionContext context, @Nullable Party saidBy, Party... may) {
    Party speaker = speaker(context.circumstances().by(), saidBy, may);
    if (speaker == null && context.circumstances().by().role() != Role.REGISTRAR) {
      throw new NotTheirsToSay(null, may);
    }
    if (speaker != null && !Arrays.asList(may).contains(speaker)) {
      throw new NotTheirsToSay(speaker, may);
    }
    return speaker;
  }

  /**
   * The same, where it is for that side alone: nobody who commissions from an organisation says it
   * in its stead. Only a registrar still writes it down for whoever said it.
   */
  public static @Nullable Party alone(DecisionContext context, @Nullable Party saidBy, Party side) {
    Party speaker = of(context, saidBy, side);
    Actor by = context.circumstances().by();
    boolean inItsStead =
        speaker != null
            && !speaker.isEstablishment()
            && by.role() == Role.COMMISSIONER
            && !speaker.value().equals(by.organisation());
    if (inItsStead) {
      throw new NotTheirsToSay(null, side);
    }
    return speaker;
  }

  /** The same, where an inspector who found out may say it too; null is the inspector. */
  public static @Nullable Party orInspector(DecisionContext context, @Nullable Party saidBy, Party side) {
    boolean inspector = context.circumstances().by().role() == Role.INSPECTOR;
    return inspector && saidBy == null ? null : alone(context, saidBy, side);
  }

  private static @Nullable Party speaker(Actor by, @Nullable Party saidBy, Party... may) {
    Party own = own(by);
    if (own != null && saidBy != null && !saidBy.equals(own)) {
      throw new NotTheirsToSay(own, may);
    }
    return saidBy == null ? own : saidBy;
  }

  private static @Nullable Party own(Actor by) {
    String own =
        switch (by.role()) {
          case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK, COMMISSIONER -> by.establishment();
          case PARTNER -> by.organisation();
          case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> null;
        };
    return own == null ? null : new Party(own);
  }

  /** It is the word of another side. */
  public static final class NotTheirsToSay extends Refusal {
    NotTheirsToSay(@Nullable Party speaker, Party... may) {
      super(
          "Only " + list(may) + " can record this" + (speaker == null ? "" : ", not " + speaker),
          speaker == null
              ? Map.of("may", List.of(may))
              : Map.of("speaker", speaker, "may", List.of(may)));
    }

    private static String list(Party... may) {
      return String.join(" or ", Arrays.stream(may).map(Party::value).toList());
    }
  }
}
