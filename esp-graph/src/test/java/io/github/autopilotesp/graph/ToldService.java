package io.github.autopilotesp.graph;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.VirtualTime;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A service in memory that answers every request as a test says, whatever Graph would do. */
final class ToldService {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ProfileId ID =
      ProfileId.of("1_Windows10EnrollmentCompletionPageConfiguration");
  private static final EspProfile PROFILE = EspProfile.builder().displayName("A").build();

  /** A call to each part of the port that reads. */
  static final List<Consumer<IntuneTenant>> READS =
      List.of(
          port -> port.profiles().listing(),
          port -> port.profiles().find(ID),
          port -> port.apps().named(List.of("A")),
          port -> port.apps().findWithAssignments(List.of(AppId.of("1"))),
          port -> port.groups().find(List.of(GroupId.of("1"), GroupId.of("2"))),
          port -> port.groups().memberKinds(List.of(GroupId.of("1"))),
          port -> port.filters().list(),
          port -> port.scopeTags().list(),
          port -> port.devices().find(DeviceKey.serialNumber("1")),
          port -> port.devices().groupsOf(new UserId("1")),
          port -> port.enrollments().list(EnrollmentQuery.all()));

  /** Writes, alone and together. */
  static final List<List<TenantOperation>> WRITES =
      List.of(
          List.of(new TenantOperation.Create(PROFILE)),
          List.of(new TenantOperation.Delete(ID)),
          List.of(new TenantOperation.Reorder(ID, 1)),
          List.of(
              new TenantOperation.Create(PROFILE),
              new TenantOperation.Create(
                  PROFILE.toBuilder().assign(Assignment.toAllDevices()).build())));

  private String current = "";
  final GraphIntuneTenant tenant = connected();

  /**
   * Says what is answered from now on.
   *
   * @param answer as in HTTP: a status, lines with headers, an empty line, a body
   */
  void answer(String answer) {
    current = answer;
  }

  private GraphIntuneTenant connected() {
    VirtualTime time = VirtualTime.create();
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(this::answered).build();
    OkHttpRequestAdapter adapter =
        new OkHttpRequestAdapter(new AnonymousAuthenticationProvider(), null, null, http);
    adapter.setBaseUrl("https://graph.example/v1.0");
    return GraphIntuneTenant.builder()
        .client(new GraphServiceClient(adapter))
        .clock(time)
        .sleeper(time)
        .maxRetries(1)
        .maxPages(5)
        .build();
  }

  private Response answered(Interceptor.Chain chain) {
    String[] headAndBody = current.split("\n\n", 2);
    String[] lines = headAndBody[0].split("\n", -1);
    Headers.Builder headers = new Headers.Builder();
    for (int i = 1; i < lines.length; i++) {
      String[] nameAndValue = lines[i].split(": ", 2);
      if (nameAndValue.length == 2 && nameAndValue[0].matches("[A-Za-z-]+")) {
        headers.addUnsafeNonAscii(nameAndValue[0], nameAndValue[1]);
      }
    }
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(lines[0].matches("[2-5]\\d\\d") ? Integer.parseInt(lines[0]) : 200)
        .message("as told")
        .headers(headers.build())
        .body(ResponseBody.create(headAndBody[headAndBody.length - 1], JSON))
        .build();
  }
}
