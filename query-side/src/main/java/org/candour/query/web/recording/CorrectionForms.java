package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.correction.EntryField;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.definition.FormFields;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Entry;
import org.candour.events.json.Components;
import org.candour.events.personal.Personal;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.presentation.FieldNames;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The form that corrects or contests a fact: it asks for what should stand there as the field
 * itself would be asked for.
 */
@Component
public final class CorrectionForms {

  static final String COMMAND = "correct-fact";
  private static final String IS = "is";

  private final AuthorisedLedger ledger;

  CorrectionForms(AuthorisedLedger ledger) {
    this.ledger = ledger;
  }

  /** A field that can be corrected: what it is called, and the address of the form. */
  public record Correctable(String name, String address) {}

  /** The fields of an entry that may be said to be otherwise. */
  public static List<Correctable> of(long index, Entry entry) {
    if (entry.payload() instanceof DutyJudged) {
      return List.of();
    }
    List<String> names = new ArrayList<>(List.of(EntryField.OCCURRED_ON));
    Components.of(entry.payload().getClass()).stream()
        .filter(component -> component.type() != Personal.class)
        .forEach(component -> names.add(component.name()));
    return names.stream()
        .map(name -> new Correctable(FieldNames.name(name), address(index, entry, name)))
        .toList();
  }

  private static String address(long index, Entry entry, String field) {
    return UriComponentsBuilder.fromPath("/record/" + COMMAND)
        .queryParam("stream", "{stream}")
        .queryParam("entry", "{entry}")
        .queryParam("field", "{field}")
        .queryParam("was", "{was}")
        .encode()
        .buildAndExpand(
            entry.stream().toString(),
            index,
            field,
            new EntryField(field).of(entry).map(Object::toString).orElse("null"))
        .toUriString();
  }

  /** The form as it is for what was typed; any other command’s is what it was. */
  CommandForm tailored(Account account, CommandForm form, Typed typed) {
    return form.name().equals(COMMAND) ? asked(account, typed).map(form::with).orElse(form) : form;
  }

  private Optional<FormField> asked(Account account, Typed typed) {
    String entry = typed.text("entry");
    String field = typed.text("field");
    if (!entry.matches("[0-9]{1,15}") || field.isEmpty()) {
      return Optional.empty();
    }
    if (field.equals(EntryField.OCCURRED_ON)) {
      return Optional.of(called(Kind.DATE, null));
    }
    return ledger
        .entry(account, Long.parseLong(entry))
        .filter(stored -> stored.recorded().isReadable())
        .flatMap(stored -> Components.find(stored.recorded().event().getClass(), field))
        .map(FormFields::of)
        .map(of -> called(of.kind(), of));
  }

  private static FormField called(Kind kind, @Nullable FormField of) {
    return new FormField(
        IS,
        "What should stand there; leave it empty to say that nothing should",
        null,
        kind,
        false,
        null,
        of == null ? null : of.longest(),
        of == null ? null : of.picks(),
        of == null ? List.of() : of.options(),
        of == null ? List.of() : of.fields());
  }
}
