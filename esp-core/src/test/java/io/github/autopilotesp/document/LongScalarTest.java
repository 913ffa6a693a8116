package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text of a mebibyte took 1.9 GB: it was copied once for each thousand characters. */
class LongScalarTest {
  private static final long MEBIBYTE = 1024 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"%s", "'%s'", "\"%s\"", "|\n      %s"})
  void a_long_text_takes_memory_by_its_length_and_not_by_its_square(String form) {
    String text = "a".repeat((int) MEBIBYTE - 200);
    String yaml = "version: 1\nprofiles:\n  - name: a\n    description: " + form.formatted(text);

    long before = allocated();
    ProfileDocument document = ProfileDocument.parse(yaml, DocumentFormat.YAML, "long");

    assertThat(allocated() - before).isLessThan(100 * MEBIBYTE);
    assertThat(document.resolveOffline().entries().get(0).profile().description().strip())
        .isEqualTo(text);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
