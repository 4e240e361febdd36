package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.commissioning.agreement.AgreementRefusals.ChangeAskedOtherwise;
import org.candour.command.commissioning.agreement.AgreementRefusals.ChangeNotAskedFor;
import org.candour.command.commissioning.agreement.AgreementRefusals.EndsBeforeItStarts;
import org.candour.command.commissioning.agreement.AgreementRefusals.NotAChangeNotice;
import org.candour.command.commissioning.agreement.state.AgreementState.Signed;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Decides on changes of an agreement: one side asks, the other agrees to exactly what was asked, or
 * does not. Only a source may tell of both at once.
 */
final class Varying {

  private static final Set<String> NOTICE = Set.of("round.notice-published");
  private static final List<Side> EITHER = List.of(Side.PAYER, Side.PROVIDER);

  private Varying() {}

  /** Who may answer a change: the parties of the side that did not ask for it. */
  static Collection<Party> asked(VaryAgreement command, Signed state) {
    ChangeAsked change = state.course().asked().get(command.change());
    Party asker = change == null ? command.askedBy() : change.saidBy();
    if (asker == null) {
      return state.voices().ofAny(EITHER);
    }
    return state.voices().of(state.terms().isProvider(asker) ? Side.PAYER : Side.PROVIDER);
  }

  static Decision decide(VaryAgreement command, Signed state, DecisionContext context) {
    ChangeAsked change = state.course().asked().get(command.change());
    if (change == null && !context.imported()) {
      throw new ChangeNotAskedFor(command.change());
    }
    if (change != null && command.agreed() && !isAsAsked(command, change)) {
      throw new ChangeAskedOtherwise(change);
    }
    if (command.agreed()) {
      refuseEndBeforeStart(command.endsOn(), state);
    }
    Party asker = change == null ? command.askedBy() : change.saidBy();
    return Decision.of(command.happened(asker, notice(command, context)));
  }

  private static boolean isAsAsked(VaryAgreement command, ChangeAsked change) {
    return Objects.equals(command.endsOn(), change.endsOn())
        && Objects.equals(command.value(), change.value());
  }

  static void refuseEndBeforeStart(@Nullable LocalDate endsOn, Signed state) {
    PartialDate start = state.terms().startsOn();
    if (endsOn != null && endsOn.isBefore(start.earliest())) {
      throw new EndsBeforeItStarts(start, endsOn);
    }
  }

  private static @Nullable Link notice(VaryAgreement command, DecisionContext context) {
    LinkResolver links = new LinkResolver(context.record());
    Link notice = links.to(command.notice(), NOTICE);
    if (notice != null
        && links.entry(notice.entry(), NOTICE).payload() instanceof NoticePublished published
        && published.notice() != NoticeType.UK10) {
      throw new NotAChangeNotice(notice.entry(), published.notice());
    }
    return notice;
  }
}
