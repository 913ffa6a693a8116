package io.github.autopilotesp.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.tenant.WireObject;
import java.util.List;
import java.util.function.Function;

/** Whatever the service sends, it is read or refused, and what is read is printed as it came. */
class WireJazzerTest {

  private static final List<Function<WireObject, Object>> READERS =
      List.of(
          GraphProfiles::isEspProfile,
          GraphProfiles::read,
          GraphProfiles::readContent,
          GraphCatalog::readApp,
          GraphCatalog::readAppAssignment,
          GraphCatalog::readGroup,
          GraphCatalog::readFilter,
          GraphCatalog::readScopeTag,
          GraphCatalog::readUser,
          GraphCatalog::readAutopilotDevice,
          GraphCatalog::readManagedDevice);

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    WireObject wire;
    try {
      wire = GraphJson.parse(new String(bytes, UTF_8));
    } catch (GraphFormatException refused) {
      return;
    }
    assertThat(GraphJson.parse(GraphJson.print(wire))).isEqualTo(wire);
    assertThat(GraphJson.parse(GraphJson.printPretty(wire))).isEqualTo(wire);
    for (Function<WireObject, Object> reader : READERS) {
      try {
        assertThat(reader.apply(wire)).isNotNull();
      } catch (GraphFormatException refused) {
        assertThat(refused.expected()).isNotEmpty();
      }
    }
  }
}
