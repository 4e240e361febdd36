package org.candour.query.web.recording.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.json.CandourJson;
import org.candour.query.web.recording.form.Control.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the matter of a form has of what it asks for is chosen, and not typed. */
class ControlsTest {

  private static final FormField RATING = field("rating", Kind.LINE, List.of());
  private static final FormField WHY = field("why", Kind.LINE, List.of());
  private static final FormField FINDINGS =
      field("findings", Kind.LIST, List.of(field("", Kind.NUMBER, List.of())));
  private static final List<FormField> FIELDS = List.of(RATING, WHY, FINDINGS);

  /** A part that is new, and called as one of those that there are. */
  private static final Typed TYPED_NEW = Typed.NOTHING.with("parts[0].rating", "good");

  private static FormField field(String name, Kind kind, List<FormField> items) {
    String label = name.isEmpty() ? "" : "The number of the " + name;
    return new FormField(name, label, null, kind, true, null, null, null, List.of(), items);
  }

  /** An inspection with two ratings and three findings. */
  private static final Named INSPECTION =
      new Named() {
        @Override
        public String name(String picks, String id) {
          return id;
        }

        @Override
        public List<Choice> own(String picks) {
          return List.of();
        }

        @Override
        public List<Choice> ofMatter(String field) {
          return switch (field) {
            case "rating" -> List.of(choice("good", "Good"), choice("poor", "Not good enough"));
            case "findings" ->
                List.of(choice("1", "1: A"), choice("2", "2: B"), choice("3", "3: C"));
            default -> List.of();
          };
        }

        @Override
        public List<Choice> find(String picks, String words) {
          return List.of();
        }
      };

  private static Choice choice(String value, String text) {
    return new Choice(value, text, false);
  }

  private static Control control(String path, Typed typed) {
    return Controls.of(FIELDS, typed, INSPECTION, List.of()).stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<@Nullable String> texts(Control control) {
    return control.choices().stream().<@Nullable String>map(Choice::text).toList();
  }

  @Test
  void oneIsChosenFromThoseThatThereAre() {
    Control rating = control("rating", Typed.NOTHING.with("rating", "poor"));

    assertThat(rating.kind()).isEqualTo("radios");
    assertThat(rating.label()).isEqualTo("The rating");
    assertThat(rating.choices())
        .containsExactly(
            new Choice("good", "Good", false), new Choice("poor", "Not good enough", true));
    assertThat(control("why", Typed.NOTHING).kind()).isEqualTo("input");
  }

  @Test
  void severalNumbersAreTickedAndReadAndSaidByWhatTheyAreCalled() {
    Typed typed = Typed.NOTHING.with("findings", List.of("1", "3"));

    assertThat(control("findings", typed).kind()).isEqualTo("checkboxes");
    ObjectNode body = FieldReader.read(List.of(FINDINGS), typed).body();
    assertThat(body).isEqualTo(CandourJson.mapper().valueToTree(Map.of("findings", List.of(1, 3))));
    assertThat(Answers.of(FIELDS, body, INSPECTION))
        .singleElement()
        .satisfies(answer -> assertThat(answer.said()).containsExactly("1: A", "3: C"));
  }

  @Test
  void partsOfWhatIsNewAreTypedWhateverTheyAreCalled() {
    FormField parts = field("parts", Kind.LIST, List.of(field("", Kind.RECORD, List.of(RATING))));
    List<Control> controls = Controls.of(List.of(parts), TYPED_NEW, INSPECTION, List.of());

    assertThat(controls.getFirst().parts().getFirst().parts().getFirst().kind()).isEqualTo("input");
    ObjectNode body = FieldReader.read(List.of(parts), TYPED_NEW).body();
    assertThat(Answers.of(List.of(parts), body, INSPECTION))
        .singleElement()
        .satisfies(
            answer -> assertThat(answer.said()).containsExactly("Number of the rating: good"));
  }

  @Test
  void whatWasTypedAndIsNoneOfThemStaysToBeSeen() {
    assertThat(texts(control("rating", Typed.NOTHING.with("rating", "splendid"))))
        .containsExactly("Good", "Not good enough", "splendid");
  }
}
