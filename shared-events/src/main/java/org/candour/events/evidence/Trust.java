package org.candour.events.evidence;

import org.candour.events.log.note.Keyring;
import org.candour.events.log.policy.TrustPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody trusts who checks, come by another way than what is checked.
 *
 * @param keys of logs and witnesses, those of the policy among them
 * @param policy which witnesses must have cosigned; null if whoever checks judges that themselves
 */
public record Trust(Keyring keys, @Nullable TrustPolicy policy) {

  /** Trust in keys alone. */
  public static Trust of(Keyring keys) {
    return new Trust(keys, null);
  }

  /** Trust by a policy, and in further keys: those of the log, where the policy lists none. */
  public static Trust of(Keyring keys, TrustPolicy policy) {
    return new Trust(keys.with(policy.keys()), policy);
  }

  /** Whether nobody is trusted. */
  public boolean isEmpty() {
    return keys.keys().isEmpty();
  }
}
