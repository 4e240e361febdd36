package org.candour.query.governance.advisorygroup;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An advisory group, what it was asked, what it advised, and the answers.
 *
 * @param advises who is to answer its advice
 * @param taken decisions that say that they were taken with its advice
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record AdvisoryGroup(
    String id,
    @Nullable String name,
    @Nullable AdvisoryGroupKind kind,
    @Nullable Party advises,
    @Nullable String remit,
    List<OrganisationId> organisations,
    @Nullable EntryDate engaged,
    List<Asked> asked,
    List<Advice> advice,
    List<Backlink> taken,
    @Nullable EntryDate stoodDown,
    List<Judged> judged,
    List<Long> corrections)
    implements AdvisoryGroupBuilder.With {

  /** The advice that waits for an answer. */
  List<Advice> unanswered() {
    return advice.stream().filter(one -> one.answer() == null).toList();
  }

  /** What the group was asked. */
  public record Asked(Link about, String question, @Nullable LocalDate by, EntryDate on) {}

  /**
   * A piece of advice.
   *
   * @param due the last day for an answer, as the duty of its day says
   * @param silences when the ledger recorded that no answer had come
   */
  @ViewRow
  public record Advice(
      Link about,
      String text,
      EntryDate given,
      @Nullable LocalDate due,
      @Nullable AdviceAnswer answer,
      @Nullable String why,
      @Nullable EntryDate answered,
      List<EntryDate> silences)
      implements AdvisoryGroupAdviceBuilder.With {}
}
