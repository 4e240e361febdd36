package org.candour.events.log.tree;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** RFC 6962 section 2.1 as it is written there, recursion and all: slow and hard to get wrong. */
public final class NaiveTree {

  private NaiveTree() {}

  public static Hash root(List<Hash> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return Hash.EMPTY;
    }
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(n - 1);
    return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  public static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.leaf(ByteBuffer.allocate(4).putInt(i).array()))
        .toList();
  }

  public static List<Hash> leaves(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          byte[] entry = new byte[random.nextInt(64)];
          random.nextBytes(entry);
          return Hash.leaf(entry);
        })
        .toList();
  }
}
