package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.FaultRule;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong, the port in memory and the adapter over HTTP make the same of it: every kind
 * of fault befalls every kind of call, and both end alike and leave the same.
 */
class SameFaultsTest {
  private static final String PROFILES = "/deviceEnrollmentConfigurations";

  private static final String AFTER = " after storing";
  private static final String NO_CONNECTION = "no connection";

  private static TwoFaces faces;

  @BeforeAll
  static void open() {
    faces = new TwoFaces();
  }

  @AfterAll
  static void close() {
    faces.close();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("writes")
  void a_write_ends_the_same(String fault, String write) {
    faces.reset(Habits.ideal());
    List<TenantOperation> operations = WRITES.get(write).apply(faces.profiles());

    compare(fault, PROFILES, answer -> answer, new PortStep(write, port -> port.send(operations)));
  }

  /** In a batch, a cut connection is a 504, so only what is known of each write is compared. */
  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("severalWrites")
  void writes_that_are_sent_together_end_the_same(String fault, String write) {
    faces.reset(Habits.ideal());
    List<TenantOperation> operations = TOGETHER.get(write).apply(faces.profiles());

    compare(
        fault, PROFILES, SameFaultsTest::kinds, new PortStep(write, port -> port.send(operations)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("reads")
  void a_read_ends_the_same(String fault, String read) {
    faces.reset(Habits.ideal());
    Read what = READS.get(read);

    compare(fault, what.path(), answer -> answer, new PortStep(read, what.call()));
  }

  private static void compare(
      String fault, String path, UnaryOperator<Object> seen, PortStep step) {
    faces.befall(tenant -> FAULTS.get(fault).befall(tenant, path));
    if (fault.equals(NO_CONNECTION)) {
      faces.reconnect(); // a connection that was there already would break instead
    }
    try {
      assertThat(seen.apply(faces.askOnceOverHttp(step)))
          .isEqualTo(seen.apply(faces.askInMemory(step)));
      faces.befall(tenant -> tenant.faults().clear());
      assertThat(faces.stateOverHttp()).isEqualTo(faces.stateInMemory());
    } catch (AssertionError difference) {
      // From here on the two would make different ids, and differ for ever.
      close();
      open();
      throw difference;
    }
  }

  /** Of each write, which outcome it had. */
  private static Object kinds(Object outcomes) {
    return ((List<?>) outcomes).stream().map(it -> ((List<?>) it).subList(0, 2)).toList();
  }

  static Stream<Arguments> writes() {
    return pairs(FAULTS, WRITES);
  }

  static Stream<Arguments> severalWrites() {
    // In a batch, null is how a body is written that is not there, and only the whole is slow.
    Set<Object> others = Set.of("200 with null", "slow");
    return pairs(FAULTS, TOGETHER).filter(pair -> !others.contains(pair.get()[0]));
  }

  static Stream<Arguments> reads() {
    return pairs(FAULTS, READS).filter(pair -> !String.valueOf(pair.get()[0]).endsWith(AFTER));
  }

  private static Stream<Arguments> pairs(Map<String, ?> left, Map<String, ?> right) {
    return left.keySet().stream()
        .flatMap(one -> right.keySet().stream().map(other -> Arguments.of(one, other)));
  }

  private interface Fault {
    void befall(FakeTenant tenant, String path);
  }

  /** A read, and what its path has in it. */
  private record Read(String path, Function<IntuneTenant, Object> call) {}

  private static final Map<String, Fault> FAULTS = faults();

  private static Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    List<Integer> statuses =
        List.of(
            200, 202, 204, 302, 400, 401, 403, 404, 408, 409, 410, 412, 413, 424, 429, 500, 501,
            502, 503, 504);
    for (int status : statuses) {
      faults.put(status + "", rule(it -> it.respond(status)));
      faults.put(status + AFTER, rule(it -> it.respond(status).afterStoring()));
    }
    for (String body : List.of("", "[]", "null", "{}", "{\"value\": 1}", "{\"id\": 1}", "<html>")) {
      faults.put("200 with " + body, rule(it -> it.respond(200, body)));
    }
    faults.put("400 with <html>", rule(it -> it.respond(400, "<html>")));
    faults.put("503 with []", rule(it -> it.respond(503, "[]")));
    Duration wait = Duration.ofSeconds(7);
    for (int status : List.of(429, 503)) {
      faults.put(status + " with seconds", rule(it -> it.respond(status).retryAfter(wait)));
      faults.put(status + " with a date", rule(it -> it.respond(status).retryAfterDate(wait)));
    }
    faults.put("cut", rule(FaultRule::cutConnection));
    faults.put("cut" + AFTER, rule(it -> it.cutConnection().afterStoring()));
    faults.put("truncated", rule(FaultRule::truncateBody));
    faults.put("malformed", rule(FaultRule::malformBody));
    faults.put("slow", rule(it -> it.slowBody(wait)));
    faults.put("expired token", rule(FaultRule::expireToken));
    faults.put(NO_CONNECTION, (tenant, path) -> tenant.faults().refuseConnections());
    faults.put(
        "throttle",
        (tenant, path) -> {
          tenant.faults().throttle(Throttle.tokenBucket(1, 0.1));
          tenant.handle(GraphRequest.get("/beta/deviceManagement/roleScopeTags"));
        });
    return faults;
  }

  private static Fault rule(Consumer<FaultRule> what) {
    return (tenant, path) -> what.accept(tenant.faults().onEvery("*", path));
  }

  private static final Map<String, Function<List<StoredProfile>, List<TenantOperation>>> WRITES =
      Map.of(
          "create",
          all -> List.of(new TenantOperation.Create(named("new"))),
          "update",
          all -> List.of(new TenantOperation.Update(all.get(0), named("changed"))),
          "assign",
          all -> List.of(assign(all.get(0))),
          "move",
          all -> List.of(new TenantOperation.Reorder(all.get(0).id(), 2)),
          "delete",
          all -> List.of(new TenantOperation.Delete(all.get(0).id())));

  private static final Map<String, Function<List<StoredProfile>, List<TenantOperation>>> TOGETHER =
      Map.of(
          "two creates",
          all ->
              List.of(
                  new TenantOperation.Create(named("new")),
                  new TenantOperation.Create(named("newer"))),
          "an update, an assignment and a deletion",
          all ->
              List.of(
                  new TenantOperation.Update(all.get(0), named("changed")),
                  assign(all.get(1)),
                  new TenantOperation.Delete(all.get(2).id())),
          "two moves",
          all ->
              List.of(
                  new TenantOperation.Reorder(all.get(0).id(), 2),
                  new TenantOperation.Reorder(all.get(1).id(), 3)));

  private static final Map<String, Read> READS =
      Map.ofEntries(
          read("list", PROFILES, port -> port.profiles().list()),
          read("find", PROFILES, port -> port.profiles().find(ProfileId.of("gone_Windows10"))),
          read("apps", "/mobileApps", port -> port.apps().named(List.of("VPN"))),
          read("assigned apps", "/mobileApps", port -> port.apps().assigned()),
          read("app", "/mobileApps", port -> port.apps().find(List.of(AppId.of("app-1")))),
          read("groups", "/groups", port -> port.groups().named(List.of("Devices"))),
          read("group", "/groups", port -> port.groups().find(List.of(GroupId.of("group-1")))),
          read("filters", "/assignmentFilters", port -> port.filters().list()),
          read(
              "filter",
              "/assignmentFilters",
              port -> port.filters().find(List.of(FilterId.of("filter-1")))),
          read(
              "scope tags",
              "/roleScopeTags",
              port -> port.scopeTags().find(List.of(ScopeTag.of("3")))),
          read(
              "device",
              "/windowsAutopilotDeviceIdentities",
              port -> port.devices().find(DeviceKey.serialNumber("SN-1"))),
          read("user", "/users", port -> port.devices().user(new UserId("ada@example.com"))),
          read("enrollments", "/autopilotEvents", SameFaultsTest::enrollments));

  private static Map.Entry<String, Read> read(
      String name, String path, Function<IntuneTenant, Object> call) {
    return Map.entry(name, new Read(path, call));
  }

  private static Object enrollments(IntuneTenant port) {
    List<Object> events = new ArrayList<>();
    port.enrollments().read(EnrollmentQuery.all(), events::add);
    return events.size();
  }

  private static TenantOperation assign(StoredProfile profile) {
    return new TenantOperation.Assign(profile, List.of(Assignment.toAllDevices()));
  }

  private static EspProfile named(String name) {
    return EspProfile.builder().displayName(name).build();
  }
}
