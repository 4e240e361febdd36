package org.candour.query.web.recording;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.access.RefusedForms;
import org.candour.query.access.UserToken;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.language.Language;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.recording.Recorder.Step;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses at which people record: what there is to record, a form, the answers to check, and
 * what was recorded. Each form brings along the journey that it belongs to; whoever has to sign in
 * first, or again, comes back to it with all that was typed.
 */
@Controller
class RecordingPages {

  private static final String JOURNEY = "journey";

  /** Makes a page ask for what was kept to be sent again. */
  private static final String AGAIN = "again";

  private final PageRequests requests;
  private final UserToken tokens;
  private final CommandSide commands;
  private final Journeys journeys;
  private final Recorder recorder;
  private final CommandIndex index;
  private final CorrectionForms corrections;

  RecordingPages(
      PageRequests requests,
      UserToken tokens,
      CommandSide commands,
      Journeys journeys,
      Recorder recorder,
      CommandIndex index,
      CorrectionForms corrections) {
    this.requests = requests;
    this.tokens = tokens;
    this.commands = commands;
    this.journeys = journeys;
    this.recorder = recorder;
    this.index = index;
    this.corrections = corrections;
  }

  @GetMapping("/record")
  ModelAndView index(
      @RequestParam(name = "asAt", required = false) @Nullable String asAt,
      HttpServletRequest servlet,
      Account account) {
    PageRequest request = requests.of(asAt, account);
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      return signIn("/record");
    }
    return show("record-index", index.of(request, token.get()));
  }

  @GetMapping("/record/{command}")
  ModelAndView form(
      @PathVariable("command") String name, HttpServletRequest servlet, Account account) {
    PageRequest request = requests.of(servlet.getParameter("asAt"), account);
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      return signIn(here(servlet));
    }
    if (request.asAt().isFixed()) {
      return show("record-index", CommandIndex.off(request));
    }
    Optional<Journey> begun = journeys.find(servlet.getParameter(JOURNEY), account, name);
    Typed typed = begun.map(Journey::typed).orElseGet(() -> given(servlet));
    CommandForm form = command(token.get(), name, account, typed);
    Journey journey =
        begun.orElseGet(
            () -> journeys.begin(account, name, recorder.prefilled(request, form, typed)));
    if (journey.recorded() != null) {
      return redirect("/record/" + name + "/done", journey);
    }
    return show("record-form", recorder.form(request, form, journey, List.of()));
  }

  /** What the address fills in already. */
  private static Typed given(HttpServletRequest servlet) {
    return Typed.of(servlet.getParameterMap())
        .without(JOURNEY)
        .without("asAt")
        .without(Language.PARAMETER)
        .without("_csrf")
        .without(AGAIN);
  }

  @PostMapping("/record/{command}")
  ModelAndView typed(
      @PathVariable("command") String name,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Account account)
      throws IOException {
    Optional<Journey> begun = journeys.find(servlet.getParameter(JOURNEY), name);
    Typed typed = Uploads.in(servlet, given(servlet).without("do"), recorder.documents());
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      begun
          .filter(journey -> journey.recorded() == null)
          .ifPresent(journey -> journeys.keep(journey.typing(typed)));
      return signIn(address("/record/" + name, begun.orElse(null)));
    }
    CommandForm form = command(token.get(), name, account, typed);
    Journey journey =
        begun
            .filter(own -> own.account().equals(account.id()))
            .orElseGet(() -> journeys.begin(account, name, typed));
    if (journey.recorded() != null) {
      return redirect("/record/" + name + "/done", journey);
    }
    PageRequest request = requests.of((String) null, account);
    String asked = Optional.ofNullable(servlet.getParameter("do")).orElse("check");
    Step step = recorder.type(request, form, journey.typing(typed), asked, token.get());
    journeys.keep(step.journey());
    return answer(step, name, response);
  }

  /**
   * Keeps what was typed in a form that a session before this one was given, and asks for it to be
   * sent again. Whoever knows no journey keeps nothing here.
   */
  @PostMapping(RefusedForms.KEPT)
  ModelAndView kept(
      @RequestAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) String refused,
      HttpServletRequest servlet) {
    String[] segments = refused.split("/", -1);
    String name = segments[2];
    boolean checking = segments.length > 3;
    Optional<Journey> begun =
        journeys
            .find(servlet.getParameter(JOURNEY), name)
            .filter(journey -> journey.recorded() == null);
    Typed typed = given(servlet).without("do");
    begun.ifPresent(
        journey -> journeys.keep(journey.typing(checking ? journey.typed().and(typed) : typed)));
    return seeOther(
        UriComponentsBuilder.fromPath("/record")
            .pathSegment(name)
            .pathSegment(checking ? new String[] {"check"} : new String[0])
            .queryParam(AGAIN, "yes")
            .queryParamIfPresent(JOURNEY, begun.map(Journey::id))
            .encode()
            .toUriString());
  }

  @GetMapping("/record/{command}/check")
  ModelAndView check(
      @PathVariable("command") String name,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Account account) {
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      return signIn(here(servlet));
    }
    Optional<Journey> journey = journeys.find(servlet.getParameter(JOURNEY), account, name);
    if (journey.isEmpty()) {
      return redirect("/record/" + name, null);
    }
    if (journey.get().recorded() != null) {
      return redirect("/record/" + name + "/done", journey.get());
    }
    PageRequest request = requests.of((String) null, account);
    CommandForm form = command(token.get(), name, account, journey.get().typed());
    return answer(recorder.check(request, form, journey.get(), token.get(), false), name, response);
  }

  @PostMapping("/record/{command}/check")
  ModelAndView record(
      @PathVariable("command") String name,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Account account) {
    Optional<Journey> begun = journeys.find(servlet.getParameter(JOURNEY), name);
    Typed explained = given(servlet).without("do");
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      begun
          .filter(journey -> journey.recorded() == null)
          .ifPresent(journey -> journeys.keep(journey.typing(journey.typed().and(explained))));
      return signIn(address("/record/" + name + "/check", begun.orElse(null)));
    }
    Optional<Journey> journey = begun.filter(own -> own.account().equals(account.id()));
    if (journey.isEmpty()) {
      return redirect("/record/" + name, null);
    }
    if (journey.get().recorded() != null) {
      return redirect("/record/" + name + "/done", journey.get());
    }
    PageRequest request = requests.of((String) null, account);
    CommandForm form = command(token.get(), name, account, journey.get().typed());
    Journey with = journey.get().typing(journey.get().typed().and(explained));
    Step step = recorder.record(request, form, with, token.get());
    journeys.keep(step.journey());
    return answer(step, name, response);
  }

  @GetMapping("/record/{command}/done")
  ModelAndView done(
      @PathVariable("command") String name, HttpServletRequest servlet, Account account) {
    Optional<String> token = token(servlet);
    if (token.isEmpty()) {
      return signIn(here(servlet));
    }
    Optional<Journey> journey =
        journeys
            .find(servlet.getParameter(JOURNEY), account, name)
            .filter(own -> own.recorded() != null);
    if (journey.isEmpty()) {
      return redirect("/record/" + name, null);
    }
    PageRequest request = requests.of((String) null, account);
    CommandForm form = command(token.get(), name, account, journey.get().typed());
    return show("record-done", recorder.done(request, form, journey.get(), token.get()));
  }

  private ModelAndView answer(Step step, String name, HttpServletResponse response) {
    return switch (step) {
      case Step.Again again -> {
        response.setStatus(again.status());
        yield show(again.template(), again.page());
      }
      case Step.On on -> redirect("/record/" + name + "/" + on.to(), on.journey());
      case Step.SignIn signIn -> signIn(address("/record/" + name + signIn.to(), signIn.journey()));
    };
  }

  private Optional<String> token(HttpServletRequest servlet) {
    if (!commands.isConfigured()) {
      throw new NotFoundException(
          "Nothing is recorded on these pages: no command side is configured");
    }
    return tokens.of(servlet);
  }

  private CommandForm command(String token, String name, Account account, Typed typed) {
    return commands
        .command(token, name)
        .map(form -> corrections.tailored(account, form, typed))
        .orElseThrow(() -> new NotFoundException("There is nothing of this name to record"));
  }

  private static ModelAndView show(String template, RecordingPage page) {
    return new ModelAndView(template, "page", page);
  }

  private static String here(HttpServletRequest servlet) {
    String query = servlet.getQueryString();
    return servlet.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String address(String path, @Nullable Journey journey) {
    return journey == null ? path : path + "?" + JOURNEY + "=" + journey.id();
  }

  private static ModelAndView redirect(String path, @Nullable Journey journey) {
    return seeOther(address(path, journey));
  }

  private static ModelAndView signIn(String to) {
    return seeOther(
        UriComponentsBuilder.fromPath("/sign-in")
            .queryParam("to", "{to}")
            .encode()
            .buildAndExpand(Map.of("to", to))
            .toUriString());
  }

  private static ModelAndView seeOther(String address) {
    RedirectView away = new RedirectView(address);
    away.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(away);
  }
}
