package io.github.autopilotesp.graph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no tenant loads nothing of Microsoft's: a check in a hook is quick. */
class OfflineTest {
  @TempDir private Path folder;

  @Test
  void a_check_loads_no_class_of_microsoft_and_none_that_those_bring() throws Exception {
    Path file = folder.resolve("profiles.yaml");
    Files.writeString(
        file,
        """
        version: 1
        profiles:
          - name: Laptops
            description: All laptops
            assignments:
              - group: Autopilot laptops
        """);

    List<String> loaded = classesLoadedBy("check", file.toString());

    assertThat(loaded)
        .anyMatch(line -> line.contains("io.github.autopilotesp.validation.EspValidator "))
        .noneMatch(line -> line.contains(" com.microsoft."))
        .noneMatch(line -> line.contains(" com.azure."))
        .noneMatch(line -> line.contains(" okhttp3."))
        .noneMatch(line -> line.contains(" reactor."))
        .noneMatch(line -> line.contains(" kotlin."));
  }

  private List<String> classesLoadedBy(String... arguments) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-Xlog:class+load", Esp.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("CLASSPATH", path);
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
