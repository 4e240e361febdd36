package org.candour.events.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;

/**
 * How a standard is rated.
 *
 * @param findings the numbers of the findings that it rests on
 */
public record StandardJudgement(
    @Hint("The standard") @NotBlank @Size(max = 60) String standard,
    @Hint("Its rating") @NotBlank @Size(max = 60) String rating,
    @Hint("Why") @NotBlank @Size(max = 2000) String why,
    @Hint("The numbers of the findings that it rests on") @Size(max = 50) List<Integer> findings) {
  public StandardJudgement {
    findings = List.copyOf(findings);
  }
}
