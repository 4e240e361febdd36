package org.candour.events.log;

/** Where the hashes of a tree's perfect subtrees come from. */
@FunctionalInterface
public interface Nodes {

  /** The hash over the leaves from {@code index << height} to {@code (index + 1) << height}. */
  Hash node(int height, long index);
}
