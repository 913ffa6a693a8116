package io.github.autopilotesp.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes by JUnit's launcher: inside a test, or as a program in a JVM of its own. */
final class JUnitRun {
  private JUnitRun() {}

  /** Prints what JUnit it was, and a line for each test of the classes that are named. */
  public static void main(String[] classNames) throws Exception {
    System.out.println("JUnit " + TestIdentifier.class.getPackage().getImplementationVersion());
    for (String name : classNames) {
      results(Class.forName(name)).forEach((test, result) -> print(test, result));
    }
  }

  private static void print(String test, TestExecutionResult result) {
    System.out.println(result.getStatus() + " " + test);
    result.getThrowable().ifPresent(failure -> failure.printStackTrace(System.out));
  }

  /** The results of the tests of a class, by name. */
  static Map<String, TestExecutionResult> results(Class<?> testClass) {
    return results(testClass, Map.of());
  }

  static Map<String, TestExecutionResult> results(
      Class<?> testClass, Map<String, String> configuration) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(testClass))
            .configurationParameters(configuration)
            .build();
    Map<String, TestExecutionResult> results = new ConcurrentSkipListMap<>();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
                  results.put(test.getLegacyReportingName() + " " + test.getUniqueId(), result);
                }
              }
            });
    return results;
  }

  /** The failure of the only test of a class. */
  static Throwable failureOf(Class<?> testClass) {
    return results(testClass).values().iterator().next().getThrowable().orElseThrow();
  }
}
