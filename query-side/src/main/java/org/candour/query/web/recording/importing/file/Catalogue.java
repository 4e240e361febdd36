package org.candour.query.web.recording.importing.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candour.query.web.recording.form.CommandForm;

/** The commands that an account may issue, by their names and titles. */
public final class Catalogue {

  private final List<CommandForm> forms;
  private final Map<String, CommandForm> byName = new HashMap<>();

  public Catalogue(List<CommandForm> forms) {
    this.forms = forms.stream().sorted(Comparator.comparing(CommandForm::title)).toList();
    forms.forEach(form -> byName.put(folded(form.title()), form));
    forms.forEach(form -> byName.put(form.name(), form));
  }

  /** All, by title. */
  public List<CommandForm> forms() {
    return forms;
  }

  /** The command {@code announce-closure}, which may be called “Announce a closure”, too. */
  public Optional<CommandForm> find(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.UK);
  }
}
