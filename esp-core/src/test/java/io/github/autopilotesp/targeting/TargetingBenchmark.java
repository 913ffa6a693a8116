package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Resolutions a second on one thread: 51 profiles, 500 groups, each device in 20 groups and with a
 * user in 20 groups, against the plain implementation of the three steps. Before measuring, both
 * must agree on every device.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TargetingBenchmark {
  private static final int CUSTOM_PROFILES = 50;
  private static final int GROUPS = 500;
  private static final int GROUPS_PER_DEVICE = 20;
  private static final int FILTERS = 40;
  private static final String[] MAKERS = {"Contoso", "Fabrikam", "Litware", "Proseware"};
  private static final String[] MODELS = {"Slate", "Tower", "Book", "Go", "Pro"};

  /** Whether every assignment has a filter. */
  @Param({"false", "true"})
  public boolean filtered;

  /** How many groups each profile is assigned to; with 10, every group of the tenant is used. */
  @Param({"4", "10"})
  public int groupsPerProfile;

  /**
   * What the 20 groups of a device are: {@code partition} means one group that some profile is
   * assigned to, and 19 of 500 for other purposes, as where profiles share out a fleet; {@code
   * random} means any 20 of the 500, so that every device is targeted by many profiles, mostly by
   * one of the first.
   */
  @Param({"partition", "random"})
  public String membership;

  /** How many different devices are resolved in turn. */
  @Param("1000")
  public int devices;

  private EspTargeting fast;
  private PlainTargeting plain;
  private DeviceContext[] fleet;
  private int next;

  /** Makes profiles, filters and devices, always the same. */
  @Setup
  public void prepare() {
    Random random = new Random(51);
    List<AssignmentFilter> filters = filters();
    List<RankedProfile> custom = new ArrayList<>();
    for (int profile = 0; profile < CUSTOM_PROFILES; profile++) {
      List<Assignment> assignments = new ArrayList<>();
      for (int i = 0; i < groupsPerProfile; i++) {
        Assignment plainly =
            Assignment.toGroup(GroupIds.ALL[(profile * groupsPerProfile + i) % GROUPS]);
        assignments.add(
            filtered ? plainly.including(filters.get(random.nextInt(FILTERS)).id()) : plainly);
      }
      custom.add(TargetingWorlds.profile("Profile " + profile, false, assignments));
    }
    fast = EspTargeting.ofRanked(custom, filters);
    plain = new PlainTargeting(custom, RankedProfile.UNTOUCHED_DEFAULT, rules(filters));
    fleet = new DeviceContext[devices];
    for (int i = 0; i < devices; i++) {
      fleet[i] = device(i, random);
      if (!fast.resolve(fleet[i]).possible().equals(plain.possible(fleet[i]))) {
        throw new IllegalStateException("The two ways differ on " + fleet[i]);
      }
    }
  }

  /** Group ids as Entra writes them, one object each, as a reader of a fleet shares them too. */
  private static final class GroupIds {
    private static final GroupId[] ALL = new GroupId[2 * GROUPS];

    static {
      for (int i = 0; i < ALL.length; i++) {
        ALL[i] = GroupId.of("%08x-51aa-4e5b-9c3d-%012x".formatted(i * 7919, i * 104_729L));
      }
    }
  }

  private static List<AssignmentFilter> filters() {
    List<AssignmentFilter> filters = new ArrayList<>();
    for (int i = 0; i < FILTERS; i++) {
      String rule =
          "(device.manufacturer -eq \"%s\") and (device.model -startsWith \"%s %d\")"
              .formatted(MAKERS[i % MAKERS.length], MODELS[i % MODELS.length], i % 2);
      filters.add(
          new AssignmentFilter(
              FilterId.of("filter-" + i), "Filter " + i, "windows10AndLater", true, rule));
    }
    return filters;
  }

  private static Map<FilterId, FilterRule> rules(List<AssignmentFilter> filters) {
    Map<FilterId, FilterRule> rules = new HashMap<>();
    filters.forEach(filter -> rules.put(filter.id(), FilterRule.parse(filter.rule())));
    return rules;
  }

  private DeviceContext device(int number, Random random) {
    return DeviceContext.builder("SN-" + number)
        .groups(groups(random))
        .user(groups(random))
        .facts(
            DeviceFacts.builder()
                .manufacturer(MAKERS[random.nextInt(MAKERS.length)])
                .model(MODELS[random.nextInt(MODELS.length)] + " " + random.nextInt(4))
                .build())
        .build();
  }

  private Memberships groups(Random random) {
    int assigned = Math.min(GROUPS, CUSTOM_PROFILES * groupsPerProfile);
    boolean partition = membership.equals("partition");
    List<GroupId> groups = new ArrayList<>();
    groups.add(GroupIds.ALL[random.nextInt(partition ? assigned : GROUPS)]);
    while (groups.size() < GROUPS_PER_DEVICE) {
      groups.add(GroupIds.ALL[(partition ? GROUPS : 0) + random.nextInt(GROUPS)]);
    }
    return Memberships.of(groups);
  }

  private DeviceContext next() {
    next = next + 1 == fleet.length ? 0 : next + 1;
    return fleet[next];
  }

  /**
   * The library's way.
   *
   * @return the answer
   */
  @Benchmark
  public Resolution fast() {
    return fast.resolve(next());
  }

  /**
   * The three steps as plainly as they can be written.
   *
   * @return the answer
   */
  @Benchmark
  public List<RankedProfile> plain() {
    return plain.possible(next());
  }
}
