package io.github.autopilotesp.tracking;

import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether an assignment is targeted at devices, at users, at both, or nobody can tell. */
public enum Audience {
  /** Devices only. */
  DEVICES,
  /** Users only. */
  USERS,
  /** A group with devices and users in it. */
  DEVICES_AND_USERS,
  /** Not known: a group of which neither rule nor members say it. */
  UNKNOWN;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern DEVICE = Pattern.compile("(?<![\\w.])device\\.");
  private static final Pattern USER = Pattern.compile("(?<![\\w.])user\\.|direct reports for");

  /**
   * Tells whom a target reaches.
   *
   * @param target the target
   * @param groups knows the audience of a group; it is asked for groups only, the excluded ones
   *     included, because the service may store an exclusion as an include (POLICYSETS, OBSERVED)
   * @return the audience; {@link #UNKNOWN} for a kind of target that is not recognised
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
   * Tells whom a group holds, from its dynamic rule, which speaks of {@code device.…} or of {@code
   * user.…}, never of both.
   *
   * @param group the group
   * @return the audience; {@link #UNKNOWN} for a group whose members are assigned
   */
  public static Audience of(Group group) {
    return group.membershipRule().map(Audience::ofRule).orElse(UNKNOWN);
  }

  /**
   * Tells whom a group holds, from its dynamic rule or else from its members.
   *
   * @param group the group
   * @param members the kinds of its members
   * @return the audience; {@link #UNKNOWN} if neither says it
   */
  public static Audience of(Group group, Set<Group.MemberKind> members) {
    Audience byRule = of(group);
    return byRule.isKnown() ? byRule : ofMembers(members);
  }

  /**
   * Tells whom a group holds, from the kinds of its members.
   *
   * @param members the kinds of its members
   * @return the audience; {@link #UNKNOWN} for a group that has no member yet
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
   * Tells whether the audience is known.
   *
   * @return false for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return this != UNKNOWN;
  }

  /**
   * Tells whether devices are known to be reached.
   *
   * @return true for {@link #DEVICES} and {@link #DEVICES_AND_USERS}
   */
  public boolean reachesDevices() {
    return this == DEVICES || this == DEVICES_AND_USERS;
  }

  /**
   * Tells whether users are known to be reached.
   *
   * @return true for {@link #USERS} and {@link #DEVICES_AND_USERS}
   */
  public boolean reachesUsers() {
    return this == USERS || this == DEVICES_AND_USERS;
  }
}
