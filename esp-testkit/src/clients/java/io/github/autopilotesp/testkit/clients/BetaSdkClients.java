package io.github.autopilotesp.testkit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.graph.beta.devicemanagement.deviceenrollmentconfigurations.item.assign.AssignPostRequestBody;
import com.microsoft.graph.beta.devicemanagement.deviceenrollmentconfigurations.item.setpriority.SetPriorityPostRequestBody;
import com.microsoft.graph.beta.models.AllDevicesAssignmentTarget;
import com.microsoft.graph.beta.models.DeviceEnrollmentConfiguration;
import com.microsoft.graph.beta.models.DeviceEnrollmentConfigurationCollectionResponse;
import com.microsoft.graph.beta.models.EnrollmentConfigurationAssignment;
import com.microsoft.graph.beta.models.Windows10EnrollmentCompletionPageConfiguration;
import com.microsoft.graph.beta.models.odataerrors.ODataError;
import com.microsoft.graph.beta.serviceclient.GraphServiceClient;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import io.github.autopilotesp.testkit.FakeGraphServer;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Microsoft's beta Java SDK against the fake, over TLS. */
class BetaSdkClients {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeGraphServer server =
      FakeGraphServer.builder().tenant(ClientsTenant.create()).https().start();
  private final GraphServiceClient graph = connect(server);

  @AfterEach
  void stop() {
    server.close();
  }

