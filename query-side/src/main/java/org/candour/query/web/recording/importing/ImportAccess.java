package org.candour.query.web.recording.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.access.UserToken;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.web.recording.CommandSide;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.file.Catalogue;
import org.candour.query.web.recording.importing.file.Column;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who may import, and what: registrars, all that they may record. */
@Component
final class ImportAccess {

  private final UserToken tokens;
  private final CommandSide commands;

  ImportAccess(UserToken tokens, CommandSide commands) {
    this.tokens = tokens;
    this.commands = commands;
  }

  /**
   * The token of a registrar; empty if they have to sign in.
   *
   * @throws ForbiddenException if somebody else is signed in
   */
  Optional<String> token(HttpServletRequest servlet, Account account) {
    if (!commands.isConfigured()) {
      throw new NotFoundException(
          "Nothing is recorded on these pages: no command side is configured");
    }
    if (account.isSignedIn() && !account.roles().contains(Role.REGISTRAR)) {
      throw new ForbiddenException("Only registrars import files");
    }
    return tokens.of(servlet);
  }

  Catalogue catalogue(String token) {
    return new Catalogue(commands.commands(token));
  }

  ColumnsPage columns(String token, String command) {
    CommandForm form =
        commands
            .command(token, command)
            .orElseThrow(() -> new NotFoundException("There is nothing of this name to record"));
    return new ColumnsPage(
        form.title(), ImportAddresses.TEMPLATE.replace("{command}", form.name()), Column.of(form));
  }

  static ModelAndView signIn(String to) {
    return to("/sign-in?to={to}", to);
  }

  static ModelAndView to(String address, Object... values) {
    RedirectView away =
        new RedirectView(
            UriComponentsBuilder.fromUriString(address)
                .encode()
                .buildAndExpand(values)
                .toUriString());
    away.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(away);
  }
}
