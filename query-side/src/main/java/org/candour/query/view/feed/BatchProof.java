package org.candour.query.view.feed;

import java.util.List;
import org.candour.events.log.tree.Frontier;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.proof.ReadTree;
import org.candour.query.proof.SignedRoots;
import org.springframework.stereotype.Component;

/** Holds what is fed to the views to the log's tree. */
@Component
class BatchProof {

  private static final int PAGE = 5_000;

  private final SignedRoots roots;
  private final LedgerReader reader;

  BatchProof(SignedRoots roots, LedgerReader reader) {
    this.roots = roots;
    this.reader = reader;
  }

  /**
   * The tree after a batch. Where views were made anew, the tree may end before the batch begins,
   * and what is between is read first.
   *
   * @throws org.candour.query.halt.UnprovenException if it is not the one that the log signed
   */
  Frontier after(Frontier before, List<LedgerEntry> batch) {
    ReadTree tree = ReadTree.after(roots, before);
    long first = batch.getFirst().index();
    while (tree.tree().size() < first) {
      long next = tree.tree().size();
      tree.take(reader.page(next, (int) Math.min(PAGE, first - next)));
      if (tree.tree().size() == next) {
        throw roots.missing(next);
      }
    }
    tree.take(batch);
    return tree.tree();
  }
}
