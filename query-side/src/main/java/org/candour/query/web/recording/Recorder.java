package org.candour.query.web.recording;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.id.StreamId;
import org.candour.query.documents.DocumentStore;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.timeline.Narrator;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.CommandSide.Answer;
import org.candour.query.web.recording.RecordingPage.Check;
import org.candour.query.web.recording.RecordingPage.Done;
import org.candour.query.web.recording.RecordingPage.Form;
import org.candour.query.web.recording.form.Answers;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Control;
import org.candour.query.web.recording.form.Control.Choice;
import org.candour.query.web.recording.form.FieldError;
import org.candour.query.web.recording.form.FieldReader;
import org.candour.query.web.recording.form.FieldReader.Read;
import org.candour.query.web.recording.form.Named;
import org.candour.query.web.recording.form.Typed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes somebody from what was typed to what is recorded, a step at a time. */
@Component
final class Recorder {

  /** Stands for what is yet to be explained while it is asked what would be recorded. */
  private static final String YET_TO_BE_EXPLAINED = "Your explanation";

  private static final int UNPROCESSABLE = 422;

  private final CommandSide commands;
  private final FormPages forms;
  private final Picks picks;
  private final Narrator narrator;
  private final CardRenderer cards;
  private final DocumentStore documents;

  Recorder(
      CommandSide commands,
      FormPages forms,
      Picks picks,
      Narrator narrator,
      CardRenderer cards,
      DocumentStore documents) {
    this.commands = commands;
    this.forms = forms;
    this.picks = picks;
    this.narrator = narrator;
    this.cards = cards;
    this.documents = documents;
  }

  /** Where a step leads. */
  sealed interface Step {
    Journey journey();

    /** To a page at the same address, with what is wrong or what was found. */
    record Again(Journey journey, String template, RecordingPage page, int status)
        implements Step {}

    /** To the next page. */
    record On(Journey journey, String to) implements Step {}

    /** To signing in again, and back. */
    record SignIn(Journey journey, String to) implements Step {}
  }

  DocumentStore documents() {
    return documents;
  }

  Form form(PageRequest request, CommandForm form, Journey journey, List<FieldError> errors) {
    return forms.of(request, form, journey, errors);
  }

  /** What an account need not choose: the one prison where it acts, and that it speaks itself. */
  Typed prefilled(PageRequest request, CommandForm form, Typed given) {
    Typed typed = given;
    for (FormField field : form.fields()) {
      if (field.kind() == Kind.PICK && field.required() && typed.isBlank(field.name())) {
        List<Choice> own = picks.of(request, form, null).own(String.valueOf(field.picks()));
        boolean isTheirs =
            field.name().equals("establishment") || Set.of("from", "by").contains(field.name());
        if (own.size() == 1 && isTheirs) {
          typed = typed.with(field.name(), own.getFirst().value());
        }
      }
    }
    return typed;
  }

  /** What a button asks for: to find something, one more, one fewer, or to go on. */
  Step type(PageRequest request, CommandForm form, Journey journey, String asked, String token) {
    Typed typed = journey.typed();
    String path = asked.contains(":") ? asked.substring(asked.indexOf(':') + 1) : "";
    return switch (asked.split(":", 2)[0]) {
      case "find" -> again(request, form, journey, List.of(), 200);
      case "add" ->
          again(
              request,
              form,
              journey.typing(typed.with(path + "[" + typed.count(path) + "]", "")),
              List.of(),
              200);
      case "remove" -> again(request, form, journey.typing(removed(typed, path)), List.of(), 200);
      default -> check(request, form, resolved(request, form, journey), token, true);
    };
  }

  private static Typed removed(Typed typed, String path) {
    int at = path.lastIndexOf('[');
    return path.endsWith("]") && path.substring(at + 1, path.length() - 1).matches("[0-9]{1,3}")
        ? typed.removed(
            path.substring(0, at), Integer.parseInt(path.substring(at + 1, path.length() - 1)))
        : typed.without(path);
  }

  private Step again(
      PageRequest request, CommandForm form, Journey journey, List<FieldError> errors, int status) {
    return new Step.Again(journey, "record-form", forms.of(request, form, journey, errors), status);
  }

  /** What was looked for and is the only one of its name need not be chosen. */
  private Journey resolved(PageRequest request, CommandForm form, Journey journey) {
    Named named = picks.of(request, form, null);
    Typed typed = journey.typed();
    for (String name : journey.typed().values().keySet()) {
      String path = name.replaceAll("-find$", "");
      String words = typed.text(name);
      if (name.endsWith("-find") && !words.isEmpty() && typed.all(path).isEmpty()) {
        List<Choice> found = named.find(PickPath.picks(form.all(), path), words);
        if (found.size() == 1) {
          typed = typed.with(path, found.getFirst().value());
        }
      }
    }
    return journey.typing(typed);
  }

  /**
   * Asks what it would come to.
   *
   * @param first whether it comes from the form, which is shown again if something is wrong
   */
  Step check(PageRequest request, CommandForm form, Journey journey, String token, boolean first) {
    Read read = FieldReader.read(form.all(), journey.typed());
    if (!read.errors().isEmpty()) {
      return again(request, form, journey, read.errors(), UNPROCESSABLE);
    }
    Answer answer = commands.rehearse(token, form.name(), read.body());
    if (Problems.isSignIn(answer)) {
      return new Step.SignIn(journey, first ? "" : "/check");
    }
    if (!answer.isGood() && !Problems.isExplanation(answer)) {
      return again(request, form, journey, Problems.errors(form, answer), UNPROCESSABLE);
    }
    return first
        ? new Step.On(journey, "check")
        : new Step.Again(
            journey,
            "record-check",
            page(request, form, journey, read.body(), answer, token, List.of()),
            200);
  }