  private static GraphServiceClient connect(FakeGraphServer server) {
    OkHttpClient http =
        GraphClientFactory.create()
            .sslSocketFactory(server.sslContext().getSocketFactory(), server.trustManager())
            .build();
    GraphServiceClient client =
        new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(new AnyToken()), http);
    client.getRequestAdapter().setBaseUrl(server.baseUrl() + "/beta");
    return client;
  }

  private static final class AnyToken implements AccessTokenProvider {
    @Override
    public String getAuthorizationToken(URI uri, Map<String, Object> context) {
      return "any";
    }

    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
      return new AllowedHostsValidator("localhost");
    }
  }

  private record Resource(String path, String model) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Resource> resources() {
    return Stream.of(
        new Resource(
            "deviceManagement/deviceEnrollmentConfigurations?$expand=assignments&$top=100",
            "DeviceEnrollmentConfiguration"),
        new Resource("deviceAppManagement/mobileApps?$expand=assignments", "MobileApp"),
        new Resource("deviceManagement/assignmentFilters", "DeviceAndAppManagementAssignmentFilter"),
        new Resource("deviceManagement/roleScopeTags", "RoleScopeTag"),
        new Resource(
            "deviceManagement/windowsAutopilotDeviceIdentities", "WindowsAutopilotDeviceIdentity"),
        new Resource("deviceManagement/managedDevices", "ManagedDevice"),
        new Resource("groups?$expand=members", "Group"),
        new Resource("devices", "Device"),
        new Resource("users", "User"));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void every_resource_is_read_into_types_without_a_fault(Resource resource) throws Exception {
    server.tenant().pageSize(1000);
    JsonNode items = JSON.readTree(raw(resource.path())).path("value");
    ParsableFactory<Parsable> factory = factory(resource.model());

    assertThat(items).isNotEmpty();
    for (JsonNode item : items) {
      Parsable read =
          new com.microsoft.kiota.serialization.JsonParseNodeFactory()
              .getParseNode(
                  "application/json", new java.io.ByteArrayInputStream(JSON.writeValueAsBytes(item)))
              .getObjectValue(factory);
      assertThat(TypedReading.faults(item, read)).isEmpty();
    }
  }

  private static ParsableFactory<Parsable> factory(String model) throws ReflectiveOperationException {
    var create =
        Class.forName("com.microsoft.graph.beta.models." + model)
            .getMethod(
                "createFromDiscriminatorValue", com.microsoft.kiota.serialization.ParseNode.class);
    return node -> {
      try {
        return (Parsable) create.invoke(null, node);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("create", e);
      }
    };
  }

  private byte[] raw(String path) throws Exception {
    RequestInformation info = new RequestInformation();
    info.httpMethod = HttpMethod.GET;
    info.setUri(URI.create(server.baseUrl() + "/beta/" + path));
    try (InputStream in =
        graph.getRequestAdapter().sendPrimitive(info, new HashMap<>(), InputStream.class)) {
      return in.readAllBytes();
    }
  }

  @Test
  void the_typed_calls_answer() {
    List<Supplier<List<?>>> calls =
        List.of(
            () -> graph.deviceAppManagement().mobileApps().get().getValue(),
            () -> graph.deviceManagement().assignmentFilters().get().getValue(),
            () -> graph.deviceManagement().roleScopeTags().get().getValue(),
            () -> graph.deviceManagement().windowsAutopilotDeviceIdentities().get().getValue(),
            () -> graph.deviceManagement().managedDevices().get().getValue(),
            () -> graph.groups().get().getValue(),
            () -> graph.devices().get().getValue(),
            () -> graph.users().get().getValue());

    assertThat(calls).allSatisfy(call -> assertThat(call.get()).isNotEmpty());
  }

  @Test
  void all_pages_are_followed() throws Exception {
    assertThat(profiles()).hasSize(4);
  }

  private List<Windows10EnrollmentCompletionPageConfiguration> profiles() throws Exception {
    List<Windows10EnrollmentCompletionPageConfiguration> profiles = new ArrayList<>();
    new PageIterator.Builder<
            DeviceEnrollmentConfiguration, DeviceEnrollmentConfigurationCollectionResponse>()
        .client(graph)
        .collectionPage(
            graph
                .deviceManagement()
                .deviceEnrollmentConfigurations()
                .get(request -> request.queryParameters.expand = new String[] {"assignments"}))
        .collectionPageFactory(
            DeviceEnrollmentConfigurationCollectionResponse::createFromDiscriminatorValue)
        .processPageItemCallback(
            item -> {
              if (item instanceof Windows10EnrollmentCompletionPageConfiguration profile) {
                profiles.add(profile);
              }
              return true;
            })
        .build()
        .iterate();
    return profiles;
  }

  @Test
  void a_profile_is_created_assigned_moved_renamed_and_deleted() throws Exception {
    Windows10EnrollmentCompletionPageConfiguration sent =
        new Windows10EnrollmentCompletionPageConfiguration();
    sent.setDisplayName("From the SDK");
    sent.setShowInstallationProgress(true);
    sent.setInstallProgressTimeoutInMinutes(90);
    var configurations = graph.deviceManagement().deviceEnrollmentConfigurations();

    String id = configurations.post(sent).getId();
    var one = configurations.byDeviceEnrollmentConfigurationId(id);
    EnrollmentConfigurationAssignment everywhere = new EnrollmentConfigurationAssignment();
    everywhere.setTarget(new AllDevicesAssignmentTarget());
    AssignPostRequestBody assign = new AssignPostRequestBody();
    assign.setEnrollmentConfigurationAssignments(List.of(everywhere));
    one.assign().post(assign);
    SetPriorityPostRequestBody first = new SetPriorityPostRequestBody();
    first.setPriority(1);
    one.setPriority().post(first);
    Windows10EnrollmentCompletionPageConfiguration renamed =
        new Windows10EnrollmentCompletionPageConfiguration();
    renamed.setDisplayName("Renamed");
    one.patch(renamed);

    DeviceEnrollmentConfiguration read =
        one.get(request -> request.queryParameters.expand = new String[] {"assignments"});
    assertThat(read.getDisplayName()).isEqualTo("Renamed");
    assertThat(read.getPriority()).isEqualTo(1);
    assertThat(read.getAssignments()).hasSize(1);
    assertThat(one.assignments().get().getValue().get(0).getTarget())
        .isInstanceOf(AllDevicesAssignmentTarget.class);

    one.delete();
    assertThat(profiles()).hasSize(4);
  }

  @Test
  void what_was_backed_up_can_be_restored() throws Exception {
    List<String> before = names();
    var configurations = graph.deviceManagement().deviceEnrollmentConfigurations();
    List<Windows10EnrollmentCompletionPageConfiguration> backup =
        profiles().stream().filter(profile -> profile.getPriority() > 0).toList();

    backup.forEach(
        profile ->
            configurations.byDeviceEnrollmentConfigurationId(profile.getId()).delete());
    assertThat(profiles()).hasSize(1);
    for (Windows10EnrollmentCompletionPageConfiguration profile : backup) {
      Windows10EnrollmentCompletionPageConfiguration fresh =
          new Windows10EnrollmentCompletionPageConfiguration();
      fresh.setDisplayName(profile.getDisplayName());
      fresh.setRoleScopeTagIds(profile.getRoleScopeTagIds());
      configurations.post(fresh);
    }

    assertThat(names()).isEqualTo(before);
  }

  private List<String> names() throws Exception {
    return profiles().stream().map(DeviceEnrollmentConfiguration::getDisplayName).toList();
  }

  @Test
  void errors_are_read_into_their_type() {
    ODataError missing =
        catchThrowableOfType(
            ODataError.class,
            () ->
                graph
                    .deviceManagement()
                    .deviceEnrollmentConfigurations()
                    .byDeviceEnrollmentConfigurationId("nobody")
                    .get());
    ODataError abstractType =
        catchThrowableOfType(
            ODataError.class,
            () ->
                graph
                    .deviceManagement()
                    .deviceEnrollmentConfigurations()
                    .post(new DeviceEnrollmentConfiguration()));

    assertThat(missing.getResponseStatusCode()).isEqualTo(404);
    assertThat(missing.getError().getCode()).isEqualTo("ResourceNotFound");
    assertThat(missing.getError().getInnerError().getRequestId()).isNotBlank();
    assertThat(abstractType.getError().getMessage()).isEqualTo("Cannot create an abstract class.");
  }
}
