package io.github.autopilotesp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the problems of a document. */
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

  /** Adds a locked setting, with the equivalent rule for Graph's format. */
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

  /** Returns the exception for a problem that ends reading. */
  DocumentException fatal(
      DocumentProblem.Kind kind, SourceLocation at, String path, String message) {
    add(kind, at, path, message);
    return exception();
  }

  private DocumentException exception() {
    return new DocumentException(found.stream().sorted(IN_FILE_ORDER).toList());
  }
}
