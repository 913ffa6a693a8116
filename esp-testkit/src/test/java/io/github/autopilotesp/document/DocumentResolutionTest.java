package io.github.autopilotesp.document;

import static io.github.autopilotesp.testkit.Seed.app;
import static io.github.autopilotesp.testkit.Seed.filter;
import static io.github.autopilotesp.testkit.Seed.group;
import static io.github.autopilotesp.testkit.Seed.scopeTag;
import static io.github.autopilotesp.testkit.Seed.tenantWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.autopilotesp.document.UnresolvedReference.Candidate;
import io.github.autopilotesp.document.UnresolvedReference.Place;
import io.github.autopilotesp.document.UnresolvedReference.Reason;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names become ids through the tenant; whatever does not is reported at once. */
class DocumentResolutionTest {
  private static final String VPN = "5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11";
  private static final String DEVICES = "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722";
  private static final String SURFACE = "b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33";

  private static final String NAMES =
      """
      version: 1
      profiles:
        - name: User-driven
          settings:
            blockDeviceUse:
              untilApps: [VPN client, VPN client]
          assignments:
            - group: Autopilot devices
              filter: {include: Surface only}
          scopeTags: [Default, Europe]
        - name: Kiosk
          assignments:
            - excludedGroup: Autopilot devices
      """;

  private static ProfileDocument document(String yaml) {
    return ProfileDocument.parse(yaml, DocumentFormat.YAML, "esp.yaml");
  }

  private static List<UnresolvedReference> unresolved(String yaml, IntuneTenant tenant) {
    UnresolvedReferencesException failure =
        catchThrowableOfType(
            UnresolvedReferencesException.class, () -> document(yaml).resolve(tenant));
    assertThat(failure).isNotNull();
    return failure.references();
  }

  private static FakeIntuneTenant tenant() {
    return tenantWith(
        app("VPN client", VPN),
        group("Autopilot devices", DEVICES),
        filter("Surface only", SURFACE),
        scopeTag("Europe", "4"));
  }

  /** What the tenant was asked, such as {@code mobileApps $filter=displayName eq 'VPN'}. */
  private static List<String> questions(FakeIntuneTenant tenant) {
    return tenant.tenant().journal().all().stream()
        .map(exchange -> URI.create(exchange.request().url()))
        .map(
            url ->
                url.getPath().replaceFirst(".*/", "")
                    + Optional.ofNullable(url.getQuery()).map(query -> "?" + query).orElse(""))
        .toList();
  }

  @Test
  void names_become_the_ids_of_the_tenant() {
    EspProfileSet set = document(NAMES).resolve(tenant());

    assertThat(set.profiles().get(0))
        .isEqualTo(
            EspProfile.builder()
                .displayName("User-driven")
                .settings(
                    EspSettings.showProgress()
                        .blockDeviceUse(
                            BlockDeviceUse.untilSelectedApps(AppId.of(VPN), AppId.of(VPN)))
                        .build())
                .assign(Assignment.toGroup(GroupId.of(DEVICES)).including(FilterId.of(SURFACE)))
                .scopeTags(List.of(ScopeTag.DEFAULT, ScopeTag.of("4")))
                .build());
  }

  @Test
  void each_catalogue_is_asked_once_and_only_for_names() {
    FakeIntuneTenant tenant = tenant();

    document(NAMES).resolve(tenant);

    assertThat(questions(tenant))
        .containsExactlyInAnyOrder(
            "mobileApps?$filter=displayName eq 'VPN client'",
            "groups?$filter=displayName eq 'Autopilot devices'",
            "assignmentFilters",
            "roleScopeTags");
  }

  @Test
  void ids_are_not_looked_up() {
    FakeIntuneTenant tenant = FakeIntuneTenant.create();
    String ids =
        """
        version: 1
        profiles:
          - name: Kiosk
            assignments:
              - group: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722
              - group: {id: not a GUID}
            scopeTags: ["12"]
        """;

    EspProfileSet set = document(ids).resolve(tenant);

    assertThat(questions(tenant)).isEmpty();
    assertThat(set).isEqualTo(document(ids).resolveOffline());
    assertThat(set.profiles().get(0).assignments().get(1))
        .isEqualTo(Assignment.toGroup(GroupId.of("not a GUID")));
  }

