package io.github.autopilotesp.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
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
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** Whatever the service answers, each call ends in a result or in a failure of its kind. */
class AnswerJazzerTest {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ProfileId ID =
      ProfileId.of("1_Windows10EnrollmentCompletionPageConfiguration");
  private static final EspProfile PROFILE = EspProfile.builder().displayName("A").build();

  private static final List<Consumer<IntuneTenant>> READS =
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

  private static final List<List<TenantOperation>> WRITES =
      List.of(
          List.of(new TenantOperation.Create(PROFILE)),
          List.of(new TenantOperation.Delete(ID)),
          List.of(new TenantOperation.Reorder(ID, 1)),
          List.of(
              new TenantOperation.Create(PROFILE),
              new TenantOperation.Create(
                  PROFILE.toBuilder().assign(Assignment.toAllDevices()).build())));

  private static byte[] current = new byte[0];

  private static final GraphIntuneTenant TENANT = connected();

  private static GraphIntuneTenant connected() {
    VirtualTime time = VirtualTime.create();
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(AnswerJazzerTest::answer).build();
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

  /** As in HTTP: a status, lines with headers, an empty line, a body. */
  private static Response answer(Interceptor.Chain chain) {
    String[] headAndBody = new String(current, UTF_8).split("\n\n", 2);
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

  @FuzzTest(maxDuration = "5m")
  void any_answer_is_read_or_refused(byte[] bytes) {
    current = bytes;
    for (Consumer<IntuneTenant> read : READS) {
      try {
        read.accept(TENANT);
      } catch (TenantException failure) {
        assertThat(failure.getMessage().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(4096);
      }
    }
    for (List<TenantOperation> operations : WRITES) {
      List<OperationOutcome> outcomes = TENANT.send(operations);

      assertThat(outcomes).hasSameSizeAs(operations);
    }
  }

  /** The seeds with small mistakes, always the same: what the gate has time for. */
  @Test
  void a_short_run() throws IOException {
    try (Stream<Path> seeds =
        Files.list(
            Path.of(
                "src/test/resources/io/github/autopilotesp/graph/AnswerJazzerTestInputs",
                "any_answer_is_read_or_refused"))) {
      for (Path seed : seeds.sorted().toList()) {
        String text = Files.readString(seed);
        Random random = new Random(text.length());
        IntStream.range(0, 10)
            .mapToObj(i -> mutated(text, random))
            .forEach(mutated -> any_answer_is_read_or_refused(mutated.getBytes(UTF_8)));
      }
    }
  }

  private static String mutated(String seed, Random random) {
    List<String> pieces =
        List.of("\"", "{", "]", ",", "null", "-1", "1e9999", "[[", "\u0000", "\ud83d", "://", "..");
    int at = random.nextInt(seed.length() + 1);
    int end = Math.min(seed.length(), at + random.nextInt(10));
    return seed.substring(0, at)
        + (random.nextBoolean() ? pieces.get(random.nextInt(pieces.size())) : "")
        + seed.substring(end);
  }
}
