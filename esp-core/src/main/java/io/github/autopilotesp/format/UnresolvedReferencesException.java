package io.github.autopilotesp.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@link ProfileDocument} whose names do not all lead to exactly one thing. It lists every such
 * name at once.
 */
public final class UnresolvedReferencesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<UnresolvedReference> references;

  UnresolvedReferencesException(List<UnresolvedReference> references) {
    super(references.stream().map(UnresolvedReference::toString).collect(Collectors.joining("\n")));
    this.references = List.copyOf(references);
  }

  /**
   * The names that lead nowhere.
   *
   * @return at least one, in the order of the document; not modifiable
   */
  public List<UnresolvedReference> references() {
    return references;
  }
}
