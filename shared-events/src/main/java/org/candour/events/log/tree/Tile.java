package org.candour.events.log.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile of C2SP tlog-tiles: some consecutive hashes of one level.
 *
 * @param level from 0 (leaf hashes) to 63; each hash of a level covers 256 of the level below
 * @param index the tile's place in its level
 * @param width how many hashes it holds: 1 to 255 in a partial tile, 256 in a full one
 */
public record Tile(int level, long index, int width) {

  /** Hashes in a full tile. */
  public static final int FULL = 256;

  private static final int HEIGHT = 8;
  private static final int MOST_LEVELS = 64;
  private static final Pattern INDEX = Pattern.compile("(x[0-9]{3}/){0,6}[0-9]{3}");
  private static final Pattern PATH =
      Pattern.compile("(0|[1-9][0-9]?)/(" + INDEX + ")(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < 0 || level >= MOST_LEVELS || index < 0 || width < 1 || width > FULL) {
      throw new MalformedTileException("There is no tile of this level, index and width");
    }
  }

  /** A full tile. */
  public static Tile full(int level, long index) {
    return new Tile(level, index, FULL);
  }

  /**
   * Reads {@code <L>/<N>[.p/<W>]}.
   *
   * @throws MalformedTileException if it is not written in the one way in which it can be
   */
  public static Tile parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      throw new MalformedTileException(
          "A tile's address is written level/index or level/index.p/width");
    }
    String width = parts.group(4);
    Tile tile =
        new Tile(
            Integer.parseInt(parts.group(1)),
            Long.parseLong(parts.group(2).replace("x", "").replace("/", "")),
            width == null ? FULL : Integer.parseInt(width));
    if (!tile.path().equals(path)) {
      throw new MalformedTileException("A tile's address has no other zeros than it needs");
    }
    return tile;
  }

  /** How many hashes the tile at this place has in a tree; 0 for none. */
  public static int width(int level, long index, long size) {
    int shift = HEIGHT * level;
    long hashes = shift < Long.SIZE ? size >>> shift : 0;
    long first = index < Long.MAX_VALUE / FULL ? index * FULL : Long.MAX_VALUE;
    return Math.clamp(hashes - first, 0, FULL);
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** Whether a tree of this size has every hash of this tile. */
  public boolean isWithin(long size) {
    return width(level, index, size) >= width;
  }

  /** The index of the first leaf, for a tile of level 0. */
  public long first() {
    return index * FULL;
  }

  /** The address, as in {@code 0/x001/x234/067.p/12}. */
  public String path() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    path.insert(0, level + "/");
    return isFull() ? path.toString() : path + ".p/" + width;
  }

  /** The hashes as a tile holds them, 32 bytes each. */
  public static byte[] bytes(List<Hash> hashes) {
    ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
    hashes.forEach(hash -> buffer.put(hash.bytes()));
    return buffer.array();
  }

  /**
   * The hashes of a tile.
   *
   * @throws MalformedTileException if there are not as many as its width says
   */
  public List<Hash> hashes(byte[] bytes) {
    if (bytes.length != width * Hash.LENGTH) {
      throw new MalformedTileException(
          "A tile of " + width + " hashes has not " + bytes.length + " bytes");
    }
    List<Hash> hashes = new ArrayList<>(width);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      byte[] hash = new byte[Hash.LENGTH];
      buffer.get(hash);
      hashes.add(Hash.of(hash));
    }
    return hashes;
  }

  /** The root over hashes of one level, of which there are a power of two. */
  static Hash fold(List<Hash> hashes) {
    List<Hash> level = hashes;
    while (level.size() > 1) {
      List<Hash> above = new ArrayList<>(level.size() / 2);
      for (int i = 0; i < level.size(); i += 2) {
        above.add(Hash.node(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
    return level.getFirst();
  }
}
