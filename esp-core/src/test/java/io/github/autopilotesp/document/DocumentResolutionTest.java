package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  private static List<UnresolvedReference> unresolved(String yaml, NamesTenant tenant) {
    UnresolvedReferencesException failure =
        catchThrowableOfType(
            UnresolvedReferencesException.class, () -> document(yaml).resolve(tenant));
    assertThat(failure).isNotNull();
    return failure.references();
  }

  private static NamesTenant tenant() {
    return new NamesTenant()
        .app("VPN client", VPN)
        .group("Autopilot devices", DEVICES)
        .filter("Surface only", SURFACE)
        .scopeTag("Default", "0")
        .scopeTag("Europe", "4");
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
    NamesTenant tenant = tenant();

    document(NAMES).resolve(tenant);

    assertThat(tenant.questions())
        .containsExactlyInAnyOrder(
            "apps named [VPN client]",
            "groups named [Autopilot devices]",
            "filters named [Surface only]",
            "scope tags named [Default, Europe]");
  }

  @Test
  void ids_are_not_looked_up() {
    NamesTenant tenant = new NamesTenant();
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

    assertThat(tenant.questions()).isEmpty();
    assertThat(set).isEqualTo(document(ids).resolveOffline());
    assertThat(set.profiles().get(0).assignments().get(1))
        .isEqualTo(Assignment.toGroup(GroupId.of("not a GUID")));
  }

  @Test
  void a_name_that_looks_like_an_id_can_be_said_to_be_a_name() {
    NamesTenant tenant = new NamesTenant().group(DEVICES, "the-group").scopeTag("7", "3");
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
    NamesTenant tenant =
        new NamesTenant()
            .app("VPN client", "app-1")
            .app("VPN client", "app-2")
            .filter("Surfaces only", SURFACE)
            .scopeTag("Default", "0");

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
    NamesTenant tenant = tenant().app("VPN client", "app-2").filter("Surface only", "filter-2");
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
}
