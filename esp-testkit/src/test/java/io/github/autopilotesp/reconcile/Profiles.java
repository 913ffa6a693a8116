package io.github.autopilotesp.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles to test with. */
public final class Profiles {
  private static final Map<GroupId, String> NAMES = new ConcurrentHashMap<>();

  private Profiles() {}

  public static EspProfile profile(String name) {
    return EspProfile.builder()
        .displayName(name)
        .description("About " + name)
        .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(60)).build())
        .build();
  }

  public static EspProfile withTimeout(EspProfile profile, int minutes) {
    return profile.toBuilder()
        .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(minutes)).build())
        .build();
  }

  public static EspProfile assigned(EspProfile profile, String... groups) {
    EspProfile.Builder builder = profile.toBuilder();
    for (String group : groups) {
      builder.assign(Assignment.toGroup(group(group)));
    }
    return builder.build();
  }

  /** A group whose id is made from its name. */
  public static GroupId group(String name) {
    GroupId id = GroupId.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    NAMES.put(id, name);
    return id;
  }

  /** The names of all groups that were asked for so far. */
  static Map<GroupId, String> groupNames() {
    return Map.copyOf(NAMES);
  }
}
