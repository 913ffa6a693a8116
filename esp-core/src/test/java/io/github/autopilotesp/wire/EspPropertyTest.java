package io.github.autopilotesp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Graph's names for the settings stand in one place. */
class EspPropertyTest {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));

  @ParameterizedTest
  @MethodSource("settings")
  void no_other_class_has_graphs_name_for_a_setting(EspProperty setting) {
    assertThat(classesWith('"' + setting.wireName() + '"')).containsExactly("EspProperty.java");
  }

  @Test
  void the_one_name_that_is_also_a_key_of_documents_stands_in_the_table_too() {
    assertThat(classesWith('"' + EspProperty.INSTALL_QUALITY_UPDATES.wireName() + '"'))
        .containsExactlyInAnyOrder("EspProperty.java", "Setting.java");
  }

  static Stream<EspProperty> settings() {
    return Stream.of(EspProperty.values())
        .filter(property -> property.part().filter(ProfileKey.SETTINGS::contains).isPresent())
        .filter(property -> property != EspProperty.INSTALL_QUALITY_UPDATES);
  }

  private static List<String> classesWith(String text) {
    return Stream.of("esp-core", "esp-graph")
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(EspPropertyTest::sources)
        .filter(file -> contentOf(file).contains(text))
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
