package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.profile.StartingPoints;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.assertions.EspAssertions;
import io.github.autopilotesp.testkit.internal.JournalText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** docs/testing.md: its classes compile, its tests pass, and its outputs are what one gets. */
class TestingPageTest {
  private static final String PAGE = "docs/testing.md";
  private static final Pattern CLASS_NAME = Pattern.compile("(?m)^(?:final )?class (\\w+)");

  @TempDir Path output;

  @Test
  void every_test_of_the_page_passes() throws Exception {
    List<String> names = MarkdownSample.in(PAGE, "java").stream().map(this::className).toList();
    ClassLoader classes = MarkdownSample.compile(output, List.of(), sources());

    for (String name : names) {
      Map<String, TestExecutionResult> results = run(classes.loadClass(name));

      if (!name.equals("example.Rollout")) {
        assertThat(results).as(name).isNotEmpty();
      }
      assertThat(results.values())
          .as(name)
          .allSatisfy(result -> assertThat(result.getThrowable()).isEmpty());
    }
  }

  private MarkdownSample.NamedSource[] sources() {
    return MarkdownSample.in(PAGE, "java").stream()
        .map(sample -> new MarkdownSample.NamedSource(className(sample), sample.code()))
        .toArray(MarkdownSample.NamedSource[]::new);
  }

  private String className(MarkdownSample sample) {
    Matcher found = CLASS_NAME.matcher(sample.code());
    assertThat(found.find()).as(sample.toString()).isTrue();
    return "example." + found.group(1);
  }

  private static Map<String, TestExecutionResult> run(Class<?> testClass) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(testClass)).build();
    Map<String, TestExecutionResult> results = new TreeMap<>();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                  results.put(test.getUniqueId(), result);
                }
              }
            });
    return results;
  }

  @Test
  void the_journal_under_a_failure_looks_as_the_page_shows() {
    FakeIntuneTenant tenant = FakeIntuneTenant.create();
    tenant.tenant().faults().onNext("POST", "deviceEnrollmentConfigurations").respond(403);
    EspReconciler reconciler = EspReconciler.forTenant(tenant);
    reconciler.apply(reconciler.plan(EspProfileSet.of(kiosks())));

    String journal = JournalText.of(tenant.tenant().journal());

    assertThat(MarkdownSample.in(PAGE, "text").get(0).code().lines())
        .allSatisfy(line -> assertThat(journal).contains(line.replaceFirst("…$", "")));
  }

  @Test
  void a_difference_looks_as_the_page_shows() {
    EspProfile expected =
        kiosks().toBuilder()
            .settings(
                ((ShownSettings) kiosks().settings())
                    .toBuilder().timeout(Duration.ofMinutes(90)).collectLogs(false).build())
            .build();

    Assertions.assertThatThrownBy(() -> EspAssertions.assertThat(kiosks()).means(expected))
        .hasMessage(MarkdownSample.in(PAGE, "text").get(1).code().stripTrailing());
  }

  private static EspProfile kiosks() {
    return StartingPoints.userDriven().displayName("Kiosks").build();
  }
}
