package org.candour.query.consent;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.consent.Consent;
import org.candour.events.consent.Consent.Answer;
import org.candour.events.consent.Consent.Standing;
import org.candour.events.id.Party;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Phrase;
import org.jspecify.annotations.Nullable;

/** Whose account something is that two sides are said to have agreed, in words. */
public final class Consenting {

  private Consenting() {}

  /** A fact of a card; none where no other side has to agree. */
  public static Card say(Card card, @Nullable Consent consent) {
    return consent == null || consent.asked().isEmpty()
        ? card
        : card.say("Whose word", phrases(consent).toArray());
  }

  /** After how it stands, with a space before it; empty where all sides have agreed. */
  public static String aside(@Nullable Consent consent) {
    return switch (consent == null ? Standing.AGREED : consent.standing()) {
      case AGREED -> "";
      case ONE_SIDE_ONLY ->
          consent != null && consent.saidBy() == null
              ? " It is not on record that both sides agreed to it."
              : " The other side has not agreed to it yet.";
      case DISPUTED -> " The other side says that it did not agree to it.";
    };
  }

  /** Whose account it is, who agreed, who did not and why, and who has not answered. */
  public static List<Phrase> phrases(Consent consent) {
    List<Phrase> phrases = new ArrayList<>(account(consent));
    for (Answer answer : consent.answers()) {
      phrases.addAll(
          Phrase.of(
              "; ",
              answer.by(),
              answer.agreed() ? " agreed " : " did not agree, ",
              new EntryDate(answer.on(), answer.entry())));
      if (!answer.agreed() && answer.reason() != null) {
        phrases.addAll(Phrase.of(": " + open(answer.reason())));
      }
    }
    List<Party> awaited = consent.awaited();
    for (Party party : awaited) {
      phrases.addAll(Phrase.of("; ", party, " has not agreed yet"));
    }
    if (consent.asked().stream().anyMatch(List::isEmpty)) {
      phrases.addAll(Phrase.of("; who the other side is was not said"));
    }
    return phrases;
  }

  private static List<Phrase> account(Consent consent) {
    return consent.saidBy() != null
        ? Phrase.of("By the account of ", consent.saidBy())
        : Phrase.of(
            consent.fromSource()
                ? "By the account of its source"
                : "By national oversight’s account");
  }

  private static String open(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