  @Test
  void a_name_that_looks_like_an_id_can_be_said_to_be_a_name() {
    IntuneTenant tenant = tenantWith(group(DEVICES, "the-group"), scopeTag("7", "3"));
    String text =
        """
        version: 1
        profiles:
          - name: Kiosk
            assignments:
              - group: {name: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722}
            scopeTags:
              - name: "7"
        """;

    EspProfile profile = document(text).resolve(tenant).profiles().get(0);

    assertThat(profile.assignments()).containsExactly(Assignment.toGroup(GroupId.of("the-group")));
    assertThat(profile.scopeTags()).containsExactly(ScopeTag.of("3"));
  }

  @Test
  void everything_missing_and_ambiguous_comes_at_once_with_its_places() {
    IntuneTenant tenant =
        tenantWith(
            app("VPN client", "app-1"),
            app("VPN client", "app-2"),
            filter("Surfaces only", SURFACE));

    List<UnresolvedReference> unresolved = unresolved(NAMES, tenant);

    assertThat(unresolved)
        .containsExactly(
            new UnresolvedReference(
                ReferenceKind.APP,
                "VPN client",
                Reason.AMBIGUOUS,
                List.of(
                    new Candidate("app-1", "VPN client", "win32LobApp"),
                    new Candidate("app-2", "VPN client", "win32LobApp")),
                List.of(
                    place("profiles[0].settings.blockDeviceUse.untilApps[0]", 6, 21),
                    place("profiles[0].settings.blockDeviceUse.untilApps[1]", 6, 33))),
            new UnresolvedReference(
                ReferenceKind.GROUP,
                "Autopilot devices",
                Reason.MISSING,
                List.of(),
                List.of(
                    place("profiles[0].assignments[0].group", 8, 16),
                    place("profiles[1].assignments[0].excludedGroup", 13, 24))),
            new UnresolvedReference(
                ReferenceKind.FILTER,
                "Surface only",
                Reason.MISSING,
                List.of(new Candidate(SURFACE, "Surfaces only", "windows10AndLater")),
                List.of(place("profiles[0].assignments[0].filter.include", 9, 27))),
            new UnresolvedReference(
                ReferenceKind.SCOPE_TAG,
                "Europe",
                Reason.MISSING,
                List.of(),
                List.of(place("profiles[0].scopeTags[1]", 10, 26))));
  }

  private static Place place(String path, int line, int column) {
    return new Place(path, Optional.of(new SourceLocation("esp.yaml", line, column)));
  }

  @Test
  void the_message_says_where_and_what_to_do() {
    FakeIntuneTenant tenant = tenant();
    app("VPN client", "app-2").into(tenant.tenant());
    filter("Surface only", "filter-2").into(tenant.tenant());
    String text =
        """
        version: 1
        profiles:
          - name: Kiosk
            settings: {blockDeviceUse: {untilApps: [VPN client]}}
            assignments: [{group: Nobody, filter: {exclude: Surfaces only}}]
        """;

    UnresolvedReferencesException failure =
        catchThrowableOfType(
            UnresolvedReferencesException.class, () -> document(text).resolve(tenant));

    assertThat(failure)
        .hasMessage(
            """
            esp.yaml:4:45: the tenant has 2 apps named "VPN client"; write id: and one of \
            5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11 (win32LobApp), app-2 (win32LobApp)
            esp.yaml:5:27: the tenant has no group named "Nobody"
            esp.yaml:5:53: the tenant has no filter named "Surfaces only"; similar: \
            b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33 "Surface only" (windows10AndLater), \
            filter-2 "Surface only" (windows10AndLater)\
            """);
  }

  @Test
  void without_a_tenant_every_name_is_reported() {
    UnresolvedReferencesException failure =
        catchThrowableOfType(
            UnresolvedReferencesException.class, () -> document(NAMES).resolveOffline());

    assertThat(failure.references())
        .hasSize(5)
        .allMatch(reference -> reference.reason() == Reason.NOT_ASKED);
    assertThat(failure)
        .hasMessageContaining(
            "esp.yaml:9:27: the filter \"Surface only\" is a name; resolve it with a tenant, or"
                + " write its id");
  }

