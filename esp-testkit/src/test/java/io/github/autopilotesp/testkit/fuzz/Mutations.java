package io.github.autopilotesp.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The seeds of a fuzz target, each with small mistakes: always the same, for the gate. */
final class Mutations {
  private static final int EACH = 400;
  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          ";",
          "/",
          "\\",
          "%",
          "%2",
          "&",
          "=",
          "$",
          "@",
          " ",
          "\n",
          "\u0000",
          "\ud83d\ude00",
          "-1",
          "99999999999999999999",
          "1e999999",
          "null",
          "true",
          "..",
          "$count",
          "/any(",
          " or ",
          " not ",
          "\"id\": 1",
          "$batch");

  private Mutations() {}

  static Stream<byte[]> ofSeeds(Class<?> target, String method) {
    return seeds(target, method).stream()
        .flatMap(
            seed -> {
              Random random = new Random(seed.length);
              return IntStream.range(0, EACH).mapToObj(i -> mutated(seed, random));
            });
  }

  private static List<byte[]> seeds(Class<?> target, String method) {
    Path folder =
        Path.of("src/test/resources", target.getName().replace('.', '/') + "Inputs", method);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Mutations::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    StringBuilder text = new StringBuilder(new String(seed, UTF_8));
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
      }
    }
    return text.toString().getBytes(UTF_8);
  }
}
