package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security page promises what is tested: each line names its tests, and they are there. */
class SecurityPageTest {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final Pattern METHOD = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void each_promise_names_a_test() throws IOException {
    assertThat(promises()).hasSizeGreaterThan(10).allMatch(line -> TEST.matcher(line).find());
  }

  @Test
  void each_test_that_is_named_is_there() throws IOException {
    Set<String> there = tests();

    assertThat(promises())
        .flatExtracting(line -> TEST.matcher(line).results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .allMatch(there::contains);
  }

  @Test
  void each_finding_names_a_test_that_is_there() throws IOException {
    List<String> rows =
        Files.readString(ROOT.resolve("SECURITY.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| found"))
            .toList();
    String tests = sources();

    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows)
        .allSatisfy(
            row -> {
              Matcher named = METHOD.matcher(row);
              assertThat(named.find()).as(row).isTrue();
              assertThat(tests)
                  .as(row)
                  .contains("class " + named.group(1) + " ", "void " + named.group(2) + "(");
            });
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .map(SecurityPageTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> promises() throws IOException {
    String page = Files.readString(ROOT.resolve("SECURITY.md"));
    int from = page.indexOf("## What the library promises");
    int to = page.indexOf("## What it does not promise");
    return page.substring(from, to).lines().filter(line -> line.startsWith("- ")).toList();
  }

  /** The classes with tests in all modules, by their simple names. */
  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> file.toString().contains("src" + java.io.File.separator + "test"))
          .filter(SecurityPageTest::hasTests)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean hasTests(Path file) {
    return Pattern.compile("@(Test|ParameterizedTest|Property|FuzzTest|TestFactory)\\b")
        .matcher(read(file))
        .find();
  }
}
