package org.candour.events.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A tree that grows leaf by leaf and gives its tiles as they fill. What it keeps is the open tile
 * of each level, which is also all that the root is made of. Not for several threads.
 */
public final class TileStack {

  private final List<List<Hash>> open;
  private long size;

  private TileStack(List<List<Hash>> open, long size) {
    this.open = open;
    this.size = size;
  }

  /**
   * A tile that is full.
   *
   * @param root the hash over it, which stands in the level above
   */
  public record FullTile(int level, long index, List<Hash> hashes, Hash root) {}

  /** The empty tree. */
  public static TileStack empty() {
    return new TileStack(new ArrayList<>(), 0);
  }

  /** The tree of a size, from its partial tiles. */
  public static TileStack of(TiledTree tree) {
    List<List<Hash>> open = new ArrayList<>();
    for (int level = 0; tree.size() >>> (8 * level) > 0 && level < 8; level++) {
      long hashes = tree.size() >>> (8 * level);
      int width = (int) (hashes & 0xff);
      open.add(
          width == 0
              ? new ArrayList<>()
              : new ArrayList<>(tree.tiles().apply(new Tile(level, hashes >>> 8, width))));
    }
    return new TileStack(open, tree.size());
  }

  /** A stack that grows apart from this one. */
  public TileStack copy() {
    List<List<Hash>> copies = new ArrayList<>();
    open.forEach(level -> copies.add(new ArrayList<>(level)));
    return new TileStack(copies, size);
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** Adds a leaf; the tiles that it fills are given from the lowest level up. */
  public void append(Hash leaf, Consumer<FullTile> filled) {
    size++;
    Hash hash = leaf;
    for (int level = 0; ; level++) {
      if (level == open.size()) {
        open.add(new ArrayList<>());
      }
      List<Hash> tile = open.get(level);
      tile.add(hash);
      if (tile.size() < Tile.FULL) {
        return;
      }
      hash = Tile.fold(tile);
      open.set(level, new ArrayList<>());
      filled.accept(new FullTile(level, (size >>> (8 * (level + 1))) - 1, tile, hash));
    }
  }

  /** The root of the tree. */
  public Hash root() {
    Hash root = null;
    for (List<Hash> tile : open) {
      int to = tile.size();
      while (to > 0) {
        int part = Integer.lowestOneBit(to);
        Hash hash = Tile.fold(tile.subList(to - part, to));
        root = root == null ? hash : Hash.node(hash, root);
        to -= part;
      }
    }
    return root == null ? Hash.EMPTY : root;
  }
}
