package io.github.autopilotesp.testkit;

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
import java.util.stream.Collectors;

/** A program in a JVM of its own, on a class path that a test chooses. */
public final class JavaProcess {
  private JavaProcess() {}

  /** esp-core and what Maven resolved for it at run time, and nothing else. */
  public static List<Path> withRuntimeDependenciesOfCore() throws IOException {
    Path listed = Path.of(System.getProperty("esp.root"), "esp-core/target/runtime-classpath.txt");
    List<Path> classPath = new ArrayList<>();
    Arrays.stream(Files.readString(listed).strip().split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(Path::of)
        .forEach(classPath::add);
    classPath.add(codeSource(EspProfile.class));
    return classPath;
  }

  /** The jar or directory that a class came from. */
  public static Path codeSource(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Runs a program that must succeed, and gives what it printed. */
  public static String run(List<Path> classPath, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(program.getName());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
