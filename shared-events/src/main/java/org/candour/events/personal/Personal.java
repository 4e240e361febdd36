package org.candour.events.personal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A text that tells who a person is. It enters an entry only encrypted under that person's own key;
 * once the key is destroyed nobody can read it, and every hash still holds.
 */
@JsonDeserialize(as = Personal.Sealed.class)
public sealed interface Personal {

  /** The person whose it is, and whose key it is encrypted under. */
  PersonId subject();

  /**
   * As it came with a command. It cannot be written as JSON, and says nothing of itself to a log.
   */
  @JsonSerialize(using = NeverInClear.class)
  record Clear(PersonId subject, String text) implements Personal {

    @Override
    public String toString() {
      return "Clear[subject=" + subject + "]";
    }
  }

  /**
   * As entries hold it.
   *
   * @param sealed nonce, ciphertext and tag, in Base64 without padding for addresses; {@link
   *     PersonalCipher} says how they are made
   */
  record Sealed(PersonId subject, String sealed) implements Personal {}

  /** Refuses to write a clear text, wherever it came from. */
  final class NeverInClear extends ValueSerializer<Clear> {
    @Override
    public void serialize(Clear clear, JsonGenerator json, SerializationContext context) {
      throw new IllegalStateException("Personal data is never written in clear");
    }
  }
}
