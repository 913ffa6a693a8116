package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An ESP profile as a person describes it: name, description, settings, assignments, scope tags.
 *
 * <p>A profile has no priority of its own; see {@link EspProfileSet}. What a tenant adds (id,
 * priority, version, dates) is in {@code StoredProfile}.
 */
public abstract class EspProfile implements JsonForm {
  EspProfile() {}

  /**
   * The name that the admin center shows.
   *
   * @return the name; a blank one is for the validator to refuse
   */
  public abstract String displayName();

  /**
   * The description that the admin center shows.
   *
   * @return the description, or an empty string for none
   */
  public abstract String description();

  /**
   * What the page shows and waits for.
   *
   * @return the settings
   */
  public abstract EspSettings settings();

  /**
   * Whom the profile reaches.
   *
   * @return the assignments in the order given, with their duplicates; not modifiable
   */
  public abstract List<Assignment> assignments();

  /**
   * The scope tags that limit who sees and reorders the profile.
   *
   * @return the tags in the order given, with their duplicates; not modifiable
   */
  public abstract List<ScopeTag> scopeTags();

  /**
   * Starts an empty description.
   *
   * @return a builder with the defaults that {@link Builder} names
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a builder with everything that this profile says.
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
   * scope tag. Not safe for use by several threads.
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
     * @param displayName the name, not blank (TUTORIAL; the validator checks it)
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
     * @param assignment whom to reach in addition
     * @return this builder
     */
    public Builder assign(Assignment assignment) {
      Objects.requireNonNull(assignment, "assignment");
      values.addAssignments(assignment);
      return this;
    }

    /**
     * Sets all assignments, in place of any given before.
     *
     * @param assignments whom to reach
     * @return this builder
     */
    public Builder assignments(Collection<Assignment> assignments) {
      values.assignments(Objects.requireNonNull(assignments, "assignments"));
      return this;
    }

    /**
     * Adds a scope tag. The first tag given takes the place of the default tag.
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
     * Sets all scope tags, in place of any given before.
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
