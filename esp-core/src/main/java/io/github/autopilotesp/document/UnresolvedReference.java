package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.BrokenGuid;
import io.github.autopilotesp.internal.text.QuotedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A name in a {@link ProfileDocument} that does not lead to exactly one thing in the tenant.
 *
 * @param kind what the name should name
 * @param name the name as written
 * @param reason why it leads nowhere
 * @param candidates those that bear the name if it is ambiguous; those with a similar name if it is
 *     missing and similar names are known; else empty
 * @param places where the document uses the name, in its order; at least one
 */
public record UnresolvedReference(
    ReferenceKind kind, String name, Reason reason, List<Candidate> candidates, List<Place> places)
    implements JsonForm {
  /** Why a name leads nowhere. */
  public enum Reason {
    /** The tenant has nothing of this name. */
    MISSING,
    /** The tenant has several of this name. */
    AMBIGUOUS,
    /** No tenant was asked. */
    NOT_ASKED
  }

  /**
   * Something in the tenant that may have been meant.
   *
   * @param id its id
   * @param displayName its name
   * @param type its kind in more detail, such as an app's type, or an empty string
   */
  public record Candidate(String id, String displayName, String type) {
    /**
     * Creates the value.
     *
     * @param id its id
     * @param displayName its name
     * @param type its kind in more detail
     */
    public Candidate {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(displayName, "displayName");
      Objects.requireNonNull(type, "type");
    }
  }

  /**
   * A use of the name.
   *
   * @param path where in the document's structure, such as {@code profiles[0].assignments[1].group}
   * @param location where in the file, or empty for a document that was not read from one
   */
  public record Place(String path, Optional<SourceLocation> location) {
    /**
     * Creates the value.
     *
     * @param path where in the document's structure
     * @param location where in the file
     */
    public Place {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(location, "location");
    }

    /** The location where there is one, else the path. */
    @Override
    public String toString() {
      return location.map(SourceLocation::toString).orElseGet(() -> VisibleText.of(path));
    }
  }

  /**
   * Creates the value.
   *
   * @param kind what the name should name
   * @param name the name as written
   * @param reason why it leads nowhere
   * @param candidates what may have been meant
   * @param places where the document uses the name
   */
  public UnresolvedReference {
    Objects.requireNonNull(candidates, "candidates");
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
  }

  /** The first places and candidates, and what to do, in one line. */
  @Override
  public String toString() {
    String where = BoundedText.names(places.stream().map(Place::toString).toList());
    String quoted = QuotedText.shortened(name);
    return where
        + ": "
        + switch (reason) {
          case MISSING ->
              "the tenant has no " + kind + " named " + quoted + nearlyAnId() + similar();
          case AMBIGUOUS ->
              "the tenant has "
                  + candidates.size()
                  + " "
                  + kind
                  + "s named "
                  + quoted
                  + "; write id: and one of "
                  + list();
          case NOT_ASKED ->
              "the "
                  + kind
                  + " "
                  + quoted
                  + " is a name; resolve it through a tenant, or write its id"
                  + nearlyAnId();
        };
  }

  private String nearlyAnId() {
    return BrokenGuid.looksLike(name)
        ? "; if it should be an id: that has 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12"
        : "";
  }

  private String similar() {
    return candidates.isEmpty() ? "" : "; similar: " + list();
  }

  private String list() {
    return BoundedText.names(candidates.stream().map(this::candidate).toList());
  }

  private String candidate(Candidate candidate) {
    return VisibleText.of(candidate.id(), QuotedText.SHORT)
        + (candidate.displayName().equals(name)
            ? ""
            : " " + QuotedText.shortened(candidate.displayName()))
        + (candidate.type().isEmpty()
            ? ""
            : " (" + VisibleText.of(candidate.type(), QuotedText.SHORT) + ")");
  }
}
