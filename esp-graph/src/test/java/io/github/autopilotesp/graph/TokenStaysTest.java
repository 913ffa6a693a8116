package io.github.autopilotesp.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.autopilotesp.graph.GraphFixture.named;
import static io.github.autopilotesp.graph.HostileServer.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.autopilotesp.graph.HostileServer.Answer;
import io.github.autopilotesp.internal.rest.GraphPath;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.UserId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The token goes where it was meant to go, and is told to nobody. */
class TokenStaysTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(GraphIntuneTenant.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void one_place_gives_a_request_its_address() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(GraphRoot.class.getName())
        .should()
        .callMethod(RequestInformation.class, "setUri", URI.class)
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.microsoft.com?x=1",
        "https://graph.microsoft.com/#x",
        "https://user@graph.microsoft.com",
        "https:graph",
        "https:///beta",
        "/beta"
      })
  void an_endpoint_of_another_form_is_refused(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GraphIntuneTenant.builder()
                    .credential(HostileServer.giving(TOKEN))
                    .endpoint(URI.create(endpoint))
                    .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/../b", "%2e%2e", "a?b#c", "//evil.example", "\\evil", "a b", "ä", "a;b", "a:b"})
  void an_id_of_any_other_characters_stays_one_segment(String id) {
    GraphRoot root = new GraphRoot(URI.create("https://graph.microsoft.com/beta/"));
    GraphPath path = GraphPath.of("groups").item(id).child("members");

    assertThat(root.contains(root.of(path))).isTrue();
    assertThat(root.of(path).pathSegments()).containsExactly("beta", "groups", id, "members");
    assertThat(HttpUrl.parse("https://graph.microsoft.com/beta" + GraphRoot.relative(path)))
        .isEqualTo(root.of(path));
  }

  @Test
  void an_answer_from_elsewhere_is_not_used() {
    try (HostileServer server = HostileServer.answering(TokenStaysTest::nothing)) {
      OkHttpClient rewriting =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain -> {
                    HttpUrl other = chain.request().url().newBuilder().addPathSegment("x").build();
                    return chain.proceed(chain.request().newBuilder().url(other).build());
                  })
              .build();
      GraphServiceClient client =
          new GraphServiceClient(
              new AzureIdentityAuthenticationProvider(
                  HostileServer.giving(TOKEN), new String[] {"127.0.0.1"}, "scope"),
              rewriting);
      client.getRequestAdapter().setBaseUrl(server.url() + "/v1.0");
      GraphIntuneTenant tenant =
          GraphIntuneTenant.builder()
              .client(client)
              .maxRetries(0)
              .clock(server.time)
              .sleeper(server.time)
              .build();

      assertThatThrownBy(() -> tenant.filters().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("another address");
      assertThatThrownBy(() -> Sent.delete(tenant, ProfileId.of("a")))
          .isInstanceOf(TenantException.OutcomeUnknown.class);
    }
  }

  private static Answer nothing(String asked) {
    return Answer.of(200, "{\"value\":[]}");
  }

  @Test
  void a_plan_is_of_its_tenant_where_a_role_hides_the_default_profile() {
    try (HostileServer here = HostileServer.answering(asked -> hidingTheDefault(asked, "a"));
        HostileServer there = HostileServer.answering(asked -> hidingTheDefault(asked, "b"));
        GraphIntuneTenant one = here.builder().build();
        GraphIntuneTenant other = there.builder().build()) {
      EspPlan plan = EspReconciler.forTenant(one).plan(EspProfileSet.of(named("Kiosk")));

      assertThat(here.requests).as("no request is made for it").hasSize(1);
      assertThat(EspPlan.fromJson(plan.toJson()).tenantId()).contains("a");
      assertThatThrownBy(() -> EspReconciler.forTenant(other).apply(plan))
          .isInstanceOf(PlanRefusedException.class)
          .hasMessageContaining("another tenant");
      assertThat(there.requests).allMatch(request -> request.startsWith("GET"));
    }
  }

  private static Answer hidingTheDefault(String asked, String tenantId) {
    String limit =
        "{\"id\":\"%s_DefaultLimit\",\"priority\":0,"
            + "\"@odata.type\":\"#microsoft.graph.deviceEnrollmentLimitConfiguration\"}";
    String items =
        asked.contains("roleScopeTags")
            ? "{\"id\":\"0\",\"displayName\":\"Default\"}"
            : limit.formatted(tenantId);
    return Answer.of(200, "{\"value\":[" + items + "]}");
  }

  @Test
  void an_answer_about_another_id_is_no_answer() {
    String other =
        "{\"id\":\"other\",\"displayName\":\"x\",\"serialNumber\":\"s\",\"userPrincipalName\":\"u\","
            + "\"@odata.type\":\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"}";

    try (HostileServer server = HostileServer.answering(asked -> Answer.of(200, other));
        GraphIntuneTenant tenant = server.builder().build()) {
      assertUnreadable(() -> tenant.profiles().find(ProfileId.of("a")));
      assertUnreadable(() -> tenant.apps().find(List.of(AppId.of("a"))));
      assertUnreadable(() -> tenant.groups().find(List.of(GroupId.of("a"))));
      assertUnreadable(() -> tenant.devices().find(DeviceKey.intuneDeviceId("a")));
      assertUnreadable(() -> tenant.devices().user(new UserId("a")));
    }
  }

  private static void assertUnreadable(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("something else than a");
  }

  @Test
  void a_challenge_that_cannot_be_decoded_ends_typed_and_sends_a_delete_once() {
    Answer challenge =
        Answer.of(
            401,
            Map.of("WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"%%%\""),
            "{}");

    try (HostileServer server = HostileServer.answering(asked -> challenge);
        GraphIntuneTenant tenant = server.builder().build()) {
      assertThatThrownBy(() -> Sent.delete(tenant, ProfileId.of("a")))
          .isInstanceOf(TenantException.Unauthenticated.class);
      assertThat(server.requests).hasSize(1);
      assertThatThrownBy(() -> tenant.profiles().list())
          .isInstanceOf(TenantException.Unauthenticated.class)
          .hasMessageContaining("cannot be decoded");
    }
  }

  /** What a service can say to have the token written down: each answer repeats it somewhere. */
  private static final List<Answer> ECHOES =
      List.of(
          Answer.of(400, Map.of("request-id", TOKEN), "{}"),
          Answer.of(400, Map.of("request-id", "a"), said("Bad token " + TOKEN)),
          Answer.of(403, said("Bad " + TOKEN.replace("/", "\\/"))),
          Answer.of(404, said(TOKEN.replace(".", "\\u002e"))),
          Answer.of(409, "{\"error\":{\"code\":\"" + TOKEN + "\"}}"),
          Answer.of(400, "{\"error\":{\"innerError\":{\"request-id\":\"" + TOKEN + "\"}}}"),
          Answer.of(401, Map.of("WWW-Authenticate", "Bearer realm=\"" + TOKEN + "\""), "{}"),
          Answer.of(200, TOKEN),
          Answer.of(200, "{\"value\":[{\"" + TOKEN + "\":1,\"" + TOKEN + "\":2}]}"),
          Answer.of(200, "{\"value\":[{\"id\":7,\"@odata.type\":\"" + TOKEN + "\"}]}"),
          Answer.of(
              200, "{\"value\":[],\"@odata.nextLink\":\"https://evil.example/" + TOKEN + "\"}"),
          Answer.of(
              200,
              "{\"value\":[{\"id\":\"a\",\"displayName\":{\"" + TOKEN + "\":\"" + TOKEN + "\"}}]}"),
          Answer.of(
              200,
              "{\"value\":[{\"@odata.type\":"
                  + "\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\","
                  + "\"id\":\"a\",\"assignments\":[],\"installProgressTimeoutInMinutes\":\""
                  + TOKEN
                  + "\"}]}"),
          Answer.of(503, Map.of("Retry-After", TOKEN, "request-id", TOKEN), said(TOKEN)));

  private static String said(String message) {
    return "{\"error\":{\"code\":\"c\",\"message\":\"" + message + "\"}}";
  }

  @Test
  void a_token_that_the_service_repeats_is_in_no_log_no_message_and_no_cause() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    List<Appender<ILoggingEvent>> others = new ArrayList<>();
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.list = new CopyOnWriteArrayList<>();
    events.start();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(events);
    root.setLevel(Level.TRACE);
    StringWriter told = new StringWriter();
    try {
      ECHOES.forEach(answer -> tellAll(answer, new PrintWriter(told, true)));
    } finally {
      root.setLevel(before);
      root.detachAppender(events);
      others.forEach(root::addAppender);
    }

    assertThat(told.toString()).contains("TenantException").doesNotContain(TOKEN, "header.test");
    assertThat(events.list)
        .extracting(TokenStaysTest::text)
        .anyMatch(line -> line.contains("received"))
        .noneMatch(line -> line.contains(TOKEN))
        .noneMatch(line -> line.contains("header.test"));
  }

  private static void tellAll(Answer answer, PrintWriter told) {
    try (HostileServer server = HostileServer.answering(asked -> answer);
        GraphIntuneTenant tenant = server.builder().maxRetries(1).build()) {
      List<Runnable> calls =
          List.of(
              () -> tenant.profiles().list(),
              () -> tenant.filters().list(),
              () -> Sent.create(tenant, named("a")),
              () -> Sent.delete(tenant, ProfileId.of("a")));
      for (Runnable call : calls) {
        TenantException failure = catchThrowableOfType(TenantException.class, call::run);
        if (failure != null) {
          failure.printStackTrace(told);
          told.println(failure.code() + " " + failure.requestId() + " " + failure.operation());
        }
      }
    }
  }

  private static String text(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + event.getMDCPropertyMap() + thrown;
  }
}
