package org.candour.events.log.tree;

import java.util.List;
import java.util.function.Function;

/**
 * A tree of a size, read from its tiles.
 *
 * @param size the number of leaves; no tile beyond it is asked for
 * @param tiles gives the hashes of a tile, as many as its width
 */
public record TiledTree(long size, Function<Tile, List<Hash>> tiles) implements SubtreeHashes {

  @Override
  public Hash node(int height, long index) {
    int level = height / 8;
    int within = height % 8;
    long first = index << within;
    long tile = first >>> 8;
    int from = (int) (first & 0xff);
    int width = Tile.width(level, tile, size);
    List<Hash> hashes = tiles.apply(new Tile(level, tile, width));
    return Tile.fold(hashes.subList(from, from + (1 << within)));
  }

  /** The root of the tree. */
  public Hash root() {
    return MerkleTree.root(size, this);
  }
}
