package io.github.autopilotesp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** esp-core runs with its own runtime dependencies and nothing else, on either path. */
class StartupTest {
  @TempDir Path program;
  private final Path library = codeSource(EspProfile.class);
  private List<String> dependencies = List.of();

  @BeforeEach
  void take_the_runtime_dependencies_that_maven_resolved() throws IOException {
    Path listed = library.resolveSibling("runtime-classpath.txt");
    dependencies =
        Arrays.stream(Files.readString(listed).strip().split(File.pathSeparator))
            .filter(entry -> !entry.isBlank())
            .toList();
    Path source = Path.of(FirstDocument.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(program.resolve(source).getParent());
    Files.copy(codeSource(FirstDocument.class).resolve(source), program.resolve(source));
  }

  @Test
  void the_runtime_class_path_is_short() {
    long withYaml = dependencies.size() + 1L;
    long yaml = dependencies.stream().filter(entry -> entry.contains("snakeyaml")).count();

    assertThat(withYaml).as("jars with YAML: %s", dependencies).isLessThanOrEqualTo(8);
    assertThat(withYaml - yaml).as("jars without YAML").isLessThanOrEqualTo(6);
  }

  @Test
  void no_microsoft_jar_is_on_it() {
    assertThat(dependencies)
        .noneMatch(entry -> entry.contains("/com/microsoft/") || entry.contains("/com/azure/"));
  }

  @Test
  void it_starts_on_the_class_path() throws Exception {
    List<String> path = new ArrayList<>(dependencies);
    path.add(library.toString());
    path.add(program.toString());

    String output = run("-cp", String.join(File.pathSeparator, path));

    assertThat(output).contains("module: null", "profile: First", "by a mapper: true", "ESP201");
  }

  @Test
  void it_starts_on_the_module_path() throws Exception {
    List<String> path = new ArrayList<>(dependencies);
    path.add(library.toString());

    String output =
        run(
            "-p",
            String.join(File.pathSeparator, path),
            "--add-modules",
            "io.github.autopilotesp.core",
            "-cp",
            program.toString());

    assertThat(output)
        .contains(
            "module: io.github.autopilotesp.core", "profile: First", "by a mapper: true", "ESP201");
  }

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of(options),
                Stream.of(FirstDocument.class.getName()))
            .flatMap(parts -> parts)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static Path codeSource(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
