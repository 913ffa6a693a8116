package io.github.autopilotesp.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * The extension's tests once more, under JUnit 6 in a JVM of its own, compiled against JUnit 5. No
 * jqwik and no Graph SDK is on its class path.
 */
class JUnit6Test {
  private static final Path JUNIT_6 =
      Path.of(System.getProperty("esp.root"), "esp-testkit/target/junit6");

  @Test
  void the_extension_runs_the_same_tests_under_JUnit_6() throws Exception {
    List<Path> classPath = new ArrayList<>(JavaProcess.withRuntimeDependenciesOfCore());
    classPath.add(JavaProcess.codeSource(FakeTenant.class));
    classPath.add(JavaProcess.codeSource(JUnitRun.class));
    classPath.add(JavaProcess.codeSource(Assertions.class));
    try (Stream<Path> jars = Files.list(JUNIT_6)) {
      jars.forEach(classPath::add);
    }

    String output =
        JavaProcess.run(
            classPath,
            JUnitRun.class,
            FakeIntuneExtensionTest.class.getName(),
            FailingTestsTest.class.getName(),
            ParallelTestsTest.class.getName());

    assertThat(output).contains("JUnit 6.").doesNotContain("FAILED").doesNotContain("ABORTED");
    assertThat(output.lines().filter(line -> line.startsWith("SUCCESSFUL ")))
        .hasSize(
            succeededHere(FakeIntuneExtensionTest.class)
                + succeededHere(FailingTestsTest.class)
                + succeededHere(ParallelTestsTest.class));
  }

  private static int succeededHere(Class<?> testClass) {
    return (int)
        JUnitRun.results(testClass).values().stream()
            .filter(result -> result.getStatus() == Status.SUCCESSFUL)
            .count();
  }
}
