package org.candour.query.web.context;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.query.language.Language;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Words for templates, which call it {@code say}. */
@Component("say")
public class TemplateFormats {

  /** A date; a dash where there is none. */
  public String date(@Nullable PartialDate date) {
    return date == null ? "—" : PlainEnglish.capital(date.inWords());
  }

  public String day(LocalDate day) {
    return PartialDate.of(day).inWords();
  }

  public String on(PartialDate date) {
    return PlainEnglish.on(date);
  }

  public String time(Instant instant) {
    return PlainEnglish.time(instant);
  }

  public String name(@Nullable Enum<?> value) {
    return value == null ? "—" : PlainEnglish.capital(PlainEnglish.plain(value));
  }

  public String list(List<String> items) {
    return items.isEmpty() ? "—" : PlainEnglish.capital(PlainEnglish.items(items));
  }

  /** A field's name in words: {@code planned on}. */
  public String field(String name) {
    return FieldNames.name(name);
  }

  /** What a correction says of a field. */
  public String fact(String field, @Nullable String value) {
    return value == null ? "Nothing" : PlainEnglish.capital(FieldNames.value(field, value));
  }

  /** The language of whoever looks. */
  public Language theirs() {
    return Language.of(LocaleContextHolder.getLocale());
  }

  /** The language of what a page says; of one without a point in time, English. */
  public Language words(@Nullable PageContext context) {
    return context == null ? Language.ENGLISH : context.words();
  }

  /** This very page, to choose a language for it; null where it answers what was sent. */
  public @Nullable PageLinks here() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            && request.getRequest().getMethod().equals("GET")
        ? PageLinks.of(request.getRequest(), null)
        : null;
  }

  /** Whether these are the addresses of the page itself, and not of one that it is about. */
  public boolean isHere(PageLinks links) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && links.isHere(request.getRequest().getRequestURI());
  }

  /** The addresses of a page; of one without a point in time where there is no context. */
  public PageLinks links(@Nullable PageContext context) {
    return context == null ? PageLinks.PLAIN : context.links();
  }
}
