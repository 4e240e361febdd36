package org.candour.command.estate.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Earmark a site. */
@Command(
    name = "earmark-site",
    title = "Earmark a site",
    stream = "development",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"8"},
    opens = true)
record EarmarkSite(
    @Hint("The development") DevelopmentId development, @Valid @JsonUnwrapped SiteTerms terms)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.formerEstablishment());
  }
}
