package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the jars carry beside their classes: the licence, the notice, and the list of their parts.
 */
class ReleasedJarsIT {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final String VERSION = System.getProperty("esp.version");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void a_jar_carries_the_licence_and_the_notice(String module) throws IOException {
    for (Path jar : jars(module)) {
      assertThat(text(jar, "META-INF/LICENSE"))
          .isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
      assertThat(text(jar, "META-INF/NOTICE")).contains("Autopilot ESP for Java", "not affiliated");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void each_part_in_the_list_of_parts_has_a_version_and_a_licence(String module)
      throws IOException {
    for (JsonNode part : parts(module)) {
      assertThat(part.path("version").asText()).as(part.toString()).isNotBlank();
      assertThat(part.path("licenses")).as(part.toString()).isNotEmpty();
    }
  }

  @Test
  void esp_core_has_no_part_of_Microsoft() throws IOException {
    assertThat(names("esp-core")).isNotEmpty().noneMatch(name -> name.contains("microsoft"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void nothing_of_the_tests_is_in_the_list_of_parts(String module) throws IOException {
    assertThat(names(module))
        .noneMatch(name -> name.matches(".*:(mockito|archunit|jazzer|jmh|logback).*"));
  }

  @Test
  void every_class_of_the_program_comes_from_a_part_in_its_list() throws IOException {
    Path program = target("esp-graph", "esp-graph-" + VERSION + "-standalone.jar");
    Set<String> known = new TreeSet<>();
    for (JsonNode part : parts("esp-graph")) {
      known.addAll(classes(jarOf(part)));
    }
    known.addAll(classes(target("esp-graph", "esp-graph-" + VERSION + ".jar")));

    assertThat(classes(program)).isNotEmpty().isSubsetOf(known);
    assertThat(JSON.readTree(text(program, "META-INF/sbom/sbom.cdx.json")))
        .isEqualTo(JSON.readTree(Files.readString(target("esp-graph", "sbom.cdx.json"))));
  }

  private static List<Path> jars(String module) {
    return List.of(
            target(module, module + "-" + VERSION + ".jar"),
            target(module, module + "-" + VERSION + "-standalone.jar"))
        .stream()
        .filter(jar -> Files.exists(jar) || !jar.toString().contains("standalone"))
        .toList();
  }

  private static Path target(String module, String file) {
    return ROOT.resolve(module).resolve("target").resolve(file);
  }

  private static Path jarOf(JsonNode part) {
    String name = part.get("name").asText();
    if (name.startsWith("esp-")) {
      return target(name, name + "-" + VERSION + ".jar");
    }
    String file = name + "-" + part.get("version").asText() + ".jar";
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().equals(file))
        .findAny()
        .orElseThrow(() -> new AssertionError("not on the class path: " + file));
  }

  private static Collection<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getEntry(entry)).as("%s in %s", entry, jar.getFileName()).isNotNull();
      try (InputStream in = file.getInputStream(file.getEntry(entry))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static List<JsonNode> parts(String module) throws IOException {
    JsonNode list = JSON.readTree(Files.readString(target(module, "sbom.cdx.json")));
    return StreamSupport.stream(list.get("components").spliterator(), false).toList();
  }

  private static List<String> names(String module) throws IOException {
    return parts(module).stream()
        .map(part -> part.path("group").asText() + ":" + part.path("name").asText())
        .toList();
  }
}
