package org.candour.events.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and proofs against RFC 6962 as it is written, and every way to get a proof wrong. */
class TreeProofsTest {

  private static final int LARGEST = 5_000;

  /** A tree's nodes, each remembered. */
  private static SubtreeHashes nodesOf(List<Hash> leaves) {
    Map<Long, Hash> known = new HashMap<>();
    return new SubtreeHashes() {
      @Override
      public Hash node(int height, long index) {
        if (height == 0) {
          return leaves.get((int) index);
        }
        long key = ((long) height << 40) | index;
        Hash hash = known.get(key);
        if (hash == null) {
          hash = Hash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
          known.put(key, hash);
        }
        return hash;
      }
    };
  }

  /** PATH(m, D[n]) of section 2.1.1, recursion and all. */
  private static List<Hash> naivePath(int m, List<Hash> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = Integer.highestOneBit(n - 1);
    boolean left = m < k;
    List<Hash> path =
        new ArrayList<>(
            left ? naivePath(m, leaves.subList(0, k)) : naivePath(m - k, leaves.subList(k, n)));
    path.add(NaiveTree.root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
    return path;
  }

  /** SUBPROOF(m, D[n], b) of section 2.1.2. */
  private static List<Hash> naiveProof(int m, List<Hash> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(NaiveTree.root(leaves));
    }
    int k = Integer.highestOneBit(n - 1);
    boolean left = m <= k;
    List<Hash> proof =
        new ArrayList<>(
            left
                ? naiveProof(m, leaves.subList(0, k), whole)
                : naiveProof(m - k, leaves.subList(k, n), false));
    proof.add(NaiveTree.root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
    return proof;
  }

  @Test
  void everyProofOfEverySmallTreeIsWhatTheStandardSays() {
    List<Hash> all = NaiveTree.leaves(70);
    for (int size = 0; size <= 70; size++) {
      List<Hash> leaves = all.subList(0, size);
      SubtreeHashes nodes = nodesOf(leaves);
      Hash root = MerkleTree.root(size, nodes);
      assertThat(root).isEqualTo(NaiveTree.root(leaves));
      for (int i = 0; i < size; i++) {
        List<Hash> path = MerkleTree.inclusion(i, size, nodes);
        assertThat(path).isEqualTo(naivePath(i, leaves));
        assertThat(Proofs.includes(leaves.get(i), i, size, path, root)).isTrue();
      }
      for (int old = 0; old <= size; old++) {
        List<Hash> proof = MerkleTree.consistency(old, size, nodes);
        assertThat(proof)
            .isEqualTo(old == 0 || old == size ? List.of() : naiveProof(old, leaves, true));
        Hash oldRoot = NaiveTree.root(leaves.subList(0, old));
        assertThat(Proofs.consistent(old, oldRoot, size, root, proof)).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void randomTreesUpToFiveThousandLeavesProveWhatTheStandardSays(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(LARGEST);
    List<Hash> leaves = NaiveTree.leaves(size, random);
    SubtreeHashes nodes = nodesOf(leaves);
    Hash root = NaiveTree.root(leaves);
    assertThat(MerkleTree.root(size, nodes)).isEqualTo(root);
    for (int n = 0; n < 20; n++) {
      int index = random.nextInt(size);
      List<Hash> path = MerkleTree.inclusion(index, size, nodes);
      assertThat(path).isEqualTo(naivePath(index, leaves));
      assertThat(Proofs.includes(leaves.get(index), index, size, path, root)).isTrue();
      refusesWrongInclusions(random, leaves, index, path, root);
      int old = 1 + random.nextInt(size);
      List<Hash> proof = MerkleTree.consistency(old, size, nodes);
      assertThat(proof).isEqualTo(naiveProof(old, leaves, true));
      Hash oldRoot = NaiveTree.root(leaves.subList(0, old));
      assertThat(Proofs.consistent(old, oldRoot, size, root, proof)).isTrue();
      refusesWrongConsistencies(random, old, oldRoot, size, root, proof);
    }
  }

  private static void refusesWrongInclusions(
      Random random, List<Hash> leaves, int index, List<Hash> path, Hash root) {
    int size = leaves.size();
    Hash leaf = leaves.get(index);
    for (List<Hash> wrong : mutations(random, path)) {
      assertThat(Proofs.includes(leaf, index, size, wrong, root)).isFalse();
    }
    assertThat(Proofs.includes(leaf, -1, size, path, root)).isFalse();
    assertThat(Proofs.includes(leaf, size, size, path, root)).isFalse();
    assertThat(Proofs.includes(leaf, index, index, path, root)).isFalse();
    assertThat(Proofs.includes(flipped(random, leaf), index, size, path, root)).isFalse();
    assertThat(Proofs.includes(leaf, index, size, path, flipped(random, root))).isFalse();
    if (size > 1) {
      int other = (index + 1 + random.nextInt(size - 1)) % size;
      assertThat(Proofs.includes(leaf, other, size, path, root)).isFalse();
      assertThat(Proofs.includes(root, 0, 1, path, root)).isFalse();
    }
  }

  private static void refusesWrongConsistencies(
      Random random, int old, Hash oldRoot, int size, Hash root, List<Hash> proof) {
    for (List<Hash> wrong : mutations(random, proof)) {
      assertThat(Proofs.consistent(old, oldRoot, size, root, wrong)).isFalse();
    }
    assertThat(Proofs.consistent(old, flipped(random, oldRoot), size, root, proof)).isFalse();
    assertThat(Proofs.consistent(old, oldRoot, size, flipped(random, root), proof)).isFalse();
    assertThat(Proofs.consistent(size + 1, oldRoot, size, root, proof)).isFalse();
    assertThat(Proofs.consistent(-1, oldRoot, size, root, proof)).isFalse();
    if (old < size) {
      assertThat(Proofs.consistent(old, root, size, oldRoot, proof)).isFalse();
      assertThat(Proofs.consistent(old, oldRoot, old, root, proof)).isFalse();
      assertThat(Proofs.consistent(0, oldRoot, size, root, proof)).isFalse();
    }
  }

  /** Too short, too long, one bit flipped, two swapped, one repeated. */
  private static List<List<Hash>> mutations(Random random, List<Hash> proof) {
    List<List<Hash>> wrong = new ArrayList<>();
    Hash stranger = Hash.leaf(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    wrong.add(changed(proof, hashes -> hashes.add(stranger)));
    wrong.add(changed(proof, hashes -> hashes.addFirst(stranger)));
    if (!proof.isEmpty()) {
      int at = random.nextInt(proof.size());
      wrong.add(changed(proof, List::removeLast));
      wrong.add(changed(proof, List::removeFirst));
      wrong.add(List.of());
      wrong.add(changed(proof, hashes -> hashes.add(hashes.getLast())));
      wrong.add(changed(proof, hashes -> hashes.set(at, flipped(random, hashes.get(at)))));
    }
    if (proof.size() > 1 && !proof.getFirst().equals(proof.getLast())) {
      wrong.add(
          changed(
              proof,
              hashes -> {
                Hash first = hashes.set(0, hashes.getLast());
                hashes.set(hashes.size() - 1, first);
              }));
      wrong.add(proof.reversed());
    }
    return wrong;
  }

  private interface Change {
    void to(List<Hash> hashes);
  }

  private static List<Hash> changed(List<Hash> proof, Change change) {
    List<Hash> copy = new ArrayList<>(proof);
    change.to(copy);
    return copy;
  }

  private static Hash flipped(Random random, Hash hash) {
    byte[] bytes = hash.bytes();
    bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
    return Hash.of(bytes);
  }

  @Test
  void aProofOfOneTreeDoesNotHoldForAnother() {
    List<Hash> ours = NaiveTree.leaves(300, new Random(1));
    List<Hash> theirs = NaiveTree.leaves(300, new Random(2));
    List<Hash> path = MerkleTree.inclusion(17, 300, nodesOf(ours));

    assertThat(Proofs.includes(ours.get(17), 17, 300, path, NaiveTree.root(theirs))).isFalse();
    assertThat(
            Proofs.consistent(
                100,
                NaiveTree.root(theirs.subList(0, 100)),
                300,
                NaiveTree.root(ours),
                MerkleTree.consistency(100, 300, nodesOf(ours))))
        .isFalse();
  }

  @Test
  void theEmptyTreeBeginsEveryTreeAndIsKnownByItsRoot() {
    Hash root = NaiveTree.root(NaiveTree.leaves(3));

    assertThat(Proofs.consistent(0, Hash.EMPTY, 3, root, List.of())).isTrue();
    assertThat(Proofs.consistent(0, Hash.EMPTY, 0, Hash.EMPTY, List.of())).isTrue();
    assertThat(Proofs.consistent(0, root, 3, root, List.of())).isFalse();
    assertThat(Proofs.consistent(0, root, 0, root, List.of())).isFalse();
    assertThat(Proofs.consistent(0, Hash.EMPTY, 3, root, List.of(root))).isFalse();
  }

  @Test
  void sizesNearTheLargestNumberNeitherThrowNorProve() {
    Hash hash = Hash.EMPTY;
    List<Hash> path = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      path.add(hash);
      assertThat(Proofs.includes(hash, Long.MAX_VALUE - 1, Long.MAX_VALUE, path, hash)).isFalse();
      assertThat(Proofs.consistent(Long.MAX_VALUE - 1, hash, Long.MAX_VALUE, hash, path)).isFalse();
      assertThat(Proofs.consistent(1L << 62, hash, Long.MAX_VALUE, hash, path)).isFalse();
    }
  }

  @Test
  void whatATreeDoesNotHaveCannotBeProved() {
    SubtreeHashes nodes = nodesOf(NaiveTree.leaves(3));

    assertThatThrownBy(() -> MerkleTree.inclusion(3, 3, nodes)).hasMessageContaining("no leaf 3");
    assertThatThrownBy(() -> MerkleTree.inclusion(-1, 3, nodes)).hasMessageContaining("no leaf");
    assertThatThrownBy(() -> MerkleTree.consistency(4, 3, nodes)).hasMessageContaining("extend");
    assertThatThrownBy(() -> MerkleTree.consistency(-1, 3, nodes)).hasMessageContaining("negative");
    assertThatThrownBy(() -> MerkleTree.root(-1, nodes)).hasMessageContaining("negative");
  }
}
