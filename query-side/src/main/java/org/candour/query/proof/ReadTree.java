package org.candour.query.proof;

import java.util.List;
import java.util.Optional;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.query.halt.UnprovenException;
import org.candour.query.ledger.LedgerEntry;

/**
 * The log's tree over what one reader reads, entry after entry: of RFC 6962, kept as its right
 * edge. Wherever a checkpoint was signed of as many entries, its root must be that of this tree.
 * For one thread.
 */
public final class ReadTree {

  private final SignedRoots roots;
  private final Frontier before;
  private Frontier tree;
  private Frontier proven = Frontier.EMPTY;

  private ReadTree(SignedRoots roots, Frontier tree, Frontier before) {
    this.roots = roots;
    this.tree = tree;
    this.before = before;
  }

  /** A tree that goes on after what was read before. */
  public static ReadTree after(SignedRoots roots, Frontier read) {
    return new ReadTree(roots, read, Frontier.EMPTY);
  }

  /**
   * A tree that is read anew from entry 0.
   *
   * @param before what was read before, which it has to come to as well; empty if that is wrong
   */
  public static ReadTree anew(SignedRoots roots, Frontier before) {
    return new ReadTree(roots, Frontier.EMPTY, before);
  }

  /** The tree over all that was taken. */
  public Frontier tree() {
    return tree;
  }

  /** The tree at the last signed root that it was compared with here; empty if it was with none. */
  public Frontier proven() {
    return proven;
  }

  /**
   * Takes the entries that follow; those that it has already are passed over.
   *
   * @throws UnprovenException if one is missing, or the tree is not the one that was signed
   */
  public void take(List<LedgerEntry> entries) {
    List<LedgerEntry> following =
        entries.stream().filter(entry -> entry.index() >= tree.size()).toList();
    long next = tree.size();
    for (LedgerEntry entry : following) {
      if (entry.index() != next++) {
        throw roots.missing(next - 1);
      }
    }
    List<Hash> leaves = following.stream().map(LedgerEntry::leafHash).toList();
    int until = Math.clamp(before.size() - tree.size(), 0, leaves.size());
    grow(leaves.subList(0, until));
    compareWithBefore();
    grow(leaves.subList(until, leaves.size()));
  }

  private void compareWithBefore() {
    if (before.size() == tree.size()) {
      roots.compare(before, tree);
    }
  }

  /** Takes the leaves that follow, likewise. */
  private void grow(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return;
    }
    Optional<Checkpoint> signed = roots.newest(tree.size(), tree.size() + leaves.size());
    int before = signed.map(at -> (int) (at.size() - tree.size())).orElse(0);
    if (signed.isPresent()) {
      tree = tree.append(leaves.subList(0, before));
      roots.compare(signed.get(), tree);
      proven = tree;
    }
    tree = tree.append(leaves.subList(before, leaves.size()));
  }
}
