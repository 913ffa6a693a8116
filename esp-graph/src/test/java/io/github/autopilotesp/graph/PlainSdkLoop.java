package io.github.autopilotesp.graph;

import com.azure.core.credential.AccessToken;
import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.devicemanagement.deviceenrollmentconfigurations.item.assign.AssignPostRequestBody;
import com.microsoft.graph.models.DeviceEnrollmentConfiguration;
import com.microsoft.graph.models.EnrollmentConfigurationAssignment;
import com.microsoft.graph.models.GroupAssignmentTarget;
import com.microsoft.graph.models.Windows10EnrollmentCompletionPageConfiguration;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.autopilotesp.testkit.FakeGraphServer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;

/**
 * What one writes with the Graph SDK alone: list, create what is missing, assign it. The control of
 * the campaign, and what the library's speed is compared with.
 */
final class PlainSdkLoop implements AutoCloseable {
  private final OkHttpClient http = GraphClientFactory.create().build();
  private final GraphServiceClient client;

  PlainSdkLoop(FakeGraphServer server) {
    client =
        new GraphServiceClient(
            new AzureIdentityAuthenticationProvider(
                request ->
                    Mono.just(
                        new AccessToken("token", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))),
                new String[] {server.baseUrl().getHost()},
                "https://graph.microsoft.com/.default"),
            http);
    client.getRequestAdapter().setBaseUrl(server.baseUrl() + "/beta");
  }

  /** Creates and assigns, in this order, the profiles that are not there yet. */
  void run(Map<String, String> groupsByName) {
    Map<String, String> ids = new HashMap<>();
    List<DeviceEnrollmentConfiguration> found =
        client.deviceManagement().deviceEnrollmentConfigurations().get().getValue();
    found.forEach(item -> ids.put(item.getDisplayName(), item.getId()));
    groupsByName.forEach(
        (name, group) -> {
          String id = ids.get(name);
          assign(id == null ? create(name) : id, group);
        });
  }

  private String create(String name) {
    Windows10EnrollmentCompletionPageConfiguration profile =
        new Windows10EnrollmentCompletionPageConfiguration();
    profile.setOdataType("#microsoft.graph.windows10EnrollmentCompletionPageConfiguration");
    profile.setDisplayName(name);
    profile.setDescription("By the plain loop");
    return client.deviceManagement().deviceEnrollmentConfigurations().post(profile).getId();
  }

  private void assign(String id, String group) {
    GroupAssignmentTarget target = new GroupAssignmentTarget();
    target.setOdataType("#microsoft.graph.groupAssignmentTarget");
    target.setGroupId(group);
    EnrollmentConfigurationAssignment assignment = new EnrollmentConfigurationAssignment();
    assignment.setTarget(target);
    AssignPostRequestBody body = new AssignPostRequestBody();
    body.setEnrollmentConfigurationAssignments(List.of(assignment));
    client
        .deviceManagement()
        .deviceEnrollmentConfigurations()
        .byDeviceEnrollmentConfigurationId(id)
        .assign()
        .post(body);
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
