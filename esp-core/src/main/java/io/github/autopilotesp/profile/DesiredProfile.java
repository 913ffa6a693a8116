package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One entry of an {@link EspProfileSet}: a profile, its order and former name, and which parts of
 * it the set manages.
 */
public abstract class DesiredProfile implements JsonForm {
  /** The parts of the default profile that a set cannot change. */
  private static final Set<ProfileKey> NOT_OF_THE_DEFAULT =
      Set.of(ProfileKey.NAME, ProfileKey.ASSIGNMENTS, ProfileKey.SCOPE_TAGS);

  DesiredProfile() {}

  /**
   * Returns the desired content of the profile.
   *
   * @return the profile
   */
  public abstract EspProfile profile();

  /**
   * Returns the position of the profile in the set: a lower number comes first. It is not a
   * priority. Only the relative order counts, and profiles outside the set keep theirs.
   *
   * @return the relative order, or empty if the set has none
   */
  public abstract OptionalInt order();

  /**
   * Returns the profile's previous name, so that it is renamed instead of created again.
   *
   * @return the former name, or empty
   */
  public abstract Optional<String> renamedFrom();

  /**
   * Returns whether this is the tenant's default profile, which can be updated but never assigned,
   * reordered, renamed or deleted.
   *
   * @return true for the default profile
   */
  public abstract boolean isDefault();

  /**
   * Returns the parts that the set manages. The other parts stay as they are in the tenant.
   *
   * @return all parts, unless limited by {@link #managing}; unmodifiable
   */
  public abstract Set<ProfileKey> managed();

  /**
   * Returns the managed parts that were not written, so that {@link #profile()} has the documented
   * default. They record where a value comes from, and do not affect equality.
   *
   * @return empty, unless set by {@link #byDefault(Set)}; unmodifiable
   */
  public final Set<ProfileKey> byDefault() {
    return unwritten();
  }

  /** Ignored by equals and hashCode. */
  @Value.Auxiliary
  abstract Set<ProfileKey> unwritten();

  /**
   * Wraps a custom profile without an order or a former name.
   *
   * @param profile the profile
   * @return the entry
   */
  public static DesiredProfile of(EspProfile profile) {
    return new ImmutableDesiredProfile.Builder()
        .profile(profile)
        .isDefault(false)
        .managed(ProfileKey.ALL)
        .build();
  }

  /**
   * Wraps the desired content of the tenant's default profile. Only its settings and description
   * are used.
   *
   * @param profile the content
   * @return the entry
   */
  public static DesiredProfile ofDefault(EspProfile profile) {
    return new ImmutableDesiredProfile.Builder()
        .profile(profile)
        .isDefault(true)
        .managed(ProfileKey.ALL)
        .unwritten(NOT_OF_THE_DEFAULT)
        .build();
  }

  /**
   * Starts an entry for a custom profile about which the set says nothing more.
   *
   * @param profile what the profile should be
   * @return a new builder
   */
  public static Builder builder(EspProfile profile) {
    return of(profile).toBuilder();
  }

  /**
   * Starts a builder with everything that this entry says. It stays one of a custom profile, or of
   * the default profile.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Sets the profile's position in the set.
   *
   * @param order a lower number comes first
   * @return a copy with the order
   */
  public DesiredProfile ordered(int order) {
    return new ImmutableDesiredProfile.Builder().from(this).order(order).build();
  }

  /**
   * Sets the profile's previous name.
   *
   * @param formerName the previous name
   * @return a copy with the former name
   */
  public DesiredProfile renamedFrom(String formerName) {
    Objects.requireNonNull(formerName, "formerName");
    return new ImmutableDesiredProfile.Builder().from(this).renamedFrom(formerName).build();
  }

  /**
   * Manages only some parts. The others stay as they are in the tenant; if the tenant does not have
   * the profile yet, they come from {@link #profile()}.
   *
   * @param keys the parts; the name of a custom profile, which identifies it, is always included
   * @return a copy that manages these parts
   */
  public DesiredProfile managing(Set<ProfileKey> keys) {
    Objects.requireNonNull(keys, "keys");
    Set<ProfileKey> managed = EnumSet.noneOf(ProfileKey.class);
    managed.addAll(keys);
    if (!isDefault()) {
      managed.add(ProfileKey.NAME);
    }
    return new ImmutableDesiredProfile.Builder().from(this).managed(managed).build();
  }

