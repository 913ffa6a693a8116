package io.github.autopilotesp.testkit.internal.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static final String ESP = "windows10EnrollmentCompletionPageConfiguration";
  private static final Metadata BETA = Metadata.of("beta");
  private static final Metadata V1 = Metadata.of("v1.0");

  @ParameterizedTest
  @CsvSource({
    "v1.0.txt, pom.xml, microsoft-graph",
    "beta.txt, esp-testkit/pom.xml, microsoft-graph-beta",
  })
  void the_facts_are_those_of_the_models_that_the_build_names(
      String table, String pom, String models) throws IOException {
    String version =
        Files.readString(Path.of(System.getProperty("esp.root"), pom))
            .replaceAll("(?s).*<" + models + "\\.version>([^<]+)<.*", "$1");

    try (InputStream facts = Metadata.class.getResourceAsStream(table)) {
      assertThat(new String(facts.readAllBytes(), UTF_8))
          .as("Regenerate it: CONTRIBUTING.md says how")
          .startsWith("# Facts of Microsoft Graph, read from " + models + " " + version + ",\n");
    }
  }

  @Test
  void v1_declares_one_property_of_the_enrollment_status_page_and_beta_twelve() {
    assertThat(own(V1)).containsExactly("allowNonBlockingAppInstallation");
    assertThat(own(BETA)).hasSize(12).contains("installQualityUpdates", "selectedMobileAppIds");
  }

  private static List<String> own(Metadata metadata) {
    ResourceType base = metadata.type("deviceEnrollmentConfiguration").orElseThrow();
    return metadata.type(ESP).orElseThrow().properties().stream()
        .map(Property::name)
        .filter(name -> base.property(name).isEmpty())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0, deviceEnrollmentConfiguration, roleScopeTagIds, false",
    "beta, deviceEnrollmentConfiguration, roleScopeTagIds, true",
    "v1.0, enrollmentConfigurationAssignment, source, false",
    "v1.0, enrollmentConfigurationAssignment, target, true",
    "v1.0, mobileApp, uploadState, false",
    "v1.0, mobileApp, isAssigned, false",
    "beta, win32LobApp, publisher, true",
  })
  void a_type_has_its_own_and_inherited_properties_of_the_version(
      String version, String type, String property, boolean has) {
    assertThat(Metadata.of(version).type(type).orElseThrow().property(property).isPresent())
        .isEqualTo(has);
  }

  @Test
  void a_type_derives_from_all_above_it() {
    assertThat(BETA.type("win32CatalogApp").orElseThrow().isA("mobileLobApp")).isTrue();
    assertThat(BETA.type("win32LobApp").orElseThrow().isA("win32CatalogApp")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "deviceManagement/assignmentFilters, beta, true",
    "deviceManagement/assignmentFilters, v1.0, false",
    "deviceManagement/deviceEnrollmentConfigurations/x/assign, beta, true",
    "deviceManagement/deviceEnrollmentConfigurations/x/microsoft.graph.assign, beta, true",
    "deviceManagement/deviceEnrollmentConfigurations/x/assignx, beta, false",
    "DeviceManagement/ManagedDevices, beta, true",
    "groups/x/members/microsoft.graph.device, beta, true",
    "groups/x/members/graph.user/$count, beta, true",
    "groups/x/nothing, beta, false",
    "nothing, beta, false",
    "devices/(deviceId='x'), beta, true",
    "devices/(nameId='x'), beta, false",
  })
  void a_path_is_one_that_the_version_has(String path, String version, boolean has) {
    ApiPath place = Metadata.of(version).route(List.of(path.split("/", -1)));

    assertThat(place.unknown().isEmpty()).isEqualTo(has);
  }

  @Test
  void what_is_not_written_down_is_not_unknown() {
    ApiPath place = BETA.route(List.of("teams", "x", "channels"));

    assertThat(place.call()).isEmpty();
    assertThat(place.unknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'displayName': 'x', 'priority': 1, 'version': 2}",
        "{'createdDateTime': '2025-08-21T04:44:51.8433388Z'}",
        "{'createdDateTime': '0001-01-01T00:00:00Z'}",
        "{'selectedMobileAppIds': ['a'], 'roleScopeTagIds': []}",
        "{'deviceEnrollmentConfigurationType': 'windowsRestore'}",
        "{'assignments': [{'id': 'x', 'source': 'policySets', 'target': {'@odata.type':"
            + " '#microsoft.graph.groupAssignmentTarget', 'groupId': 'g'}}]}",
        "{'installProgressTimeoutInMinutes': 60.0}",
      })
  void a_value_fits(String json) {
    assertThat(misfit(json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'displayname': 'x'} | UNKNOWN_PROPERTY",
        "{'priority': '1'} | WRONG_VALUE",
        "{'priority': 1.5} | WRONG_VALUE",
        "{'priority': 2147483648} | WRONG_VALUE",
        "{'createdDateTime': '2025-08-21T04:44:51.84333881Z'} | WRONG_VALUE",
        "{'createdDateTime': 'yesterday'} | WRONG_VALUE",
        "{'deviceEnrollmentConfigurationType': 'myOwn'} | WRONG_VALUE",
        "{'selectedMobileAppIds': [1]} | WRONG_VALUE",
        "{'assignments': [{'target': {'@odata.type': '#microsoft.graph.noTarget'}}]} |"
            + " UNKNOWN_TYPE",
        "{'assignments': [{'target': {'@odata.type': '#microsoft.graph.group'}}]} | OTHER_TYPE",
        "{'assignments': [{'target': {}}]} | ABSTRACT_TYPE",
      })
  void a_value_does_not_fit(String json, Misfit.Kind kind) {
    assertThat(misfit(json)).get().extracting(Misfit::kind).isEqualTo(kind);
  }

  @Test
  void null_is_no_switch_in_a_request_and_anything_in_an_answer() {
    ObjectNode item = item("{'showInstallationProgress': null}");

    assertThat(Fit.ofRequests(BETA, (type, name) -> false).of(ESP, item))
        .get()
        .extracting(Misfit::kind)
        .isEqualTo(Misfit.Kind.NULL);
    assertThat(Fit.ofAnswers(BETA, (type, name) -> false).of(ESP, item)).isEmpty();
  }

  @Test
  void what_is_exempt_may_be_anything() {
    assertThat(
            Fit.ofRequests(BETA, (type, name) -> name.equals("tomorrow"))
                .of(ESP, item("{'tomorrow': [1]}")))
        .isEmpty();
  }

  private static Optional<Misfit> misfit(String json) {
    return Fit.ofRequests(BETA, (type, name) -> false).of(ESP, item(json));
  }

  private static ObjectNode item(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
