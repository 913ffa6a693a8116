package io.github.autopilotesp.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A profile document that cannot be read. It lists all problems that were found, in the order of
 * the file; the message shows the first twenty.
 */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<DocumentProblem> problems;

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
    return problems;
  }

  private static String message(List<DocumentProblem> problems) {
    String shown =
        problems.stream()
            .limit(SHOWN)
            .map(DocumentProblem::toString)
            .collect(Collectors.joining("\n"));
    return problems.size() <= SHOWN
        ? shown
        : shown + "\nand " + (problems.size() - SHOWN) + " more";
  }
}
