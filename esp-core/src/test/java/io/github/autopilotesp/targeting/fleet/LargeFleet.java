package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.RankedProfile;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that counts a large fleet, and what a change would move in it, in a heap that its
 * caller limits. The fleet is written while it is read, so that nothing but the reader can keep it.
 */
public final class LargeFleet {
  private static final int PROFILES = 50;

  private LargeFleet() {}

  /**
   * Runs the program.
   *
   * @param arguments the number of devices
   */
  public static void main(String[] arguments) {
    int devices = Integer.parseInt(arguments[0]);
    List<RankedProfile> profiles = new ArrayList<>();
    for (int i = 0; i < PROFILES; i++) {
      profiles.add(
          RankedProfile.planned(
              EspProfile.builder()
                  .displayName("Profile " + i)
                  .assign(Assignment.toGroup(GroupId.of("group-" + i)))
                  .build()));
    }
    EspTargeting before = EspTargeting.ofRanked(profiles, List.of());
    EspTargeting after = EspTargeting.ofRanked(profiles.subList(1, PROFILES), List.of());

    FleetCount count =
        FleetCount.of(before, FleetReader.csv(new Csv(devices)).devices(LargeFleet::refuse));
    FleetImpact impact =
        FleetImpact.between(
            before, after, FleetReader.csv(new Csv(devices)).devices(LargeFleet::refuse));

    System.out.println(count.devices() + " counted, " + impact.changed() + " changed");
  }

  private static void refuse(FleetLine.Bad line) {
    throw new IllegalStateException(line.toString());
  }

  /** A CSV file of devices, each in one of the profiles' groups and in 19 others. */
  private static final class Csv extends Reader {
    private final int devices;
    private int next;
    private String line = "name,user,groups,model\n";
    private int position;

    Csv(int devices) {
      this.devices = devices;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (position == line.length() && !advance()) {
        return -1;
      }
      int count = Math.min(length, line.length() - position);
      line.getChars(position, position + count, target, offset);
      position += count;
      return count;
    }

    private boolean advance() {
      if (next == devices) {
        return false;
      }
      StringBuilder groups = new StringBuilder("group-").append(next % PROFILES);
      for (int i = 1; i < 20; i++) {
        groups.append(";other-").append((next + i) % 450);
      }
      line = "SN-" + next + ",no," + groups + ",Book " + next % 7 + "\n";
      position = 0;
      next++;
      return true;
    }

    @Override
    public void close() {}
  }
}
