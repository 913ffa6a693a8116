package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.generators.EspArbitraries;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated calls to the port. What they name is in {@link TwoFaces}, or deliberately is not. */
final class PortSteps {
  private static final ProfileId GONE =
      ProfileId.of("gone_Windows10EnrollmentCompletionPageConfiguration");
  private static final List<AppId> APPS =
      List.of(AppId.of("app-1"), AppId.of("app-2"), AppId.of("no-app"));
  private static final List<GroupId> GROUPS =
      List.of(
          GroupId.of("group-1"),
          GroupId.of("group-2"),
          GroupId.of("no GUID"),
          GroupId.of("0d0d0d0d-0000-4000-8000-000000000404"));

  private PortSteps() {}

  static Arbitrary<PortStep> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, operations().map(PortSteps::alone)),
        Tuple.of(2, operations().list().ofMinSize(1).ofMaxSize(4).map(PortSteps::together)),
        Tuple.of(2, profileReads()),
        Tuple.of(1, catalogueReads()));
  }

  /** An operation that is made when the tenant is seen, from what is in it then. */
  private record Planned(
      String name, BiFunction<IntuneTenant, List<StoredProfile>, TenantOperation> plan) {
    TenantOperation at(IntuneTenant port, List<StoredProfile> profiles) {
      return plan.apply(port, profiles);
    }
  }

  private static PortStep alone(Planned planned) {
    return new PortStep(
        planned.name(), port -> port.send(List.of(planned.at(port, port.profiles().list()))));
  }

  private static PortStep together(List<Planned> planned) {
    return new PortStep(
        "together " + planned.stream().map(Planned::name).toList(),
        port -> {
          List<StoredProfile> profiles = port.profiles().list();
          List<TenantOperation> operations =
              planned.stream().map(each -> each.at(port, profiles)).toList();
          try {
            return port.send(operations);
          } catch (IllegalArgumentException dependent) {
            return dependent.getMessage();
          }
        });
  }

  private static Arbitrary<Planned> operations() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 4);
    return Arbitraries.oneOf(
        profiles()
            .map(
                profile ->
                    new Planned(
                        "create " + profile, (port, all) -> new TenantOperation.Create(profile))),
        Combinators.combine(places, profiles())
            .as(
                (place, profile) ->
                    new Planned(
                        "update number " + place + " to " + profile,
                        (port, all) -> new TenantOperation.Update(at(all, place), profile))),
        Combinators.combine(places, assignments())
            .as(
                (place, wanted) ->
                    new Planned(
                        "assign number " + place + " to " + wanted,
                        (port, all) -> new TenantOperation.Assign(at(all, place), wanted))),
        Combinators.combine(places, Arbitraries.integers().between(-1, 6))
            .as(
                (place, priority) ->
                    new Planned(
                        "move number " + place + " to " + priority,
                        (port, all) -> new TenantOperation.Reorder(at(all, place).id(), priority))),
        places.map(
            place ->
                new Planned(
                    "delete number " + place,
                    (port, all) -> new TenantOperation.Delete(at(all, place).id()))),
        Arbitraries.of(new TenantOperation.Delete(GONE), new TenantOperation.Reorder(GONE, 1))
            .map(operation -> new Planned(operation.describe(), (port, all) -> operation)));
  }

  private static StoredProfile at(List<StoredProfile> profiles, int place) {
    return profiles.get(place % profiles.size());
  }

  private static Arbitrary<EspProfile> profiles() {
    Arbitrary<List<AppId>> apps = Arbitraries.of(APPS).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<String> names = Arbitraries.of("first", "Kiosk", "O'Neil & Söhne", " ");
    Arbitrary<List<ScopeTag>> tags =
        Arbitraries.of(ScopeTag.DEFAULT, ScopeTag.of("3")).list().ofMaxSize(2);
    return Combinators.combine(EspArbitraries.profiles(), names, apps, tags)
        .as(
            (profile, name, selected, scopeTags) ->
                profile.toBuilder()
                    .displayName(name)
                    .scopeTags(scopeTags)
                    .settings(selecting(profile.settings(), selected))
                    .build());
  }

  private static EspSettings selecting(EspSettings settings, List<AppId> apps) {
    return settings instanceof ShownSettings shown
            && shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps
        ? shown.toBuilder().blockDeviceUse(BlockDeviceUse.untilSelectedApps(apps)).build()
        : settings;
  }

  private static Arbitrary<List<Assignment>> assignments() {
    Arbitrary<Assignment> targets =
        Arbitraries.of(
            Assignment.toAllDevices(),
            Assignment.toAllUsers(),
            Assignment.toGroup(GROUPS.get(0)),
            Assignment.toGroup(GROUPS.get(1)),
            Assignment.of(new AssignmentTarget.ExcludedGroup(GROUPS.get(0))));
    FilterId filter = FilterId.of("filter-1");
    return Combinators.combine(targets, Arbitraries.integers().between(0, 2))
        .as(
            (target, mode) ->
                mode == 0
                    ? target
                    : mode == 1 ? target.including(filter) : target.excluding(filter))
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<PortStep> profileReads() {
    return Arbitraries.of(
        new PortStep("list", port -> port.profiles().list()),
        new PortStep("named first", port -> port.profiles().named("first")),
        new PortStep("find gone", port -> port.profiles().find(GONE)),
        new PortStep(
            "find the last", port -> port.profiles().find(last(port.profiles().list()).id())));
  }

  private static StoredProfile last(List<StoredProfile> profiles) {
    return profiles.get(profiles.size() - 1);
  }

  private static Arbitrary<PortStep> catalogueReads() {
    List<String> names = List.of("VPN", "Portal", "vpn", "Devices", "K1", "Lobby");
    List<FilterId> filters = List.of(FilterId.of("filter-1"), FilterId.of("no-filter"));
    List<ScopeTag> tags = List.of(ScopeTag.of("3"), ScopeTag.of("9"));
    return Arbitraries.of(
        new PortStep("apps by id", port -> port.apps().find(APPS)),
        new PortStep("apps by name", port -> port.apps().named(names)),
        new PortStep("apps with assignments", port -> port.apps().findWithAssignments(APPS)),
        new PortStep("assigned apps", port -> port.apps().assigned()),
        new PortStep("groups by id", port -> port.groups().find(GROUPS)),
        new PortStep("groups by name", port -> port.groups().named(names)),
        new PortStep("members of groups", port -> port.groups().memberKinds(GROUPS)),
        new PortStep("filters", port -> port.filters().list()),
        new PortStep("filters by id", port -> port.filters().find(filters)),
        new PortStep("filters by name", port -> port.filters().named(names)),
        new PortStep("scope tags", port -> port.scopeTags().list()),
        new PortStep("scope tags by id", port -> port.scopeTags().find(tags)),
        new PortStep("scope tags by name", port -> port.scopeTags().named(names)),
        device(DeviceKey.serialNumber("sn-1")),
        device(DeviceKey.entraDeviceId("entra-1")),
        device(DeviceKey.intuneDeviceId("managed-1")),
        device(DeviceKey.serialNumber("nobody's")),
        user("user-1"),
        user("ada@example.com"),
        user("nobody@example.com"));
  }

  private static PortStep device(DeviceKey key) {
    return new PortStep(
        "device " + key,
        port -> {
          Optional<Device> device = port.devices().find(key);
          return List.of(device, device.flatMap(port.devices()::groupsOf));
        });
  }

  private static PortStep user(String name) {
    UserId id = new UserId(name);
    return new PortStep(
        "user " + name, port -> List.of(port.devices().user(id), port.devices().groupsOf(id)));
  }
}
