package org.candour.events.log.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Which of a policy's witnesses have seen something, and whether they are enough.
 *
 * @param seen when each saw it that did, as it signed itself
 */
public record Witnessing(TrustPolicy policy, Map<KnownWitness, Instant> seen) {

  public Witnessing {
    seen = Map.copyOf(seen);
  }

  static Witnessing of(TrustPolicy policy, Function<KnownWitness, @Nullable Instant> when) {
    Map<KnownWitness, Instant> seen = new LinkedHashMap<>();
    for (KnownWitness witness : policy.witnesses()) {
      Instant at = when.apply(witness);
      if (at != null) {
        seen.put(witness, at);
      }
    }
    return new Witnessing(policy, seen);
  }

  /** A false cosignature is none. */
  static Witnessing of(TrustPolicy policy, SignedNote checkpoint) {
    return of(policy, witness -> cosignedAt(checkpoint, witness));
  }

  private static @Nullable Instant cosignedAt(SignedNote checkpoint, KnownWitness witness) {
    try {
      return witness.key() == null ? null : checkpoint.cosignedAt(witness.key()).orElse(null);
    } catch (MalformedNoteException e) {
      return null;
    }
  }

  /** Whether enough have seen it; always, where the policy asks for nobody. */
  public boolean isMet() {
    return policy.quorum() == null || since().isPresent();
  }

  /** The latest time at which any of them saw it. */
  public Optional<Instant> last() {
    return seen.values().stream().max(Comparator.naturalOrder());
  }

  /**
   * The latest moment since which enough of them saw it; empty if not enough did, or none need
   * have.
   */
  public Optional<Instant> since() {
    return policy.quorum() == null ? Optional.empty() : at(policy.quorum());
  }

  private Optional<Instant> at(Member member) {
    return switch (member) {
      case KnownWitness witness -> Optional.ofNullable(seen.get(witness));
      case Group group -> times(group).skip(group.needed() - 1L).findFirst();
    };
  }

  private Stream<Instant> times(Group group) {
    return group.members().stream()
        .flatMap(member -> at(member).stream())
        .sorted(Comparator.reverseOrder());
  }

  /** Who is missing, each in a clause, beginning with the quorum; empty if it is met. */
  public List<String> missing() {
    List<String> said = new ArrayList<>();
    if (!isMet() && policy.quorum() != null) {
      miss(policy.quorum(), said);
    }
    return said;
  }

  private void miss(Member member, List<String> said) {
    switch (member) {
      case KnownWitness witness -> said.add("the witness " + witness.name() + " did not cosign");
      case Group group -> {
        List<Member> absent = group.members().stream().filter(each -> at(each).isEmpty()).toList();
        said.add(
            "%s needs %d of its %d and has %d, without %s"
                .formatted(
                    group.name(),
                    group.needed(),
                    group.members().size(),
                    group.members().size() - absent.size(),
                    String.join(", ", absent.stream().map(Member::name).toList())));
        absent.stream().filter(Group.class::isInstance).forEach(each -> miss(each, said));
      }
    }
  }
}
