package org.candour.query.paper;

/** Text for XML, which cannot hold every character that an entry can. */
public final class XmlText {

  private XmlText() {}

  /** The text with the replacement character in the place of each that XML cannot hold at all. */
  public static String possible(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "�");
  }
}
