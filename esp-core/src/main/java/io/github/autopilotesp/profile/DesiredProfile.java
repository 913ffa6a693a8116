package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One profile of an {@link EspProfileSet}, with what the set says about it beyond its own content.
 */
public abstract class DesiredProfile implements JsonForm {
  /** What a tenant's default profile has and a set cannot change. */
  private static final Set<ProfileKey> NOT_OF_THE_DEFAULT =
      Set.of(ProfileKey.NAME, ProfileKey.ASSIGNMENTS, ProfileKey.SCOPE_TAGS);

  DesiredProfile() {}

  /**
   * What the profile should be.
   *
   * @return the profile
   */
  public abstract EspProfile profile();

  /**
   * The place of the profile among those of the set: a lower number comes first. It is not a
   * priority: only the order counts, and profiles outside the set keep theirs.
   *
   * @return the relative order, or empty if the set gives none
   */
  public abstract OptionalInt order();

  /**
   * The name that the profile had before, so that it is renamed and not created again.
   *
   * @return the former name, or empty
   */
  public abstract Optional<String> renamedFrom();

  /**
   * Tells whether this describes the tenant's default profile, which can be updated but never
   * assigned, reordered, renamed or deleted.
   *
   * @return true for the default profile
   */
  public abstract boolean isDefault();

  /**
   * The parts that the set speaks about. What it does not speak about stays as the tenant has it.
   *
   * @return all parts, unless {@link #managing} said otherwise; not modifiable
   */
  public abstract Set<ProfileKey> managed();

  /**
   * The managed parts that nobody wrote, so that {@link #profile()} has the documented default.
   * They tell where a value comes from, and are not part of what makes two entries equal.
   *
   * @return empty, unless {@link #byDefault(Set)} said otherwise; not modifiable
   */
  public final Set<ProfileKey> byDefault() {
    return unwritten();
  }

  /** Not part of what makes two entries equal. */
  @Value.Auxiliary
  abstract Set<ProfileKey> unwritten();

  /**
   * Wraps a custom profile about which the set says nothing more.
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
   * Wraps the content that the tenant's default profile should have. Only its settings and its
   * description are used.
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
   * Gives the profile its place in the set.
   *
   * @param order a lower number comes first
   * @return a copy with the order
   */
  public DesiredProfile ordered(int order) {
    return new ImmutableDesiredProfile.Builder().from(this).order(order).build();
  }

  /**
   * Says under which name the profile is known so far.
   *
   * @param formerName the name before
   * @return a copy with the former name
   */
  public DesiredProfile renamedFrom(String formerName) {
    Objects.requireNonNull(formerName, "formerName");
    return new ImmutableDesiredProfile.Builder().from(this).renamedFrom(formerName).build();
  }

  /**
   * Speaks about some parts only. The others stay as the tenant has them; for a profile that the
   * tenant does not have yet, {@link #profile()} says them.
   *
   * @param keys the parts; the name of a custom profile, by which it is known, is always one
   * @return a copy that manages these
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
   * Says which of the managed parts nobody wrote.
   *
   * @param keys the parts
   * @return a copy that knows it
   */
  public DesiredProfile byDefault(Set<ProfileKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return new ImmutableDesiredProfile.Builder().from(this).unwritten(keys).build();
  }

  /**
   * What the profile should be in place of what the tenant holds: the managed parts as the set
   * says, the others as they are.
   *
   * @param stored what the tenant holds
   * @return the whole profile; of the default profile, name and assignments are the tenant's
   */
  public EspProfile over(EspProfile stored) {
    Objects.requireNonNull(stored, "stored");
    return new Overlay(this, stored).profile();
  }

  /**
   * The entry of which nothing is left to the tenant any more.
   *
   * @param stored what the tenant holds, or empty if it has no such profile yet
   * @return an entry that manages every part, with what the tenant has where this one says nothing
   */
  public DesiredProfile whole(Optional<EspProfile> stored) {
    return new ImmutableDesiredProfile.Builder()
        .from(this)
        .profile(stored.map(this::over).orElse(profile()))
        .managed(ProfileKey.ALL)
        .build();
  }

  /**
   * The managed settings that could have no effect, because the tenant's page is hidden and the set
   * does not say whether it is shown.
   *
   * @param stored what the tenant holds
   * @return the settings; mostly none
   */
  public Set<ProfileKey> lockedBy(EspProfile stored) {
    Objects.requireNonNull(stored, "stored");
    return new Overlay(this, stored).locked();
  }

  /**
   * The parts of which nothing is known as long as no tenant is asked.
   *
   * @return none for a profile that is managed completely
   */
  public Set<ProfileKey> unknownAlone() {
    Set<ProfileKey> unknown = EnumSet.allOf(ProfileKey.class);
    unknown.removeAll(managed());
    if (isDefault()) {
      unknown.removeAll(NOT_OF_THE_DEFAULT);
    }
    // A page of which any other setting is managed is shown, or there is no plan.
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
