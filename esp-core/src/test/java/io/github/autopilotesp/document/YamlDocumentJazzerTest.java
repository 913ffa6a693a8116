package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever bytes stand in a YAML file, they are read or refused, and what is read survives. */
class YamlDocumentJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
    try {
      ProfileDocument document =
          ProfileDocument.read(new ByteArrayInputStream(bytes), DocumentFormat.YAML, "fuzz");

      assertThat(ProfileDocument.parse(document.toYaml(), DocumentFormat.YAML, "again"))
          .isEqualTo(document);
    } catch (DocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }
}
