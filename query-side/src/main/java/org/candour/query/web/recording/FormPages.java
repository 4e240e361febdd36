package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.definition.FormField;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.id.StreamId;
import org.candour.query.documents.DocumentStore;
import org.candour.query.presentation.FieldNames;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.RecordingPage.Form;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Control;
import org.candour.query.web.recording.form.Controls;
import org.candour.query.web.recording.form.FieldError;
import org.candour.query.web.recording.form.Named;
import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays out a command's form: its own fields, when it happened, what it rests on, whose word it is.
 */
@Component
final class FormPages {

  private static final Set<String> ASKED_LATER = Set.of("explanation", "explanations");
  private static final Set<String> BEHIND = Set.of("documents", "cites");
  private static final Set<String> SOURCE = Set.of("source", "saidBy", "onBehalfOf");

  private final Picks picks;
  private final DocumentStore documents;
  private final PresentationCatalogue presentations;

  FormPages(Picks picks, DocumentStore documents, PresentationCatalogue presentations) {
    this.picks = picks;
    this.documents = documents;
    this.presentations = presentations;
  }

  /** The form with what was typed and what is wrong with it. */
  Form of(PageRequest request, CommandForm form, Journey journey, List<FieldError> errors) {
    Typed typed = journey.typed();
    StreamId matter = matter(form, typed).orElse(null);
    Named named = picks.of(request, form, matter);
    Form.About about = matter == null ? null : about(request, form, typed, matter);
    List<FormField> own =
        form.fields().stream()
            .filter(
                field -> !field.name().equals(form.target()) || (about == null && !form.opens()))
            .filter(field -> isAskedOf(request.account(), field))
            .filter(field -> !kept(form).contains(field.name()))
            .toList();
    List<Control> ownControls = Controls.of(own, typed, named, errors);
    List<Control> when =
        Controls.of(also(form, Set.of("occurredOn")), typed, named, errors).stream()
            .map(FormPages::today)
            .toList();
    List<Control> behind = Controls.of(also(form, BEHIND), typed, named, errors);
    List<Control> source =
        Controls.of(source(form, request.account(), typed, errors), typed, named, errors);
    List<Control> all = new ArrayList<>(ownControls);
    all.addAll(when);
    all.addAll(behind);
    all.addAll(source);
    return new Form(
        form.title(),
        "/record/" + form.name(),
        journey.id(),
        about,
        kept(form).stream().collect(Collectors.toMap(name -> name, typed::text)),
        faults(errors, all),
        ownControls,
        when,
        behind,
        source,
        source.stream().anyMatch(c -> c.error() != null || !typed.isBlank(c.path())),
        documents.keeps());
  }

  /**
   * What an entry’s page has filled in: which field of which entry it is, and what stands there.
   */
  private static List<String> kept(CommandForm form) {
    return form.name().equals(CorrectionForms.COMMAND)
        ? List.of("entry", "field", "was")
        : List.of();
  }

  private static Control today(Control when) {
    return when.withLabel("When it happened")
        .withHint(
            "Leave empty if it is today. For example, 27 3 2026. If you do not know the day, give"
                + " the month and the year.");
  }

  /** What only a source leaves open is asked of those who have sources. */
  private static boolean isAskedOf(Account account, FormField field) {
    return field.imported() != Leeway.ONLY || account.roles().contains(Role.REGISTRAR);
  }

  private static List<FormField> also(CommandForm form, Set<String> names) {
    return form.also().stream()
        .filter(field -> names.contains(field.name()) && !ASKED_LATER.contains(field.name()))
        .toList();
  }

  /** Those who write down what others said are asked for it; others only if they have to say. */
  private static List<FormField> source(
      CommandForm form, Account account, Typed typed, List<FieldError> errors) {
    boolean registrar = account.roles().contains(Role.REGISTRAR);
    boolean clerk = registrar || account.roles().contains(Role.BOARD_CLERK);
    return also(form, SOURCE).stream()
        .filter(field ->
            switch (field.name()) {
              case "source" -> registrar;
              case "onBehalfOf" -> clerk;
              default ->
                  registrar
                      || !typed.isBlank(field.name())
                      || errors.stream().anyMatch(error -> error.path().equals(field.name()));
            })
        .toList();
  }

  /** The matter of a command that does not open one. */
  static Optional<StreamId> matter(CommandForm form, Typed typed) {
    String target = form.target();
    if (target == null || typed.text(target).isEmpty()) {
      return Optional.empty();
    }
    return stream(form.stream().equals("*") ? "stream" : form.stream(), typed.text(target));
  }

  private Form.About about(PageRequest request, CommandForm form, Typed typed, StreamId matter) {
    String target = Objects.requireNonNull(form.target());
    return new Form.About(
        target,
        typed.text(target),
        corrected(form, typed) + picks.name(request, matter),
        address(matter));
  }

  private static String corrected(CommandForm form, Typed typed) {
    return kept(form).isEmpty()
        ? ""
        : "entry %s, “%s”, in: "
            .formatted(typed.text("entry"), FieldNames.name(typed.text("field")));
  }

  /** A board goes by the code of its prison. */
  static Optional<StreamId> stream(String type, String id) {
    if (type.equals("stream")) {
      return Picks.stream("stream", id);
    }
    try {
      return Optional.of(new StreamId(type, id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The page of a matter; null where there is none. */
  @Nullable String address(StreamId stream) {
    return presentations
        .of(stream.type())
        .map(view -> PageLinks.PLAIN.to(Addresses.row(presentations.saying(view), stream.id())))
        .orElse(null);
  }

  /** Each message once, with where it leads. */
  static List<Fault> faults(List<FieldError> errors, List<Control> controls) {
    Set<Fault> faults = new LinkedHashSet<>();
    errors.forEach(
        error -> faults.add(new Fault(error.message(), Controls.focus(controls, error.path()))));
    return List.copyOf(faults);
  }
}
