package io.github.autopilotesp.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the service answers, each call ends in a result or in a failure of its kind. */
class AnswerJazzerTest {
  private static final ToldService SERVICE = new ToldService();

  @FuzzTest(maxDuration = "5m")
  void any_answer_is_read_or_refused(byte[] bytes) {
    SERVICE.answer(new String(bytes, UTF_8));
    for (Consumer<IntuneTenant> read : ToldService.READS) {
      try {
        read.accept(SERVICE.tenant);
      } catch (TenantException failure) {
        assertThat(failure.getMessage().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(4096);
      }
    }
    for (List<TenantOperation> operations : ToldService.WRITES) {
      List<OperationOutcome> outcomes = SERVICE.tenant.send(operations);

      assertThat(outcomes).hasSameSizeAs(operations);
    }
  }

  /** The seeds with small mistakes, always the same: what the gate has time for. */
  @Test
  void a_short_run() throws IOException {
    try (Stream<Path> seeds =
        Files.list(
            Path.of(
                "src/test/resources/io/github/autopilotesp/graph/AnswerJazzerTestInputs",
                "any_answer_is_read_or_refused"))) {
      for (Path seed : seeds.sorted().toList()) {
        String text = Files.readString(seed);
        Random random = new Random(text.length());
        IntStream.range(0, 10)
            .mapToObj(i -> mutated(text, random))
            .forEach(mutated -> any_answer_is_read_or_refused(mutated.getBytes(UTF_8)));
      }
    }
  }

  private static String mutated(String seed, Random random) {
    List<String> pieces =
        List.of("\"", "{", "]", ",", "null", "-1", "1e9999", "[[", "\u0000", "\ud83d", "://", "..");
    int at = random.nextInt(seed.length() + 1);
    int end = Math.min(seed.length(), at + random.nextInt(10));
    return seed.substring(0, at)
        + (random.nextBoolean() ? pieces.get(random.nextInt(pieces.size())) : "")
        + seed.substring(end);
  }
}