  private Check page(
      PageRequest request,
      CommandForm form,
      Journey journey,
      ObjectNode body,
      Answer answer,
      String token,
      List<FieldError> errors) {
    List<Foreseen.Duty> wanting =
        answer.isGood() ? explained(body, token, form) : Foreseen.wanting(answer.json());
    Answer whole =
        answer.isGood() ? answer : commands.rehearse(token, form.name(), filled(body, wanting));
    Foreseen foreseen =
        whole.isGood() ? Foreseen.of(whole.json(), narrator) : new Foreseen(List.of(), List.of());
    NamedText names =
        cards.naming(request, Mentions.in(request.account(), body, whole.json()).stream());
    List<Check.Explain> explain = explain(wanting, journey.typed(), errors);
    Form whatItIs = forms.of(request, form, journey, List.of());
    return new Check(
        form.title(),
        "/record/" + form.name() + "/check",
        "/record/" + form.name() + "?journey=" + journey.id(),
        journey.id(),
        whatItIs.about() == null ? null : whatItIs.about().name(),
        FormPages.faults(errors, explain.stream().map(Check.Explain::control).toList()),
        answers(request, form, journey.typed(), body, whatItIs),
        foreseen.recorded().stream().map(names::of).toList(),
        foreseen.judged(),
        explain);
  }

  /** Those that were explained before may be explained otherwise. */
  private List<Foreseen.Duty> explained(ObjectNode body, String token, CommandForm form) {
    if (!body.has("explanations")) {
      return List.of();
    }
    ObjectNode without = body.deepCopy();
    without.remove("explanations");
    Answer again = commands.rehearse(token, form.name(), without);
    return Problems.isExplanation(again) ? Foreseen.wanting(again.json()) : List.of();
  }

  private static ObjectNode filled(ObjectNode body, List<Foreseen.Duty> wanting) {
    ObjectNode filled = body.deepCopy();
    ObjectNode byDuty =
        filled.get("explanations") instanceof ObjectNode given
            ? given
            : filled.putObject("explanations");
    wanting.stream()
        .filter(duty -> !byDuty.has(duty.name()))
        .forEach(duty -> byDuty.put(duty.name(), YET_TO_BE_EXPLAINED));
    return filled;
  }

  private static List<Check.Explain> explain(
      List<Foreseen.Duty> wanting, Typed typed, List<FieldError> errors) {
    return wanting.stream()
        .map(duty -> {
          String path = "explanations." + duty.name();
          String error =
              errors.stream()
                  .filter(one -> one.path().equals(path))
                  .map(FieldError::message)
                  .findFirst()
                  .orElse(null);
          return new Check.Explain(
              duty, Control.prose(path, "Why was this not done?", typed.text(path), error));
        })
        .toList();
  }

  private List<Answers.Answer> answers(
      PageRequest request, CommandForm form, Typed typed, JsonNode body, Form shown) {
    List<FormField> asked =
        form.all().stream()
            .filter(field -> shown.about() == null || !field.name().equals(shown.about().path()))
            .filter(field -> !field.name().startsWith("explanation"))
            .toList();
    return Answers.of(
        asked, body, picks.of(request, form, FormPages.matter(form, typed).orElse(null)));
  }

  /** Records, once its duties are met or explained. */
  Step record(PageRequest request, CommandForm form, Journey journey, String token) {
    Read read = FieldReader.read(form.all(), journey.typed());
    if (!read.errors().isEmpty()) {
      return again(request, form, journey, read.errors(), UNPROCESSABLE);
    }
    Answer answer = commands.record(token, form.name(), journey.id(), read.body());
    if (answer.isGood()) {
      return new Step.On(journey.done(answer.json()), "done");
    }
    if (Problems.isSignIn(answer)) {
      return new Step.SignIn(journey, "/check");
    }
    if (!Problems.isExplanation(answer)) {
      return again(request, form, journey, Problems.errors(form, answer), UNPROCESSABLE);
    }
    List<FieldError> errors =
        Foreseen.wanting(answer.json()).stream()
            .filter(duty -> journey.typed().text("explanations." + duty.name()).isEmpty())
            .map(duty ->
                new FieldError(
                    "explanations." + duty.name(),
                    "Enter why this was not done: " + duty.sentence()))
            .toList();
    return new Step.Again(
        journey,
        "record-check",
        page(request, form, journey, read.body(), answer, token, errors),
        UNPROCESSABLE);
  }

  /** What was recorded, and what may come next in the same matter. */
  Done done(PageRequest request, CommandForm form, Journey journey, String token) {
    JsonNode answer = Objects.requireNonNull(journey.recorded());
    StreamId stream =
        new StreamId(
            answer.path("stream").path("type").asString(),
            answer.path("stream").path("id").asString());
    String page = forms.address(stream);
    return new Done(
        form.title(),
        page == null ? "/entries/" + answer.path("entries").path(0).path("index") : page,
        answer.path("entries").values().stream()
            .map(entry -> entry(entry.path("index").asLong(), entry.path("type").asString()))
            .toList(),
        Actions.links(commands.commands(token, stream), stream));
  }

  private static Done.Entry entry(long index, String type) {
    return new Done.Entry(
        index,
        PlainEnglish.capital(type.replace('.', ' ').replace('-', ' ')),
        "/ledger/receipts/" + index + "?wait=5s");
  }
}
