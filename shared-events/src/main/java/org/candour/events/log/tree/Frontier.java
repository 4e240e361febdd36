package org.candour.events.log.tree;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of the perfect subtrees that its leaves fill, largest
 * first, one for each bit set in the size. It is all that appending needs. Immutable.
 */
public final class Frontier {

  public static final Frontier EMPTY = new Frontier(0, List.of());

  private final long size;
  private final List<Hash> subtrees;

  private Frontier(long size, List<Hash> subtrees) {
    this.size = size;
    this.subtrees = subtrees;
  }

  /**
   * Reads what {@link #toBytes()} wrote for a tree of this size.
   *
   * @throws IllegalArgumentException if the number of hashes does not fit the size
   */
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Hash.LENGTH) {
      throw new IllegalArgumentException(
          "A frontier of " + bytes.length + " bytes is not that of a tree of " + size + " leaves");
    }
    List<Hash> subtrees = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      byte[] hash = new byte[Hash.LENGTH];
      buffer.get(hash);
      subtrees.add(Hash.of(hash));
    }
    return new Frontier(size, List.copyOf(subtrees));
  }

  /** The frontier after these leaves are appended, in order. */
  public Frontier append(List<Hash> leaves) {
    Deque<Hash> stack = new ArrayDeque<>(subtrees);
    long grown = size;
    for (Hash leaf : leaves) {
      Hash subtree = leaf;
      for (long bits = grown; (bits & 1) == 1; bits >>= 1) {
        subtree = Hash.node(stack.removeLast(), subtree);
      }
      stack.addLast(subtree);
      grown++;
    }
    return new Frontier(grown, List.copyOf(stack));
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** The root of the tree: the subtrees joined from the smallest up. */
  public Hash root() {
    if (subtrees.isEmpty()) {
      return Hash.EMPTY;
    }
    Iterator<Hash> fromSmallest = subtrees.reversed().iterator();
    Hash root = fromSmallest.next();
    while (fromSmallest.hasNext()) {
      root = Hash.node(fromSmallest.next(), root);
    }
    return root;
  }

  /** The hashes of the subtrees, largest subtree first, 32 bytes each. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(subtrees.size() * Hash.LENGTH);
    subtrees.forEach(hash -> buffer.put(hash.bytes()));
    return buffer.array();
  }
}
