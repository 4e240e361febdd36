package org.candour.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.json.CandourJson;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data is bound to its person and its entry, and never written in clear. */
class PersonalTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000001");
  private static final PersonId ANOTHER = new PersonId("00000000-0000-4000-8000-000000000002");
  private static final UUID ENTRY = new UUID(1, 2);
  private static final Personal.Clear NAME = new Personal.Clear(PERSON, "Zoë Ŵ 𝒳");

  private final SecretKey key = PersonalCipher.newKey(RANDOM);

  @Test
  void whatWasSealedIsOpenedWithTheSameKeyInTheSameEntry() {
    Personal.Sealed sealed = PersonalCipher.seal(NAME, ENTRY, key, RANDOM);
    assertThat(PersonalCipher.open(sealed, ENTRY, key)).contains("Zoë Ŵ 𝒳");
    assertThat(PersonalCipher.open(sealed, new UUID(1, 3), key)).isEmpty();
    assertThat(PersonalCipher.open(sealed, ENTRY, PersonalCipher.newKey(RANDOM))).isEmpty();
    assertThat(PersonalCipher.open(new Personal.Sealed(ANOTHER, sealed.sealed()), ENTRY, key))
        .isEmpty();
  }

  @Test
  void theSameTextIsNeverSealedTheSameWayTwice() {
    assertThat(PersonalCipher.seal(NAME, ENTRY, key, RANDOM))
        .isNotEqualTo(PersonalCipher.seal(NAME, ENTRY, key, RANDOM));
  }

  @Test
  void whatWasChangedIsNotOpened() {
    Personal.Sealed sealed = PersonalCipher.seal(NAME, ENTRY, key, RANDOM);
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.sealed());
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertThat(PersonalCipher.open(new Personal.Sealed(PERSON, changed), ENTRY, key)).isEmpty();
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!"})
  void whatWasNeverSealedIsNotOpened(String text) {
    assertThat(PersonalCipher.open(new Personal.Sealed(PERSON, text), ENTRY, key)).isEmpty();
  }

  @Test
  void aClearTextIsNotWrittenAndSaysNothingOfItself() {
    GovernorAppointed appointed =
        new GovernorAppointed(new EstablishmentCode("HYI"), PERSON, true, NAME);
    assertThat(appointed.toString()).doesNotContain("Zoë");
    assertThatThrownBy(() -> CandourJson.mapper().writeValueAsString(appointed))
        .rootCause()
        .hasMessage("Personal data is never written in clear");
  }

  @Test
  void aKeyIsWrappedUnderTheFirstMasterKeyAndUnwrappedUnderAny() {
    String first = MasterKeys.generate(RANDOM);
    String second = MasterKeys.generate(RANDOM);
    Wrapped wrapped = MasterKeys.parse(first).wrap(key, PERSON, RANDOM);

    MasterKeys rotated = MasterKeys.parse(second + "\n\n" + first + "\n");

    assertThat(rotated.unwrap(wrapped, PERSON)).contains(key);
    assertThat(rotated.unwrap(wrapped, ANOTHER)).isEmpty();
    assertThat(rotated.current()).isEqualTo(MasterKeys.parse(second).current());
    assertThat(rotated.wrap(key, PERSON, RANDOM).master()).isEqualTo(rotated.current());
    assertThat(MasterKeys.parse(second).has(wrapped.master())).isFalse();
    assertThat(MasterKeys.parse(second).unwrap(wrapped, PERSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "AAAA", "***"})
  void whatIsNoMasterKeyIsRefused(String text) {
    assertThatThrownBy(() -> MasterKeys.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
