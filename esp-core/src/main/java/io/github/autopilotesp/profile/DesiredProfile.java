package io.github.autopilotesp.profile;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One profile of an {@link EspProfileSet}, with what the set says about it beyond its own content.
 */
public abstract class DesiredProfile {
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
   * Wraps a custom profile about which the set says nothing more.
   *
   * @param profile the profile
   * @return the entry
   */
  public static DesiredProfile of(EspProfile profile) {
    return new ImmutableDesiredProfile.Builder().profile(profile).isDefault(false).build();
  }

  /**
   * Wraps the content that the tenant's default profile should have. Only its settings and its
   * description are used.
   *
   * @param profile the content
   * @return the entry
   */
  public static DesiredProfile ofDefault(EspProfile profile) {
    return new ImmutableDesiredProfile.Builder().profile(profile).isDefault(true).build();
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
}
