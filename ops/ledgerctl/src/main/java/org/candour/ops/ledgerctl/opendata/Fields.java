package org.candour.ops.ledgerctl.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenAmount;
import org.candour.events.opendata.OpenDate;
import tools.jackson.databind.JsonNode;

/** A place in a file; whatever is taken from it is noted as carried. */
record Fields(JsonNode node, String pointer, Reading file) {

  /** What stands below a name. */
  Fields at(String name) {
    return new Fields(node.path(name), place(name), file);
  }

  private String place(String name) {
    return pointer + "/" + Reading.escaped(name);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** The items of a list that are objects or texts; of anything else none, with a word on it. */
  List<Fields> each(String name) {
    Fields list = at(name);
    if (list.isThere() && !list.node.isArray()) {
      list.leave("It must be a list, and is none");
    }
    List<Fields> items = new ArrayList<>();
    for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
      items.add(new Fields(list.node.get(i), list.pointer + "/" + i, file));
    }
    items.removeIf(item -> !item.isThere());
    return items;
  }

  /** A text that is not carried by being read. */
  Optional<String> seen(String name) {
    return OpenDataFile.text(node.path(name));
  }

  /** A text or a number, as text. */
  Optional<String> text(String name) {
    Optional<String> text = seen(name);
    text.ifPresent(_ -> take(name));
    return text;
  }

  /** A text that is cut where there is no room for all of it. */
  Optional<String> text(String name, int longest) {
    Optional<String> text = seen(name);
    if (text.isPresent() && text.get().length() > longest) {
      leave(name, "It is cut to the %d characters that there is room for".formatted(longest));
      return Optional.of(text.get().substring(0, longest - 1).stripTrailing() + "…");
    }
    text.ifPresent(_ -> take(name));
    return text;
  }

  /** Whether no is said; yes is what is presumed where nothing is said. */
  boolean isNo(String name) {
    JsonNode value = node.path(name);
    if (value.isBoolean() && !value.booleanValue()) {
      take(name);
      return true;
    }
    leave(name, "It is presumed where nothing is said");
    return false;
  }

  /** The day that a date is on in London; empty, with a word on it, if it is none. */
  Optional<LocalDate> day(String name) {
    Optional<LocalDate> day = seenDay(name);
    day.ifPresent(_ -> takeDay(name));
    return day;
  }

  Optional<PartialDate> date(String name) {
    return day(name).map(PartialDate::of);
  }

  /** The day on which something happened; one that is still to come is none, with a word on it. */
  Optional<PartialDate> happened(String name) {
    Optional<LocalDate> day = day(name);
    if (day.isPresent() && day.get().isAfter(file.today())) {
      file.drop(place(name), "It lies in the future, and so is no day on which it happened");
      return Optional.empty();
    }
    return day.map(PartialDate::of);
  }

  /** The last day of a period; one before its first is none, with a word on it. */
  Optional<PartialDate> end(Optional<PartialDate> start) {
    Optional<PartialDate> end = date("endDate");
    if (end.isPresent() && start.isPresent() && start.get().isSurelyAfter(end.get())) {
      file.drop(place("endDate"), "It would end before it starts");
      return Optional.empty();
    }
    return end;
  }

  /** The same, not carried by being read. */
  Optional<LocalDate> seenDay(String name) {
    Optional<String> text = seen(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OpenDate.day(text.get()));
    } catch (IllegalArgumentException e) {
      leave(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Days have no hours here. */
  void takeDay(String name) {
    if (seenDay(name).isEmpty()) {
      return;
    }
    if (seen(name).map(OpenDate::hasTime).orElse(false)) {
      leave(name, "Its day in London is carried, and not the time of the day");
    } else {
      take(name);
    }
  }

  /** Money in an object with an amount and a currency; empty, with a word on it, if it is none. */
  Optional<Money> money(String name) {
    Fields value = at(name);
    return value.has("amount") ? value.money("amount", value.seen("currency").orElse("")) : none();
  }

  /** Money whose currency stands elsewhere. */
  Optional<Money> money(String name, String currency) {
    Optional<BigDecimal> amount = OpenDataFile.number(node.path(name));
    if (amount.isEmpty()) {
      if (has(name)) {
        leave(name, "It is no number such as 1200.50");
      }
      return none();
    }
    try {
      if (currency.isEmpty()) {
        throw new IllegalArgumentException("No currency is named");
      }
      Money money = OpenAmount.money(amount.get(), currency);
      take(name);
      take("currency");
      return Optional.of(money);
    } catch (IllegalArgumentException e) {
      leave(name, String.valueOf(e.getMessage()));
      return none();
    }
  }

  private static Optional<Money> none() {
    return Optional.empty();
  }

  /** Notes that a command carries what stands there. */
  void take(String name) {
    file.carry(place(name));
  }

  void take() {
    file.carry(pointer);
  }

  /**
   * Notes that it is carried only where the register has this of an organisation, or nothing yet.
   */
  void claim(String name, OrganisationId organisation, String says) {
    file.claim(place(name), organisation, says);
  }

  /** Notes that what stands there says again what another place says, or says that it changed. */
  void again(String name, Fields before, String changed) {
    if (OpenDataFile.same(before.node.path(name), node.path(name))) {
      file.again(place(name), before.place(name));
    } else {
      leave(name, changed);
    }
  }

  /** Notes that all of it says again what another place says. */
  void again(Fields before) {
    file.again(pointer, before.pointer);
  }

  /** Says why no command carries it. */
  void leave(String name, String why) {
    file.leave(place(name), why);
  }

  /** Says why no command carries it after all. */
  void drop(String name, String why) {
    file.drop(place(name), why);
  }

  void leave(String why) {
    file.leave(pointer, why);
  }
}
