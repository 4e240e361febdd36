package org.candour.events.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.candour.events.log.EntryBundle;
import org.candour.events.log.note.MalformedNoteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles, their addresses, and the tree that is read from them. */
class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0/000,0,0,256",
    "0/000.p/1,0,0,1",
    "0/x001/x234/067,0,1234067,256",
    "0/x001/x234/067.p/255,0,1234067,255",
    "63/999,63,999,256",
    "1/x001/000.p/112,1,1000,112",
    "0/x009/x223/x372/x036/x854/775.p/7,0,9223372036854775,7"
  })
  void anAddressIsReadAndWritten(String path, int level, long index, int width) {
    assertThat(Tile.parse(path))
        .isEqualTo(new Tile(level, index, width))
        .hasToString("Tile[level=" + level + ", index=" + index + ", width=" + width + "]");
    assertThat(new Tile(level, index, width).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0/",
        "0/0",
        "0/00",
        "0/0000",
        "00/000",
        "01/000",
        "64/000",
        "100/000",
        "-1/000",
        "+1/000",
        "0/x000/000",
        "0/x000/001",
        "0/x001",
        "0/001/002",
        "0/x001/x002",
        "0/X001/002",
        "0/x01/002",
        "0/x0001/002",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000.p/",
        "0/000.p/-1",
        "0/000.p/+1",
        "0/000.p/1000",
        "0/000.p",
        "0/000p/1",
        "0/000.p/1/",
        "/0/000",
        "0/000/",
        "0/000 ",
        " 0/000",
        "0/000\n",
        "0//000",
        "0/٠٠٠",
        "٠/000",
        "0/000.p/٣",
        "0/x000/x000/000",
        "0/x999/x999/x999/x999/x999/x999/x999/999",
        "entries/000",
        "0/000?x"
      })
  void anAddressWrittenInAnyOtherWayIsRefused(String path) {
    assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(MalformedTileException.class);
  }

  /** The example of the specification. */
  @Test
  void seventyThousandEntriesHaveTheTilesThatTheSpecificationCounts() {
    assertThat(tilesOf(70_000)).isEqualTo(Map.of("0", "273+112", "1", "1+17", "2", "0+1"));
    assertThat(tilesOf(256)).isEqualTo(Map.of("0", "1+0", "1", "0+1"));
    assertThat(tilesOf(0)).isEmpty();
  }

  private static Map<String, String> tilesOf(long size) {
    Map<String, String> tiles = new HashMap<>();
    for (int level = 0; level < 64; level++) {
      int full = 0;
      while (Tile.width(level, full, size) == Tile.FULL) {
        full++;
      }
      int partial = Tile.width(level, full, size);
      if (full + partial > 0) {
        tiles.put(Integer.toString(level), full + "+" + partial);
      }
    }
    return tiles;
  }

  @Test
  void noPlaceBeyondATreeHasAWidth() {
    assertThat(Tile.width(0, Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
    assertThat(Tile.width(63, 0, Long.MAX_VALUE)).isZero();
    assertThat(Tile.width(7, 0, Long.MAX_VALUE)).isEqualTo(127);
    assertThat(new Tile(0, 1, 5).isWithin(261)).isTrue();
    assertThat(new Tile(0, 1, 6).isWithin(261)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000, 4096, 65_535, 65_536, 65_537, 70_000})
  void aTreeReadFromItsTilesHasTheRootAndTheProofsOfTheTree(int size) {
    List<Hash> leaves = NaiveTree.leaves(size, new Random(size));
    Grown grown = grow(leaves);
    TiledTree tree = new TiledTree(size, grown);
    Hash root = Frontier.EMPTY.append(leaves).root();

    assertThat(grown.stack.root()).isEqualTo(root);
    assertThat(grown.stack.size()).isEqualTo(size);
    assertThat(tree.root()).isEqualTo(root);
    Random random = new Random(size);
    for (int n = 0; n < 10 && size > 0; n++) {
      int index = random.nextInt(size);
      assertThat(
              Proofs.includes(
                  leaves.get(index), index, size, MerkleTree.inclusion(index, size, tree), root))
          .isTrue();
      int old = random.nextInt(size + 1);
      Hash oldRoot = Frontier.EMPTY.append(leaves.subList(0, old)).root();
      assertThat(
              Proofs.consistent(old, oldRoot, size, root, MerkleTree.consistency(old, size, tree)))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 300, 65_536, 66_000})
  void aTreeTakenUpFromItsTilesGrowsAsIfItHadNeverStopped(int size) {
    List<Hash> leaves = NaiveTree.leaves(size + 600, new Random(7));
    TileStack resumed = TileStack.of(new TiledTree(size, grow(leaves.subList(0, size))));
    TileStack copy = resumed.copy();
    leaves.subList(size, size + 600).forEach(leaf -> resumed.append(leaf, _ -> {}));

    assertThat(resumed.root()).isEqualTo(Frontier.EMPTY.append(leaves).root());
    assertThat(copy.root()).isEqualTo(Frontier.EMPTY.append(leaves.subList(0, size)).root());
    assertThat(copy.size()).isEqualTo(size);
  }

  private static Grown grow(List<Hash> leaves) {
    Grown grown = new Grown(leaves);
    leaves.forEach(leaf -> grown.stack.append(leaf, grown::keep));
    return grown;
  }

  /** Full tiles as they were given; partial ones from the level below. */
  private static final class Grown implements Function<Tile, List<Hash>> {
    private final TileStack stack = TileStack.empty();
    private final List<Hash> leaves;
    private final Map<String, TileStack.FullTile> full = new HashMap<>();

    Grown(List<Hash> leaves) {
      this.leaves = leaves;
    }

    void keep(TileStack.FullTile tile) {
      assertThat(full.put(tile.level() + "/" + tile.index(), tile)).isNull();
    }

    private TileStack.FullTile kept(int level, long index) {
      return Objects.requireNonNull(full.get(level + "/" + index));
    }

    @Override
    public List<Hash> apply(Tile tile) {
      List<Hash> hashes = new ArrayList<>();
      for (long i = tile.first(); i < tile.first() + tile.width(); i++) {
        hashes.add(tile.level() == 0 ? leaves.get((int) i) : kept(tile.level() - 1, i).root());
      }
      if (tile.isFull()) {
        assertThat(kept(tile.level(), tile.index()).hashes()).isEqualTo(hashes);
      }
      return hashes;
    }
  }

  @Test
  void aTilesBytesAreItsHashes() {
    List<Hash> hashes = NaiveTree.leaves(5);
    Tile tile = new Tile(0, 0, 5);

    assertThat(Tile.bytes(hashes)).hasSize(160);
    assertThat(tile.hashes(Tile.bytes(hashes))).isEqualTo(hashes);
    assertThatThrownBy(() -> tile.hashes(new byte[159])).isInstanceOf(MalformedTileException.class);
    assertThatThrownBy(() -> tile.hashes(new byte[192])).isInstanceOf(MalformedTileException.class);
  }

  @Test
  void aBundleHoldsEachEntryAfterItsLength() {
    List<byte[]> entries =
        List.of(
            "one".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[300], new byte[0xffff]);
    byte[] bundle = EntryBundle.write(entries);

    assertThat(bundle).startsWith(0, 3, 'o', 'n', 'e', 0, 0, 1, 44);
    assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[0x10000])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EntryBundle.read(new byte[] {0}))
        .isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 2, 1}))
        .isInstanceOf(MalformedNoteException.class);
  }
}
