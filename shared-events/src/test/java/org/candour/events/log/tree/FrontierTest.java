package org.candour.events.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

  @Test
  void everySizeFrom0To300HasTheRootThatTheRfcDefines() {
    List<Hash> leaves = NaiveTree.leaves(300);
    Frontier oneByOne = Frontier.EMPTY;
    for (int size = 0; size <= 300; size++) {
      Hash expected = NaiveTree.root(leaves.subList(0, size));

      assertThat(oneByOne.size()).isEqualTo(size);
      assertThat(oneByOne.root()).as("leaf by leaf, size %d", size).isEqualTo(expected);
      assertThat(Frontier.EMPTY.append(leaves.subList(0, size)).root())
          .as("in one batch, size %d", size)
          .isEqualTo(expected);
      if (size < 300) {
        oneByOne = oneByOne.append(List.of(leaves.get(size)));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void batchesOfAnySizeGiveTheSameTree(long seed) {
    Random random = new Random(seed);
    List<Hash> leaves = NaiveTree.leaves(4_000 + random.nextInt(1_001), random);
    Frontier frontier = Frontier.EMPTY;
    for (int from = 0; from < leaves.size(); ) {
      int to = Math.min(leaves.size(), from + random.nextInt(400));
      frontier = frontier.append(leaves.subList(from, to));
      assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves.subList(0, to)));
      frontier = Frontier.of(frontier.size(), frontier.toBytes());
      from = to;
    }
    assertThat(frontier.size()).isEqualTo(leaves.size());
    assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves));
  }

  @Test
  void appendingNothingChangesNothing() {
    Frontier frontier = Frontier.EMPTY.append(NaiveTree.leaves(7));

    assertThat(frontier.append(List.of()).root()).isEqualTo(frontier.root());
    assertThat(frontier.append(List.of()).size()).isEqualTo(7);
  }

  @Test
  void appendingLeavesTheOldFrontierAsItWas() {
    Frontier seven = Frontier.EMPTY.append(NaiveTree.leaves(7));
    Hash root = seven.root();
    assertThat(seven.append(NaiveTree.leaves(9)).size()).isEqualTo(16);

    assertThat(seven.root()).isEqualTo(root);
    assertThat(seven.size()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 8, 255, 256, 257})
  void itsBytesBringItBack(int size) {
    Frontier frontier = Frontier.EMPTY.append(NaiveTree.leaves(size));
    byte[] bytes = frontier.toBytes();

    assertThat(bytes).hasSize(32 * Integer.bitCount(size));
    Frontier again = Frontier.of(size, bytes);
    assertThat(again.root()).isEqualTo(frontier.root());
    assertThat(again.append(NaiveTree.leaves(5)).root())
        .isEqualTo(frontier.append(NaiveTree.leaves(5)).root());
  }

  @ParameterizedTest(name = "{1} hashes are no tree of {0} leaves")
  @CsvSource({"0,1", "1,0", "1,2", "3,1", "3,3", "4,2", "255,7", "-1,64", "-8,61"})
  void aNumberOfHashesThatDoesNotFitTheSizeIsRefused(long size, int hashes) {
    assertThatThrownBy(() -> Frontier.of(size, new byte[hashes * 32]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not that of a tree of " + size);
  }

  @Test
  void partOfAHashIsRefused() {
    assertThatThrownBy(() -> Frontier.of(1, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(1, new byte[33]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
