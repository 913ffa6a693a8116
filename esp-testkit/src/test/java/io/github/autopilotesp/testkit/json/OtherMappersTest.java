package io.github.autopilotesp.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a controller of Spring 6 or 7 returns: the same JSON by Jackson 2 and by Jackson 3. */
class OtherMappersTest {
  private static final Path JACKSON_3 =
      Path.of(System.getProperty("esp.root"), "esp-testkit/target/jackson3");

  private static Map<String, String> two;
  private static Map<String, String> three;

  @BeforeAll
  static void write_by_both() throws Exception {
    two = WrittenValues.by("com.fasterxml.jackson.databind.ObjectMapper");
    try (URLClassLoader loader = withJackson3()) {
      three = by("tools.jackson.databind.ObjectMapper", loader);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> by(String mapper, ClassLoader loader) throws Exception {
    return (Map<String, String>)
        loader
            .loadClass(WrittenValues.class.getName())
            .getMethod("by", String.class)
            .invoke(null, mapper);
  }

  /** The annotations of Jackson 3 come before those of 2, as Maven would choose the newer. */
  private static URLClassLoader withJackson3() throws Exception {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> jars = Files.list(JACKSON_3)) {
      for (Path jar : jars.toList()) {
        urls.add(url(jar));
      }
    }
    String here =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : here.split(java.io.File.pathSeparator, -1)) {
      urls.add(url(Path.of(entry)));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  @Test
  void jackson_2_and_3_write_the_same() {
    assertThat(three).isEqualTo(two);
  }

  @Test
  void a_profile_is_told_in_the_admin_centers_terms() {
    assertThat(two.get("profile"))
        .contains("\"displayName\":\"Kiosk\"", "\"timeout\":\"PT1H30M\"", "\"collectLogs\":false")
        .contains("\"customMessage\":\"Call 5555.\"", "\"kind\":\"untilSelectedApps\"")
        .contains("\"target\":{\"kind\":\"allDevices\"}", "\"scopeTags\":[\"0\"]");
    assertThat(two.get("hidden")).isEqualTo("{\"kind\":\"hidden\"}");
  }

  @Test
  void a_stored_profile_has_what_the_service_added_and_the_object_as_it_came() {
    assertThat(two.get("stored"))
        .contains("\"priority\":1", "\"created\":\"2026-01-01T00:00:00Z\"", "\"wire\":{")
        .contains("\"blockDeviceSetupRetryByUser\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "finding",
        "validation",
        "change",
        "report",
        "outcome",
        "scenario",
        "explanation",
        "expectation"
      })
  void nothing_is_written_as_an_empty_object(String name) {
    assertThat(two.get(name)).hasSizeGreaterThan(20).doesNotContain("@", "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "snapshot", "document"})
  void what_has_a_reader_is_read_again(String name) {
    assertThat(two.get(name + " again")).isEqualTo(two.get(name + " own"));
    assertThat(three.get(name + " again")).isEqualTo(three.get(name + " own"));
  }

  @Test
  void a_stored_profile_is_read_from_its_wire_object() {
    assertThat(two.get("stored again")).isEqualTo("true");
  }
}
