package io.github.autopilotesp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the tree that says what a test makes of the code. */
public final class RecordedFile {
  private RecordedFile() {}

  /**
   * Fails if the file says anything else. With {@code -Desp.update=true} it is written first.
   *
   * @param path its path in the repository
   * @param expected what it should say
   * @param test the test that compares it
   */
  public static void assertSays(String path, String expected, Class<?> test) throws IOException {
    Path file = Path.of(System.getProperty("esp.root"), path);
    if (Boolean.getBoolean("esp.update")) {
      Files.writeString(file, expected);
    }

    assertThat(file)
        .as(
            "Regenerate it, and read the difference: mvn -q test -pl esp-core -Dtest=%s"
                + " -Djacoco.skip -Desp.update=true",
            test.getSimpleName())
        .exists()
        .content()
        .isEqualTo(expected);
  }
}
