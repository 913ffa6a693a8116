package io.github.autopilotesp.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fakes need what esp-core needs at run time, and nothing else. */
class StartupTest {
  @TempDir Path program;

  @Test
  void both_faces_of_the_fake_run_with_the_dependencies_of_esp_core_alone() throws Exception {
    List<Path> classPath = new ArrayList<>(JavaProcess.withRuntimeDependenciesOfCore());
    classPath.add(JavaProcess.codeSource(FakeTenant.class));
    classPath.add(copyOf(InMemoryProgram.class));

    String output = JavaProcess.run(classPath, InMemoryProgram.class);

    assertThat(output).contains("profiles: 2").contains("serves: http");
  }

  /** The program without the other tests, which would bring nothing but could hide a lack. */
  private Path copyOf(Class<?> type) throws Exception {
    Path file = Path.of(type.getName().replace('.', '/') + ".class");
    Files.createDirectories(program.resolve(file).getParent());
    Files.copy(JavaProcess.codeSource(type).resolve(file), program.resolve(file));
    return program;
  }
}
