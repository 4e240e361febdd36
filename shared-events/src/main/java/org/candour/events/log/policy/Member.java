package org.candour.events.log.policy;

/** What a quorum or a group may count: a witness, or another group. */
public sealed interface Member permits KnownWitness, Group {

  /** The name by which the policy's other lines speak of it. */
  String name();
}
