package org.candour.events.log.tree;

/** Where the hashes of a tree's perfect subtrees come from. */
@FunctionalInterface
public interface SubtreeHashes {

  /** The hash over the leaves from {@code index << height} to {@code (index + 1) << height}. */
  Hash node(int height, long index);
}
