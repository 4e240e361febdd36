package org.candour.query.web.recording;

import java.util.List;
import java.util.Map;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.recording.Foreseen.Duty;
import org.candour.query.web.recording.form.Answers.Answer;
import org.candour.query.web.recording.form.Control;
import org.jspecify.annotations.Nullable;

/** The pages on which something is recorded, as their templates show them. */
sealed interface RecordingPage {

  /** The heading; the page's title has more in front of it where something is wrong. */
  String heading();

  default String title() {
    return heading();
  }

  /** What is wrong with what was typed. */
  default List<Fault> faults() {
    return List.of();
  }

  /** The options of the error summary. */
  default Map<String, Object> summary() {
    return Fault.summary(faults());
  }

  /**
   * What one may record.
   *
   * @param off why nothing can be recorded; null if something can
   * @param imports whether one may import files
   */
  record Index(@Nullable String off, boolean imports, List<Group> subjects)
      implements RecordingPage {

    /** The commands of a subject. */
    record Group(String title, List<Link> commands) {}

    /** A command and the address of its form. */
    record Link(String text, String address) {}

    @Override
    public String heading() {
      return off == null ? "Record something" : "Nothing can be recorded from here";
    }
  }

  /**
   * A form.
   *
   * @param about the matter that it is recorded on, by its name; null where the form opens one
   * @param kept what is filled in already and not asked, by its control
   * @param own the controls of the command's own fields
   * @param when when it happened
   * @param behind what it rests on
   * @param source whose word it is and where it was found, for those who write down
   * @param keeps whether documents are kept, and not only their hashes
   */
  record Form(
      String heading,
      String action,
      String journey,
      @Nullable About about,
      Map<String, String> kept,
      List<Fault> faults,
      List<Control> own,
      List<Control> when,
      List<Control> behind,
      List<Control> source,
      boolean sourceIsOpen,
      boolean keeps)
      implements RecordingPage {

    /** A matter, with the control that names it, and the address of its page. */
    record About(String path, String value, String name, @Nullable String address) {}

    @Override
    public String title() {
      return (faults.isEmpty() ? "" : "Error: ") + heading;
    }
  }

  /**
   * The answers, to be checked before anything is recorded.
   *
   * @param recorded what will be recorded
   * @param judged the duties that it is held against
   * @param explain those to be explained, each with its control
   */
  record Check(
      String command,
      String action,
      String change,
      String journey,
      @Nullable String about,
      List<Fault> faults,
      List<Answer> answers,
      List<List<Span>> recorded,
      List<Duty> judged,
      List<Explain> explain)
      implements RecordingPage {

    /** A duty and what is said to explain it. */
    record Explain(Duty duty, Control control) {}

    @Override
    public String heading() {
      return "Check your answers";
    }

    @Override
    public String title() {
      return (faults.isEmpty() ? "" : "Error: ") + heading() + ": " + command;
    }
  }

  /**
   * What was recorded.
   *
   * @param matter the address of the page of its matter
   */
  record Done(
      String command, String matter, List<Entry> entries, List<RecordingPage.Index.Link> next)
      implements RecordingPage {

    /** An entry, and where its receipt is. */
    record Entry(long index, String sentence, String receipt) {}

    @Override
    public String heading() {
      return "Recorded";
    }

    @Override
    public String title() {
      return "Recorded: " + command;
    }
  }
}
