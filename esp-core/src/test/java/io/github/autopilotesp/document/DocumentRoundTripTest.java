package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.wire.EspProfileArbitraries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as the same, byte for byte and value for value. */
class DocumentRoundTripTest {

  @Property(tries = 200)
  void a_set_survives_yaml_and_json_in_utf8(
      @ForAll("sets") EspProfileSet set, @ForAll DocumentFormat format) throws IOException {
    byte[] written = write(ProfileDocument.of(set), format).getBytes(StandardCharsets.UTF_8);

    ProfileDocument read = ProfileDocument.read(new ByteArrayInputStream(written), format, "round");

    assertThat(read.resolveOffline()).isEqualTo(set);
  }

  @Property(tries = 200)
  void writing_what_was_read_gives_the_same_text(
      @ForAll("sets") EspProfileSet set, @ForAll DocumentFormat format) {
    String written = write(ProfileDocument.of(set), format);

    ProfileDocument read = ProfileDocument.parse(written, format, "round");

    assertThat(write(read, format)).isEqualTo(written);
    assertThat(read).isEqualTo(ProfileDocument.of(set));
  }

  @Property(tries = 300)
  void any_text_survives_as_a_name(@ForAll("texts") String text, @ForAll DocumentFormat format) {
    EspProfileSet set = EspProfileSet.of(EspProfile.builder().displayName(text).build());

    ProfileDocument read =
        ProfileDocument.parse(write(ProfileDocument.of(set), format), format, "round");

    assertThat(read.resolveOffline()).isEqualTo(set);
  }

  private static String write(ProfileDocument document, DocumentFormat format) {
    return format == DocumentFormat.YAML ? document.toYaml() : document.toJson();
  }

  @Provide
  Arbitrary<EspProfileSet> sets() {
    return EspProfileArbitraries.sets();
  }

  @Provide
  Arbitrary<String> texts() {
    return EspProfileArbitraries.texts();
  }
}