  /**
   * Marks managed parts that were not written.
   *
   * @param keys the parts
   * @return a copy with these parts marked
   */
  public DesiredProfile byDefault(Set<ProfileKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return new ImmutableDesiredProfile.Builder().from(this).unwritten(keys).build();
  }

  /**
   * Returns the desired profile, given the stored one: managed parts come from the set, the others
   * from the tenant.
   *
   * @param stored the profile in the tenant
   * @return the whole profile; for the default profile, name and assignments are the tenant's
   */
  public EspProfile over(EspProfile stored) {
    Objects.requireNonNull(stored, "stored");
    return new Overlay(this, stored).profile();
  }

  /**
   * Returns the entry with every part managed.
   *
   * @param stored the profile in the tenant, or empty if it does not exist yet
   * @return an entry that manages every part, with the tenant's values for parts that this one does
   *     not manage
   */
  public DesiredProfile whole(Optional<EspProfile> stored) {
    return new ImmutableDesiredProfile.Builder()
        .from(this)
        .profile(stored.map(this::over).orElse(profile()))
        .managed(ProfileKey.ALL)
        .build();
  }

  /**
   * Returns the managed settings that would have no effect, because the page is hidden in the
   * tenant and the set does not manage whether it is shown.
   *
   * @param stored the profile in the tenant
   * @return the settings; usually none
   */
  public Set<ProfileKey> lockedBy(EspProfile stored) {
    Objects.requireNonNull(stored, "stored");
    return new Overlay(this, stored).locked();
  }

  /**
   * Returns the parts whose values are unknown without a tenant.
   *
   * @return none for a completely managed profile
   */
  public Set<ProfileKey> unknownAlone() {
    Set<ProfileKey> unknown = EnumSet.allOf(ProfileKey.class);
    unknown.removeAll(managed());
    if (isDefault()) {
      unknown.removeAll(NOT_OF_THE_DEFAULT);
    }
    // If any other setting of the page is managed, the page is shown, or the plan is refused.
    if (managed().stream().anyMatch(ProfileKey.SETTINGS::contains)) {
      unknown.remove(ProfileKey.SHOW_PROGRESS);
    }
    return unknown;
  }

  /** Builds {@link DesiredProfile}. Not safe for use by several threads. */
  public static final class Builder {
    private DesiredProfile entry;

    private Builder(DesiredProfile entry) {
      this.entry = entry;
    }

    /**
     * Says what the profile should be.
     *
     * @param profile the profile
     * @return this builder
     */
    public Builder profile(EspProfile profile) {
      entry = new ImmutableDesiredProfile.Builder().from(entry).profile(profile).build();
      return this;
    }

    /**
     * Gives the profile its place in the set.
     *
     * @param order a lower number comes first
     * @return this builder
     */
    public Builder ordered(int order) {
      entry = entry.ordered(order);
      return this;
    }

    /**
     * Gives the profile no place in the set.
     *
     * @return this builder
     */
    public Builder unordered() {
      entry = new ImmutableDesiredProfile.Builder().from(entry).order(OptionalInt.empty()).build();
      return this;
    }

    /**
     * Says under which name the profile is known so far.
     *
     * @param formerName the name before
     * @return this builder
     */
    public Builder renamedFrom(String formerName) {
      entry = entry.renamedFrom(formerName);
      return this;
    }

    /**
     * Says that the profile had no other name before.
     *
     * @return this builder
     */
    public Builder notRenamed() {
      entry =
          new ImmutableDesiredProfile.Builder().from(entry).renamedFrom(Optional.empty()).build();
      return this;
    }

    /**
     * Speaks about some parts only, as {@link DesiredProfile#managing}.
     *
     * @param keys the parts
     * @return this builder
     */
    public Builder managing(Set<ProfileKey> keys) {
      entry = entry.managing(keys);
      return this;
    }

    /**
     * Says which of the managed parts nobody wrote.
     *
     * @param keys the parts
     * @return this builder
     */
    public Builder byDefault(Set<ProfileKey> keys) {
      entry = entry.byDefault(keys);
      return this;
    }

    /**
     * Builds the entry.
     *
     * @return the entry
     */
    public DesiredProfile build() {
      return entry;
    }
  }
}
