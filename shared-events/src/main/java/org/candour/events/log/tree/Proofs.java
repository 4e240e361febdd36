package org.candour.events.log.tree;

import java.util.List;

/**
 * Checks proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say, which give the verdicts of RFC 6962's
 * proofs. Nothing that anybody can send makes these throw: what does not prove is false.
 */
public final class Proofs {

  private Proofs() {}

  /** Whether the path proves that a leaf stands at an index of the tree with this root. */
  public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    Climb climb = new Climb(index, size - 1);
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (climb.isAtTop()) {
        return false;
      }
      hash = climb.step() ? Hash.node(sibling, hash) : Hash.node(hash, sibling);
    }
    return climb.isAtTop() && hash.equals(root);
  }

  /** Whether the path proves that the new tree begins with the old one. */
  public static boolean consistent(
      long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> path) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot) && (oldSize > 0 || isEmptyTree(oldRoot));
    }
    if (oldSize == 0) {
      return path.isEmpty() && isEmptyTree(oldRoot);
    }
    boolean perfect = Long.bitCount(oldSize) == 1;
    if (path.isEmpty()) {
      return false;
    }
    Climb climb = Climb.fromRightEdge(oldSize - 1, newSize - 1);
    Hash oldHash = perfect ? oldRoot : path.getFirst();
    Hash newHash = oldHash;
    for (Hash next : perfect ? path : path.subList(1, path.size())) {
      if (climb.isAtTop()) {
        return false;
      }
      if (climb.step()) {
        oldHash = Hash.node(next, oldHash);
        newHash = Hash.node(next, newHash);
      } else {
        newHash = Hash.node(newHash, next);
      }
    }
    return climb.isAtTop() && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }

  private static boolean isEmptyTree(Hash root) {
    return root.equals(Hash.EMPTY);
  }

  /** The way from a node up to the root, beside the last node of each level. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    /** From where the subtree that ends with the node begins to be a left child. */
    static Climb fromRightEdge(long node, long last) {
      int height = Long.numberOfTrailingZeros(~node);
      return new Climb(node >>> height, last >>> height);
    }

    boolean isAtTop() {
      return last == 0;
    }

    /** Goes up to where there is a sibling, and past it; says whether that is on the left. */
    boolean step() {
      boolean siblingIsLeft = (node & 1) == 1 || node == last;
      if (siblingIsLeft) {
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      }
      node >>>= 1;
      last >>>= 1;
      return siblingIsLeft;
    }
  }
}
