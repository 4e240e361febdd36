package org.candour.events.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

  /** The eight leaves of Certificate Transparency's own test tree. */
  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  static Stream<Arguments> knownRoots() {
    return IntStream.range(0, ROOTS.size()).mapToObj(n -> Arguments.of(n, ROOTS.get(n)));
  }

  @ParameterizedTest(name = "the tree of the first {0} leaves has the root {1}")
  @MethodSource("knownRoots")
  void treesHaveTheRootsThatCertificateTransparencyPublishes(int leaves, String root) {
    assertThat(Frontier.EMPTY.append(LEAVES.subList(0, leaves)).root()).hasToString(root);
    assertThat(NaiveTree.root(LEAVES.subList(0, leaves))).hasToString(root);
  }

  @Test
  void theEmptyTreeIsTheHashOfNothing() {
    assertThat(Hash.EMPTY)
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hash.EMPTY.toBase64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  }

  @Test
  void aLeafIsNeverTakenForANode() {
    Hash left = LEAVES.get(0);
    Hash right = LEAVES.get(1);
    byte[] both = new byte[64];
    System.arraycopy(left.bytes(), 0, both, 0, 32);
    System.arraycopy(right.bytes(), 0, both, 32, 32);

    assertThat(Hash.leaf(both)).isNotEqualTo(Hash.node(left, right));
  }

  @Test
  void leftAndRightMatter() {
    assertThat(Hash.node(LEAVES.get(0), LEAVES.get(1)))
        .isNotEqualTo(Hash.node(LEAVES.get(1), LEAVES.get(0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void aHashHas32BytesAndNoOtherNumber(int length) {
    assertThatThrownBy(() -> Hash.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A hash has 32 bytes, not " + length);
  }

  @Test
  void nobodyCanChangeAHashFromOutside() {
    byte[] bytes = LEAVES.get(3).bytes();
    Hash hash = Hash.of(bytes);
    bytes[0]++;
    hash.bytes()[1]++;

    assertThat(hash).isEqualTo(LEAVES.get(3)).hasSameHashCodeAs(LEAVES.get(3));
    assertThat(hash).isNotEqualTo(Hash.of(bytes)).isNotEqualTo(hash.toString());
  }
}
