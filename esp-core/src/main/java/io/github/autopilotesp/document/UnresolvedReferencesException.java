package io.github.autopilotesp.document;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ProfileDocument} whose names do not all lead to exactly one thing. It lists every such
 * name at once.
 */
public final class UnresolvedReferencesException extends EspException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<UnresolvedReference> references;

  UnresolvedReferencesException(List<UnresolvedReference> references) {
    super(BoundedText.lines(references.stream().map(UnresolvedReference::toString).toList(), "\n"));
    this.references = List.copyOf(references);
  }

  /**
   * The names that lead nowhere.
   *
   * @return at least one, in the order of the document; not modifiable
   */
  public List<UnresolvedReference> references() {
    return carried(references);
  }
}
