package io.github.autopilotesp.document;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile document that cannot be read. It lists all problems that were found, in the order of
 * the file; the message shows the first twenty.
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
   * What is wrong.
   *
   * @return at least one problem, in the order of the file; not modifiable
   */
  public List<DocumentProblem> problems() {
    return carried(problems);
  }

  private static String message(List<DocumentProblem> problems) {
    return BoundedText.lines(problems.stream().map(DocumentProblem::toString).toList(), "\n");
  }
}
