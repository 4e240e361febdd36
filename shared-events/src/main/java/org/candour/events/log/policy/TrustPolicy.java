package org.candour.events.log.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A policy in the format C2SP tlog-policy: the logs and witnesses that somebody knows, and which of
 * the witnesses must have cosigned a checkpoint for it to count.
 *
 * @param logs any of which may have signed; empty where the log is known otherwise
 * @param groups in the order in which they are defined, so that each counts only what comes before
 * @param quorum who must have cosigned; null for nobody
 */
public record TrustPolicy(
    List<KnownLog> logs,
    List<KnownWitness> witnesses,
    List<Group> groups,
    @Nullable Member quorum) {

  /** The name of a quorum that asks for no witness. */
  static final String NONE = "none";

  /** Takes any signature of a known log. */
  public static final TrustPolicy WITHOUT_WITNESSES =
      new TrustPolicy(List.of(), List.of(), List.of(), null);

  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
  }

  /**
   * Reads a policy.
   *
   * @throws MalformedPolicyException naming the line that is wrong, and what to write there
   */
  public static TrustPolicy parse(byte[] text) {
    return new PolicyParser(true).parse(text);
  }

  /**
   * Reads a policy.
   *
   * @throws MalformedPolicyException naming the line that is wrong, and what to write there
   */
  public static TrustPolicy parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what a policy says of logs; it need have no quorum.
   *
   * @throws MalformedPolicyException naming the line that is wrong, and what to write there
   */
  public static List<KnownLog> parseLogs(byte[] text) {
    return new PolicyParser(false).parse(text).logs();
  }

  /** The keys of the logs and witnesses, but for those of kinds that are not known here. */
  public Keyring keys() {
    return new Keyring(
        Stream.concat(logs.stream().map(KnownLog::key), witnesses.stream().map(KnownWitness::key))
            .filter(Objects::nonNull)
            .map(VerifierKey.class::cast)
            .toList());
  }

  /** The same with these logs in front of its own, each key once. */
  public TrustPolicy with(List<VerifierKey> more) {
    List<KnownLog> all = new ArrayList<>(logs);
    int at = 0;
    for (VerifierKey key : more) {
      if (logs.stream().noneMatch(log -> log.written().equals(key.toString()))) {
        all.add(at++, KnownLog.of(key));
      }
    }
    return new TrustPolicy(all, witnesses, groups, quorum);
  }

  /** Who of the witnesses cosigned a checkpoint, and whether they are enough. */
  public Witnessing judge(SignedNote checkpoint) {
    return Witnessing.of(this, checkpoint);
  }

  /**
   * Who of the witnesses has seen something, and whether they are enough.
   *
   * @param seen when a witness saw it, as it signed itself; null if it did not
   */
  public Witnessing judge(Function<KnownWitness, java.time.@Nullable Instant> seen) {
    return Witnessing.of(this, seen);
  }

  /**
   * The policy as those may read it who check: in its own format, without the addresses at which
   * the log asks its witnesses, which are no business of theirs.
   */
  public String forReaders() {
    StringBuilder text = new StringBuilder();
    logs.forEach(
        log -> line(text, "log", log.written(), Objects.requireNonNullElse(log.url(), "")));
    witnesses.forEach(witness -> line(text, "witness", witness.name(), witness.written()));
    groups.forEach(group ->
        line(
            text,
            "group",
            group.name(),
            Integer.toString(group.needed()),
            String.join(" ", group.members().stream().map(Member::name).toList())));
    line(text, "quorum", quorum == null ? NONE : quorum.name());
    return text.toString();
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join(" ", words).stripTrailing()).append('\n');
  }
}
