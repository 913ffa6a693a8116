package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.Guid;
import io.github.autopilotesp.internal.text.QuotedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A name in a {@link ProfileDocument} that does not identify exactly one object in the tenant.
 *
 * @param kind the kind of object
 * @param name the name as written
 * @param reason why it cannot be resolved
 * @param candidates if ambiguous, all objects with the name; if missing, those with a similar name,
 *     if known; otherwise empty
 * @param places where the document uses the name, in document order; at least one
 */
public record UnresolvedReference(
    ReferenceKind kind, String name, Reason reason, List<Candidate> candidates, List<Place> places)
    implements JsonForm {
  /** Why a name cannot be resolved. */
  public enum Reason {
    /** The tenant has no object with this name. */
    MISSING,
    /** The tenant has several objects with this name. */
    AMBIGUOUS,
    /** The name was not looked up in a tenant. */
    NOT_ASKED
  }

  /**
   * An object in the tenant that may have been meant.
   *
   * @param id its id
   * @param displayName its name
   * @param type its more specific type, such as an app's type, or an empty string
   */
  public record Candidate(String id, String displayName, String type) {
    /**
     * Creates the value.
     *
     * @param id its id
     * @param displayName its name
     * @param type its more specific type
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
   * @param path the path in the document, such as {@code profiles[0].assignments[1].group}
   * @param location the location in the file, or empty for a document that was not read from one
   */
  public record Place(String path, Optional<SourceLocation> location) {
    /**
     * Creates the value.
     *
     * @param path the path in the document
     * @param location the location in the file
     */
    public Place {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(location, "location");
    }

    /** Returns the location if there is one, otherwise the path. */
    @Override
    public String toString() {
      return location.map(SourceLocation::toString).orElseGet(() -> VisibleText.of(path));
    }
  }

  /**
   * Creates the value.
   *
   * @param kind the kind of object
   * @param name the name as written
   * @param reason why it cannot be resolved
   * @param candidates the objects that may have been meant
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

  /** Returns the first places and candidates, and what to do, in one line. */
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
                  + " is a name; resolve it with a tenant, or write its id"
                  + nearlyAnId();
        };
  }

  private String nearlyAnId() {
    return Guid.looksBroken(name)
        ? "; if it is meant to be an id, an id has 32 hexadecimal digits in groups of 8, 4, 4, 4"
            + " and 12"
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
