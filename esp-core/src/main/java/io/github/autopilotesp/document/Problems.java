package io.github.autopilotesp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found wrong with a document so far. */
final class Problems {
  private static final Comparator<DocumentProblem> IN_FILE_ORDER =
      Comparator.<DocumentProblem>comparingInt(problem -> problem.location().line())
          .thenComparingInt(problem -> problem.location().column());

  private final List<DocumentProblem> found = new ArrayList<>();

  void add(DocumentProblem.Kind kind, SourceLocation at, String path, String message) {
    found.add(DocumentProblem.of(kind, at, path, message));
  }

  void addKey(
      DocumentProblem.Kind kind,
      SourceLocation at,
      String path,
      String key,
      Optional<String> nearest,
      String message) {
    found.add(
        new DocumentProblem(kind, at, path, Optional.of(key), nearest, Optional.empty(), message));
  }

  /** A setting that another one locks; the rule says the same of Graph's form. */
  void addLocked(SourceLocation at, String path, String key, String ruleId, String message) {
    found.add(
        new DocumentProblem(
            DocumentProblem.Kind.LOCKED,
            at,
            path,
            Optional.of(key),
            Optional.empty(),
            Optional.of(ruleId),
            message + " (" + ruleId + ")"));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  /** For a problem after which reading on makes no sense. */
  DocumentException fatal(
      DocumentProblem.Kind kind, SourceLocation at, String path, String message) {
    add(kind, at, path, message);
    return exception();
  }

  private DocumentException exception() {
    return new DocumentException(found.stream().sorted(IN_FILE_ORDER).toList());
  }
}
