package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.fleet.FleetCount;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.targeting.preview.EspPreview;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide {@code docs/targeting.md}: its Java code stands in this file, is compiled with it and
 * run by it, and its outputs are what that code prints.
 */
class TargetingGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final GroupId KIOSKS = GroupId.of("8c1f0d52-6f0e-4b7e-9d5e-3f6d1a2b4c01");
  private static final GroupId SALES = GroupId.of("8c1f0d52-6f0e-4b7e-9d5e-3f6d1a2b4c02");
  private static final FilterId SURFACE_ID = FilterId.of("5a0e7c44-2d1b-4c38-8f60-7b9c2e1d3f11");
  private static final AssignmentFilter SURFACE =
      new AssignmentFilter(
          SURFACE_ID,
          "Surface only",
          "windows10AndLater",
          true,
          "(device.model -startsWith \"Surface\")");
  private static final MobileApp VPN = app("Contoso VPN", AppType.WIN32);
  private static final MobileApp PORTAL = app("Company Portal", AppType.WINGET);

  @TempDir private Path folder;

  @Test
  void which_profile_a_device_gets() throws IOException {
    assertThat(printed()).contains(targeting().explain(device()).toText());
  }

  @Test
  void where_facts_are_missing() throws IOException {
    EspTargeting targeting = targeting();

    DeviceContext unboxed = DeviceContext.builder("5CG0000NEW").noUser().groups().build();
    String text = targeting.explain(unboxed).toText();

    assertThat(printed()).anyMatch(block -> text.startsWith(block) && block.contains("decide"));
  }

  @Test
  void from_a_tenant() {
    try (IntuneTenant tenant = tenant()) {
      TargetingExplanation answer =
          TenantTargeting.of(tenant)
              .resolve(
                  DeviceKey.serialNumber("5CG1234XYZ"),
                  Optional.of(new UserId("adele@contoso.example")),
                  Scenario.userDriven().entraJoined());

      assertThat(answer.sentence()).startsWith("5CG1234XYZ gets \"Kiosks\"");
    }
  }

  @Test
  void what_it_will_wait_for() throws IOException {
    EspTargeting targeting = targeting();
    DeviceContext device = device();
    List<MobileApp> apps = List.of(VPN, PORTAL);

    EspExpectation expectation = targeting.expect(device, apps).orElseThrow();
    String text = expectation.toText();

    assertThat(printed()).contains(text);
  }

  @Test
  void a_picture() throws IOException {
    EspExpectation expectation = targeting().expect(device(), List.of(VPN)).orElseThrow();

    Files.writeString(folder.resolve("preview.html"), EspPreview.html(expectation));

    assertThat(folder.resolve("preview.html")).content().contains("Contoso VPN");
  }

  @Test
  void a_fleet() throws IOException {
    EspTargeting before = targeting();
    EspTargeting after = withoutKiosks();
    String file = blocks("csv").findFirst().orElseThrow();

    List<Object> problems = new ArrayList<>();
    FleetCount count = FleetCount.of(before, FleetReader.csv(reader(file)).devices(problems::add));

    FleetImpact impact =
        FleetImpact.between(before, after, FleetReader.csv(reader(file)).devices(problem -> {}));

    assertThat(problems).hasSize(1);
    assertThat(printed()).contains(problems.get(0) + "\n" + count.toText());
    assertThat(printed()).contains(impact.toText());
  }

  @Test
  void every_java_block_of_the_guide_stands_in_this_file() throws IOException {
    String source =
        withoutSpace(
            Files.readString(
                Path.of(
                    System.getProperty("esp.root"),
                    "esp-core/src/test/java/io/github/autopilotesp/targeting",
                    "TargetingGuideTest.java")));

    assertThat(blocks("java")).isNotEmpty().allMatch(it -> source.contains(withoutSpace(it)));
  }

  private static EspTargeting targeting() {
    EspProfile surfaces =
        EspProfile.builder()
            .displayName("Surfaces")
            .assign(Assignment.toAllDevices().including(SURFACE_ID))
            .build();
    EspProfile kiosks =
        EspProfile.builder()
            .displayName("Kiosks")
            .settings(
                EspSettings.showProgress()
                    .blockDeviceUse(BlockDeviceUse.untilSelectedApps(VPN.id()))
                    .build())
            .assign(Assignment.toGroup(KIOSKS))
            .build();
    return EspTargeting.ofRanked(
        List.of(RankedProfile.planned(surfaces), RankedProfile.planned(kiosks)), List.of(SURFACE));
  }

  private static DeviceContext device() {
    return DeviceContext.builder("5CG1234XYZ")
        .scenario(Scenario.userDriven().entraJoined())
        .groups(KIOSKS)
        .user(Memberships.of(SALES))
        .facts(DeviceFacts.builder().model("Latitude 7440").build())
        .build();
  }

  private static EspTargeting withoutKiosks() {
    return EspTargeting.ofRanked(
        List.of(
            RankedProfile.planned(
                EspProfile.builder()
                    .displayName("Surfaces")
                    .assign(Assignment.toAllDevices().including(SURFACE_ID))
                    .build())),
        List.of(SURFACE));
  }

  private static IntuneTenant tenant() {
    Device device =
        new Device(
            Optional.of("5CG1234XYZ"),
            Optional.of("entra"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            DeviceFacts.builder().build());
    IntuneTenant tenant = mock(IntuneTenant.class, RETURNS_DEEP_STUBS);
    when(tenant.devices().find(DeviceKey.serialNumber("5CG1234XYZ")))
        .thenReturn(Optional.of(device));
    when(tenant.devices().groupsOf(device)).thenReturn(Optional.of(Set.of(KIOSKS)));
    when(tenant.profiles().list()).thenReturn(List.of(stored(Assignment.toGroup(KIOSKS))));
    return tenant;
  }

  private static StoredProfile stored(Assignment assignment) {
    EspProfile kiosks = EspProfile.builder().displayName("Kiosks").assign(assignment).build();
    WireObject wire = GraphProfiles.create(kiosks);
    StoredAssignment direct =
        new StoredAssignment(
            assignment, Optional.empty(), StoredAssignment.Source.DIRECT, Optional.empty(), wire);
    return new StoredProfile(
        ProfileId.of("kiosks"),
        kiosks,
        false,
        1,
        1,
        Optional.empty(),
        Optional.empty(),
        List.of(direct),
        wire);
  }

  private static MobileApp app(String name, AppType type) {
    return new MobileApp(
        AppId.of(name),
        name,
        type,
        "type",
        Optional.of(MobileApp.InstallContext.SYSTEM),
        Optional.of(
            List.of(
                new AppAssignment(
                    AppAssignment.Intent.REQUIRED, Assignment.toGroup(KIOSKS), Optional.empty()))));
  }

  private static Reader reader(String text) {
    return new StringReader(text);
  }

  private static List<String> printed() throws IOException {
    return blocks("text").toList();
  }

  private static Stream<String> blocks(String language) throws IOException {
    Matcher blocks =
        BLOCK.matcher(
            Files.readString(Path.of(System.getProperty("esp.root"), "docs", "targeting.md")));
    return blocks
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList()
        .stream();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
