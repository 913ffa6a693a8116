package io.github.autopilotesp.tracking;

import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether an assignment targets devices, users, both, or this is unknown. */
public enum Audience {
  /** Devices only. */
  DEVICES,
  /** Users only. */
  USERS,
  /** A group with both devices and users. */
  DEVICES_AND_USERS,
  /** Unknown: neither the group's rule nor its members tell. */
  UNKNOWN;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern DEVICE = Pattern.compile("(?<![\\w.])device\\.");
  private static final Pattern USER = Pattern.compile("(?<![\\w.])user\\.|direct reports for");

  /**
   * Returns the audience of a target.
   *
   * @param target the target
   * @param groups returns the audience of a group; also called for excluded groups, because the
   *     service may store an exclusion as an include (POLICYSETS, OBSERVED)
   * @return the audience; {@link #UNKNOWN} for an unrecognized kind of target
   */
  public static Audience of(AssignmentTarget target, Function<GroupId, Audience> groups) {
    Objects.requireNonNull(groups, "groups");
    return target.match(
        allDevices -> DEVICES,
        allUsers -> USERS,
        group -> groups.apply(group.group()),
        excluded -> groups.apply(excluded.group()),
        unrecognized -> UNKNOWN);
  }

  /**
   * Returns the audience of a group from its dynamic rule, which uses {@code device.…} or {@code
   * user.…}, never both.
   *
   * @param group the group
   * @return the audience; {@link #UNKNOWN} for a group with assigned members
   */
  public static Audience of(Group group) {
    return group.membershipRule().map(Audience::ofRule).orElse(UNKNOWN);
  }

  /**
   * Returns the audience of a group from its dynamic rule or else its members.
   *
   * @param group the group
   * @param members the kinds of its members
   * @return the audience; {@link #UNKNOWN} if neither tells
   */
  public static Audience of(Group group, Set<Group.MemberKind> members) {
    Audience byRule = of(group);
    return byRule.isKnown() ? byRule : ofMembers(members);
  }

  /**
   * Returns the audience of a group from the kinds of its members.
   *
   * @param members the kinds of its members
   * @return the audience; {@link #UNKNOWN} for a group without members
   */
  public static Audience ofMembers(Set<Group.MemberKind> members) {
    boolean devices = members.contains(Group.MemberKind.DEVICE);
    boolean users = members.contains(Group.MemberKind.USER);
    if (devices) {
      return users ? DEVICES_AND_USERS : DEVICES;
    }
    return users ? USERS : UNKNOWN;
  }

  private static Audience ofRule(String rule) {
    String bare = QUOTED.matcher(rule).replaceAll("").toLowerCase(Locale.ROOT);
    boolean devices = DEVICE.matcher(bare).find();
    boolean users = USER.matcher(bare).find();
    if (devices == users) {
      return UNKNOWN;
    }
    return devices ? DEVICES : USERS;
  }

  /**
   * Returns whether the audience is known.
   *
   * @return false for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return this != UNKNOWN;
  }

  /**
   * Returns whether devices are known to be reached.
   *
   * @return true for {@link #DEVICES} and {@link #DEVICES_AND_USERS}
   */
  public boolean reachesDevices() {
    return this == DEVICES || this == DEVICES_AND_USERS;
  }

  /**
   * Returns whether users are known to be reached.
   *
   * @return true for {@link #USERS} and {@link #DEVICES_AND_USERS}
   */
  public boolean reachesUsers() {
    return this == USERS || this == DEVICES_AND_USERS;
  }
}
