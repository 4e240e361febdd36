package org.candour.events.log.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.PolicyLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads C2SP tlog-policy line by line. A line may speak only of names on lines before it, so that
 * no group can count itself.
 */
final class PolicyParser {

  /** Of each kind of line; the specification asks for 32 at least. */
  private static final int MOST = 256;

  private final boolean whole;
  private final List<KnownLog> logs = new ArrayList<>();
  private final List<KnownWitness> witnesses = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Member> named = new HashMap<>();
  private final Map<String, Integer> definedAt = new HashMap<>();
  private final Map<String, Integer> countedAt = new HashMap<>();
  private final Map<String, Integer> logKeys = new HashMap<>();
  private final Map<String, Integer> witnessKeys = new HashMap<>();
  private @Nullable Member quorum;
  private int quorumAt;

  /**
   * A parser of one text.
   *
   * @param whole whether the text must have a quorum
   */
  PolicyParser(boolean whole) {
    this.whole = whole;
  }

  TrustPolicy parse(byte[] text) {
    for (Line line : PolicyLines.read(text)) {
      switch (line.keyword()) {
        case "log" -> log(line);
        case "witness" -> witness(line);
        case "group" -> group(line);
        case "quorum" -> quorum(line);
        default ->
            throw line.wrong(
                "“"
                    + PolicyLines.shown(line.keyword())
                    + "” begins no line of a policy; begin it with log, witness, group or quorum,"
                    + " or with # if it is a comment");
      }
    }
    if (whole && quorumAt == 0) {
      throw new MalformedPolicyException(
          "There is no quorum line; end the policy with “quorum NAME”, naming a witness or a group,"
              + " or with “quorum none”");
    }
    return new TrustPolicy(logs, witnesses, groups, quorum);
  }

  private void log(Line line) {
    List<String> words = words(line, 1, 2, "log KEY [URL]");
    Key key = key(words.getFirst(), line, logKeys, "log");
    if (key.known() != null && key.known().isCosigner()) {
      throw line.wrong("this is a witness’s key; write the log’s own, of type 1 (Ed25519)");
    }
    logs.add(new KnownLog(key.known(), key.written(), url(words, 1)));
    limit(logs, line);
  }

  private void witness(Line line) {
    List<String> words = words(line, 2, 3, "witness NAME KEY [URL]");
    Key key = key(words.get(1), line, witnessKeys, "witness");
    if (key.known() != null && !key.known().isCosigner()) {
      throw line.wrong(
          "this is a log’s key; write the witness’s, of type 4 (timestamped cosignatures)");
    }
    KnownWitness witness =
        new KnownWitness(
            PolicyLines.shown(words.getFirst()), key.known(), key.written(), url(words, 2));
    define(words.getFirst(), witness, line);
    witnesses.add(witness);
    limit(witnesses, line);
  }

  private void group(Line line) {
    List<String> words = words(line, 3, Integer.MAX_VALUE, "group NAME all|any|NUMBER MEMBER...");
    List<Member> members = new ArrayList<>();
    for (String name : words.subList(2, words.size())) {
      members.add(member(name, line));
    }
    Group group =
        new Group(
            PolicyLines.shown(words.getFirst()),
            needed(words.get(1), members.size(), line),
            members);
    define(words.getFirst(), group, line);
    groups.add(group);
    limit(groups, line);
  }

  private Member member(String name, Line line) {
    if (name.equals(TrustPolicy.NONE)) {
      throw line.wrong("“none” is no member; name witnesses and groups");
    }
    Member member = known(name, line);
    Integer before = countedAt.putIfAbsent(name, line.number());
    if (before != null) {
      throw line.wrong(
          "“%s” is a member already on line %d; name each member once, so that it counts in one way"
              .formatted(member.name(), before));
    }
    return member;
  }

  private static int needed(String word, int members, Line line) {
    if (word.equals("all") || word.equals("any")) {
      return word.equals("all") ? members : 1;
    }
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw line.wrong(
          "“%s” is not how many members are needed; write all, any, or a number from 1 to %d"
              .formatted(PolicyLines.shown(word), members));
    }
    int needed = Integer.parseInt(word);
    if (needed > members) {
      throw line.wrong(
          "%d members are needed and there are %d; write all, any, or a number from 1 to %d"
              .formatted(needed, members, members));
    }
    return needed;
  }

  private void quorum(Line line) {
    String name = words(line, 1, 1, "quorum NAME").getFirst();
    if (quorumAt > 0) {
      throw line.wrong("there is a quorum already on line " + quorumAt + "; keep one of the two");
    }
    quorumAt = line.number();
    quorum = name.equals(TrustPolicy.NONE) ? null : known(name, line);
  }

  private Member known(String name, Line line) {
    Member member = named.get(name);
    if (member == null) {
      throw line.wrong(
          "“%s” is not defined above; put its witness or group line before this one"
              .formatted(PolicyLines.shown(name)));
    }
    return member;
  }

  private void define(String name, Member member, Line line) {
    if (name.equals(TrustPolicy.NONE)) {
      throw line.wrong("“none” means no witness; choose another name");
    }
    Integer before = definedAt.putIfAbsent(name, line.number());
    if (before != null) {
      throw line.wrong(
          "“%s” is defined already on line %d; choose another name"
              .formatted(member.name(), before));
    }
    named.put(name, member);
  }

  /** A key: as it is used, null for one of another kind, and as it is written. */
  private record Key(@Nullable VerifierKey known, String written) {}

  private static Key key(String word, Line line, Map<String, Integer> keys, String what) {
    try {
      String written = PolicyLines.utf8(word);
      Key key =
          VerifierKey.isOfAnotherKind(written)
              ? new Key(null, written)
              : new Key(VerifierKey.parse(written), written);
      Integer before = keys.putIfAbsent(VerifierKey.publicPart(written), line.number());
      if (before != null) {
        throw line.wrong(
            "this is the key of the %s on line %d; remove one of the two".formatted(what, before));
      }
      return key;
    } catch (MalformedNoteException e) {
      throw line.wrong(
          "no verifier key of a %s (%s); write name+keyid+key, as its operator gives it"
              .formatted(what, e.getMessage()));
    }
  }

  private static List<String> words(Line line, int least, int most, String form) {
    List<String> words = line.rest();
    if (words.size() < least || words.size() > most) {
      throw line.wrong(
          "too " + (words.size() < least ? "few" : "many") + " words; write “" + form + "”");
    }
    return words;
  }

  private static @Nullable String url(List<String> words, int at) {
    return words.size() > at ? PolicyLines.shown(words.get(at)) : null;
  }

  private static void limit(Collection<?> of, Line line) {
    if (of.size() > MOST) {
      throw line.wrong("there are more than " + MOST + " of these; no policy needs so many");
    }
  }
}
