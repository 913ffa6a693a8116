package io.github.autopilotesp.document;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a profile document cannot be read. Lists all problems in file order; the message shows
 * the first twenty.
 */
public final class DocumentException extends EspException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<DocumentProblem> problems;

  DocumentException(List<DocumentProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  DocumentException(DocumentProblem problem) {
    this(List.of(problem));
  }

  /**
   * Returns the problems.
   *
   * @return at least one problem, in file order; unmodifiable
   */
  public List<DocumentProblem> problems() {
    return carried(problems);
  }

  private static String message(List<DocumentProblem> problems) {
    return BoundedText.lines(problems.stream().map(DocumentProblem::toString).toList(), "\n");
  }
}
