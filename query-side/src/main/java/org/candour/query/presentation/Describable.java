package org.candour.query.presentation;

/** Something that says itself better than its fields would one by one. */
public interface Describable {

  /** In plain English, with a capital at the front and no full stop. */
  String inWords();
}
