package io.github.autopilotesp.document;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if some names in a {@link ProfileDocument} do not identify exactly one object. Lists all
 * such names.
 */
public final class UnresolvedReferencesException extends EspException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<UnresolvedReference> references;

  UnresolvedReferencesException(List<UnresolvedReference> references) {
    super(BoundedText.lines(references.stream().map(UnresolvedReference::toString).toList(), "\n"));
    this.references = List.copyOf(references);
  }

  /**
   * Returns the names that cannot be resolved.
   *
   * @return at least one, in document order; unmodifiable
   */
  public List<UnresolvedReference> references() {
    return carried(references);
  }
}
