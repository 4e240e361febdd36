package org.candour.command.vault;

import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.stream.Refusal;
import org.candour.events.Event;
import org.candour.events.json.Components;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.access.keys.MasterKeyFile;
import org.jspecify.annotations.Nullable;

/** Encrypts personal data under the key of its person, and destroys that key when told to. */
final class Vault implements EventEncryption {

  private static final ClassValue<Boolean> HOLDS_PERSONAL_DATA =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return type.isRecord()
              && Components.of(type).stream()
              .anyMatch(component -> component.type() == Personal.class);
        }
      };

  private final KeyStore store;
  private final MasterKeyFile masters;
  private final SecureRandom random = new SecureRandom();

  Vault(KeyStore store, MasterKeyFile masters) {
    this.store = store;
    this.masters = masters;
  }

  /**
   * The same with every clear text in it encrypted.
   *
   * @throws PersonalDataWasErased if the person's data was erased
   */
  @Override
  public Event seal(Event event, UUID entry) {
    return holdsPersonalData(event)
        ? rebuilt(event, clear -> PersonalCipher.seal(clear, entry, key(clear.subject()), random))
        : event;
  }

  /** The key goes once the ledger says so, and not before: a broken start makes up for it. */
  @Override
  public void recorded(Event event) {
    if (event instanceof PersonalDataErased erased) {
      store.destroy(erased.person());
    }
  }

  private SecretKey key(PersonId subject) {
    try {
      Wrapped wrapped = store.find(subject).orElseGet(() -> made(subject));
      MasterKeys keys = masters.keysWith(wrapped.master());
      return keys.unwrap(wrapped, subject)
          .orElseThrow(
              () -> new IllegalStateException("No master key opens the key of " + subject));
    } catch (KeyStore.ErasedException e) {
      throw new PersonalDataWasErased(subject);
    }
  }

  private Wrapped made(PersonId subject) {
    store.add(subject, masters.keys().wrap(PersonalCipher.newKey(random), subject, random));
    return store.find(subject).orElseThrow();
  }

  static boolean holdsPersonalData(Event event) {
    return HOLDS_PERSONAL_DATA.get(event.getClass());
  }

  /** Turns one clear text into what an entry may hold. */
  interface Seal {
    Personal.Sealed of(Personal.Clear clear);
  }

  private static Event rebuilt(Event event, Seal seal) {
    @Nullable Object[] values =
        Components.of(event.getClass()).stream()
            .map(component -> component.value((Record) event))
            .map(value -> value instanceof Personal.Clear clear ? seal.of(clear) : value)
            .toArray();
    try {
      return Components.build(event.getClass(), values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("An event cannot be built again", e.getCause());
    }
  }

  /** Where there is no vault, personal data cannot be kept. */
  static final EventEncryption NONE =
      new EventEncryption() {
        @Override
        public Event seal(Event event, UUID entry) {
          return holdsPersonalData(event)
              ? rebuilt(
                  event,
                  clear -> {
                    throw new NoVault();
                  })
              : event;
        }

        @Override
        public void recorded(Event event) {
          if (event instanceof PersonalDataErased) {
            throw new IllegalStateException("Personal data was to be erased where there is none");
          }
        }
      };

  /** The person's data was erased; nothing of the kind is recorded of them any more. */
  static final class PersonalDataWasErased extends Refusal {
    PersonalDataWasErased(PersonId person) {
      super(
          "The personal data of this person was erased: leave it out",
          Map.of("person", person));
    }
  }

  /** This ledger has no vault. */
  static final class NoVault extends Refusal {
    NoVault() {
      super("This ledger keeps no personal data: leave it out", Map.of());
    }
  }
}
