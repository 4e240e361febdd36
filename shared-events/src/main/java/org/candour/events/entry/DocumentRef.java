package org.candour.events.entry;

/**
 * A document that an entry rests on. The ledger keeps its hash, the document store its bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param name the file's name as its reader knows it
 * @param mediaType for instance {@code application/pdf}
 */
public record DocumentRef(String sha256, String name, String mediaType) {

  public DocumentRef {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A document's sha256 is 64 lower-case hexadecimal digits");
    }
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A document's name has 1 to 200 characters");
    }
    if (!mediaType.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}")) {
      throw new IllegalArgumentException("A document's media type looks like application/pdf");
    }
  }
}
