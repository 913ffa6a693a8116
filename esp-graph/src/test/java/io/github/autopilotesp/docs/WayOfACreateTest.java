package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The classes between a plan and the SDK are those that {@code docs/architecture.md} lists. */
class WayOfACreateTest {
  private static final Path PAGE =
      Path.of(System.getProperty("esp.root"), "docs", "architecture.md");
  private static final String OURS = "io.github.autopilotesp.";
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void the_stack_of_a_create_is_as_the_page_lists_it() throws IOException {
    String line =
        Files.readAllLines(PAGE).stream()
            .filter(it -> it.startsWith("The call passes"))
            .findFirst()
            .orElseThrow();

    assertThat(stackOfACreate())
        .containsExactlyElementsOf(
            NAME.matcher(line).results().map((MatchResult name) -> name.group(1)).toList());
  }

  private static Collection<String> stackOfACreate() {
    Set<String> classes = Collections.synchronizedSet(new LinkedHashSet<>());
    Thread caller = Thread.currentThread();
    OkHttpClient listening =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  if (chain.request().method().equals("POST")) {
                    Stream.of(caller, Thread.currentThread())
                        .flatMap(WayOfACreateTest::outermostFirst)
                        .forEach(classes::add);
                  }
                  return chain.proceed(chain.request());
                })
            .build();
    TokenCredential credential = request -> Mono.just(new AccessToken("token", OffsetDateTime.MAX));
    try (FakeGraphServer server = FakeGraphServer.start(FakeTenant.create())) {
      GraphServiceClient client =
          new GraphServiceClient(
              new AzureIdentityAuthenticationProvider(
                  credential, new String[] {server.baseUrl().getHost()}, "scope"),
              listening);
      client.getRequestAdapter().setBaseUrl(server.baseUrl() + "/v1.0");
      try (GraphIntuneTenant tenant = GraphIntuneTenant.on(client)) {
        EspReconciler reconciler = EspReconciler.forTenant(tenant);
        EspProfile profile = EspProfile.builder().displayName("Kiosk").build();
        reconciler.apply(reconciler.plan(EspProfileSet.of(profile)));
      }
    }
    return classes;
  }

  /** Our classes on a thread's stack; one inside of another stands for the outer. */
  private static Stream<String> outermostFirst(Thread thread) {
    List<String> names =
        Stream.of(thread.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> name.startsWith(OURS))
            .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", ""))
            .filter(name -> !name.equals(WayOfACreateTest.class.getSimpleName()))
            .collect(Collectors.toList());
    Collections.reverse(names);
    return names.stream();
  }
}
