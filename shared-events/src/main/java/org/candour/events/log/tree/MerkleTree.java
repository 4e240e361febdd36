package org.candour.events.log.tree;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree, made from its perfect subtrees as RFC 6962 section 2.1 says. */
public final class MerkleTree {

  private MerkleTree() {}

  /** The root of the tree over the first {@code size} leaves. */
  public static Hash root(long size, SubtreeHashes nodes) {
    requireSize(size);
    return size == 0 ? Hash.EMPTY : range(0, size, nodes);
  }

  /**
   * The audit path of a leaf, from its sibling up (section 2.1.1).
   *
   * @throws IllegalArgumentException if the tree has no such leaf
   */
  public static List<Hash> inclusion(long index, long size, SubtreeHashes nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of " + size + " has no leaf " + index);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      boolean left = index < middle;
      path.add(left ? range(middle, to, nodes) : range(from, middle, nodes));
      from = left ? from : middle;
      to = left ? middle : to;
    }
    return path.reversed();
  }

  /**
   * The proof that the tree of {@code size} leaves begins with the one of {@code old} (section
   * 2.1.2). Empty if either tree is empty or both are the same.
   *
   * @throws IllegalArgumentException if the old tree is the larger
   */
  public static List<Hash> consistency(long old, long size, SubtreeHashes nodes) {
    requireSize(old);
    if (old > size) {
      throw new IllegalArgumentException("A tree of " + size + " does not extend one of " + old);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    boolean whole = true;
    while (old != 0 && old != to) {
      long middle = from + split(to - from);
      boolean left = old <= middle;
      path.add(left ? range(middle, to, nodes) : range(from, middle, nodes));
      whole = whole && left;
      from = left ? from : middle;
      to = left ? middle : to;
    }
    if (!whole) {
      path.add(range(from, to, nodes));
    }
    return path.reversed();
  }

  /** The largest power of two smaller than a number of leaves that is above one. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /** The hash over a range that a tree splits into: it begins at a multiple of its largest part. */
  private static Hash range(long from, long to, SubtreeHashes nodes) {
    List<Hash> parts = new ArrayList<>();
    for (long at = from; at < to; ) {
      long part = Long.highestOneBit(to - at);
      int height = Long.numberOfTrailingZeros(part);
      parts.add(nodes.node(height, at >>> height));
      at += part;
    }
    Hash hash = parts.removeLast();
    while (!parts.isEmpty()) {
      hash = Hash.node(parts.removeLast(), hash);
    }
    return hash;
  }

  private static void requireSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A tree's size is not negative: " + size);
    }
  }
}
