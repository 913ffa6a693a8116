package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An ESP profile as you describe it: name, description, settings, assignments, scope tags.
 *
 * <p>A profile has no priority of its own; see {@link EspProfileSet}. {@code StoredProfile} adds
 * what a tenant assigns: id, priority, version, dates.
 */
public abstract class EspProfile implements JsonForm {
  EspProfile() {}

  /**
   * Returns the name shown in the admin center.
   *
   * @return the name; the validator reports a blank one
   */
  public abstract String displayName();

  /**
   * Returns the description shown in the admin center.
   *
   * @return the description, or an empty string
   */
  public abstract String description();

  /**
   * Returns the settings: what the page shows and waits for.
   *
   * @return the settings
   */
  public abstract EspSettings settings();

  /**
   * Returns the assignments: who gets the profile.
   *
   * @return the assignments in the given order, including duplicates; unmodifiable
   */
  public abstract List<Assignment> assignments();

  /**
   * Returns the scope tags that limit who sees and reorders the profile.
   *
   * @return the tags in the given order, including duplicates; unmodifiable
   */
  public abstract List<ScopeTag> scopeTags();

  /**
   * Returns a new builder.
   *
   * @return a builder with the defaults listed in {@link Builder}
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with this profile.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder()
        .displayName(displayName())
        .description(description())
        .settings(settings())
        .assignments(assignments())
        .scopeTags(scopeTags());
  }

  /**
   * Builds {@link EspProfile}. Unless set: an empty name and description, a page that shows
   * progress with the defaults of {@link ShownSettings.Builder}, no assignment, and the default
   * scope tag. Not thread-safe.
   */
  public static final class Builder {
    private final ImmutableEspProfile.Builder values =
        new ImmutableEspProfile.Builder()
            .displayName("")
            .description("")
            .settings(EspSettings.showProgress().build());
    private boolean scopeTagsGiven;

    Builder() {}

    /**
     * Sets the name.
     *
     * @param displayName the name, not blank (TUTORIAL; checked by the validator)
     * @return this builder
     */
    public Builder displayName(String displayName) {
      values.displayName(displayName);
      return this;
    }

    /**
     * Sets the description.
     *
     * @param description the description; recommended (SETUP)
     * @return this builder
     */
    public Builder description(String description) {
      values.description(description);
      return this;
    }

    /**
     * Sets the settings.
     *
     * @param settings {@link EspSettings#hidden()} or what {@link EspSettings#showProgress()}
     *     builds
     * @return this builder
     */
    public Builder settings(EspSettings settings) {
      values.settings(settings);
      return this;
    }

    /**
     * Adds an assignment.
     *
     * @param assignment the assignment to add
     * @return this builder
     */
    public Builder assign(Assignment assignment) {
      Objects.requireNonNull(assignment, "assignment");
      values.addAssignments(assignment);
      return this;
    }

    /**
     * Sets all assignments, replacing any previous ones.
     *
     * @param assignments the assignments
     * @return this builder
     */
    public Builder assignments(Collection<Assignment> assignments) {
      values.assignments(Objects.requireNonNull(assignments, "assignments"));
      return this;
    }

    /**
     * Adds a scope tag. The first tag replaces the default tag.
     *
     * @param scopeTag the tag to add
     * @return this builder
     */
    public Builder scopeTag(ScopeTag scopeTag) {
      Objects.requireNonNull(scopeTag, "scopeTag");
      values.addScopeTags(scopeTag);
      scopeTagsGiven = true;
      return this;
    }

    /**
     * Sets all scope tags, replacing any previous ones.
     *
     * @param scopeTags the tags; an empty collection means none, not even the default tag
     * @return this builder
     */
    public Builder scopeTags(Collection<ScopeTag> scopeTags) {
      values.scopeTags(Objects.requireNonNull(scopeTags, "scopeTags"));
      scopeTagsGiven = true;
      return this;
    }

    /**
     * Builds the profile.
     *
     * @return the profile
     */
    public EspProfile build() {
      if (!scopeTagsGiven) {
        scopeTag(ScopeTag.DEFAULT);
      }
      return values.build();
    }
  }
}
