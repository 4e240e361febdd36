package org.candour.query.halt;

/** Told of what does not prove. */
@FunctionalInterface
public interface Halt {

  /** Only who asked is told. */
  Halt NONE = unproven -> {};

  /** From now on nothing more of the record is shown, if that is what this stands for. */
  void raise(UnprovenException unproven);
}
