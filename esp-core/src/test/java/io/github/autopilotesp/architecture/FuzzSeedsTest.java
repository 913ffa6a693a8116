package io.github.autopilotesp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jazzer replays only the seeds that lie beside their class, in a folder named like the test. */
class FuzzSeedsTest {
  private static final Pattern SEED = Pattern.compile("(?<type>.+)Inputs/(?<test>\\w+)/[^/]+");

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void each_seed_has_its_test(String module) throws IOException {
    Path tests = Path.of(System.getProperty("esp.root"), module, "src", "test");

    List<String> seeds = seeds(tests.resolve("resources"));

    assertThat(seeds).isNotEmpty();
    assertThat(seeds).allMatch(seed -> isReplayed(seed, tests.resolve("java")));
  }

  private static List<String> seeds(Path resources) throws IOException {
    try (Stream<Path> all = Files.walk(resources)) {
      return all.filter(Files::isRegularFile)
          .map(file -> resources.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.contains("Inputs/"))
          .toList();
    }
  }

  private static boolean isReplayed(String seed, Path sources) {
    Matcher parts = SEED.matcher(seed);
    if (!parts.matches()) {
      return false;
    }
    Path source = sources.resolve(parts.group("type") + ".java");
    try {
      return Files.exists(source)
          && Files.readString(source).contains("void " + parts.group("test") + "(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