  @ParameterizedTest
  @CsvSource({
    "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c72",
    "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c7222",
    "{0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c72}",
    "0fOc7d6e-52b4-4a0e-8b35-d8a2f5b9c72",
  })
  void an_id_with_a_wrong_number_of_digits_is_not_only_called_a_name(String id) {
    ProfileDocument document =
        ProfileDocument.parse(
            "{\"version\": 1, \"profiles\": [{\"name\": \"A\", \"assignments\": [{\"group\": \""
                + id
                + "\"}]}]}",
            DocumentFormat.JSON,
            "f");

    assertThatThrownBy(() -> document.resolve(FakeIntuneTenant.create()))
        .hasMessageContaining("an id has 32 hexadecimal digits");
    assertThatThrownBy(document::resolveOffline).hasMessageContaining("32 hexadecimal digits");
  }

  @ParameterizedTest
  @CsvSource({"Company Portal", "dead beef", "abc-def", "Adobe Acrobat Reader DC - 2026"})
  void a_name_is_not_called_an_id(String name) {
    ProfileDocument document =
        ProfileDocument.parse(
            "{version: 1, profiles: [{name: A, assignments: [{group: " + name + "}]}]}",
            DocumentFormat.YAML,
            "f");

    assertThat(
            catchThrowableOfType(
                UnresolvedReferencesException.class,
                () -> document.resolve(FakeIntuneTenant.create())))
        .message()
        .doesNotContain("hexadecimal");
  }

  @Test
  void a_name_in_another_case_is_proposed() {
    IntuneTenant tenant =
        tenantWith(app("Company Portal", "portal"), group("Autopilot Devices", "devices"));
    ProfileDocument document =
        ProfileDocument.parse(
            """
            version: 1
            profiles:
              - name: A
                settings:
                  blockDeviceUse:
                    untilApps: [company portal]
                assignments:
                  - group: autopilot devices
            """,
            DocumentFormat.YAML,
            "f");

    assertThatThrownBy(() -> document.resolve(tenant))
        .hasMessageContaining("similar: portal \"Company Portal\"")
        .hasMessageContaining("similar: devices \"Autopilot Devices\"");
  }

  @Test
  void documents_that_are_combined_are_resolved_together() {
    ProfileDocument first =
        ProfileDocument.parse("{version: 1, profiles: [{name: One}]}", DocumentFormat.YAML, "one");
    ProfileDocument second =
        ProfileDocument.parse(
            """
            version: 1
            profiles:
              - name: Two
              - name: Three
                assignments: [{group: Nobody}]
            """,
            DocumentFormat.YAML,
            "two.yaml");
    ProfileDocument both = ProfileDocument.combine(List.of(first, second));

    assertThatThrownBy(() -> both.resolve(FakeIntuneTenant.create()))
        .isInstanceOf(UnresolvedReferencesException.class)
        .hasMessage("two.yaml:5:27: the tenant has no group named \"Nobody\"");
  }

  @Test
  void the_first_example_of_the_guide_means_what_it_looks_like() throws IOException {
    String guide = Files.readString(Path.of(System.getProperty("esp.root"), "docs", "document.md"));
    String example = guide.split("```yaml\n", 2)[1].split("```", 2)[0];
    IntuneTenant tenant =
        tenantWith(
            app("Company Portal", "portal"),
            app("VPN client", "vpn"),
            group("Autopilot devices", "devices"),
            group("Autopilot kiosks", "kiosks"),
            filter("Surface only", "surface"),
            scopeTag("Europe", "4"));

    assertThat(document(example).resolve(tenant).entries())
        .extracting(desired -> entry(desired.profile().displayName(), desired.isDefault()))
        .containsExactly(
            entry("Autopilot - user-driven", false),
            entry("Autopilot - kiosk", false),
            entry("All users and all devices", true));
  }
}
