package io.github.autopilotesp.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.wire.ExportText;
import io.github.autopilotesp.wire.GraphFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encodings of exported files, and the shapes of Graph's JSON. Samples are made. */
class ExportEncodingTest {
  private static final String PROFILE =
      """
      {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
       "displayName": "Grüße"}\
      """;

  private static ImportedProfiles read(byte[] bytes) throws IOException {
    return ProfileImport.read(new ByteArrayInputStream(bytes), "export.json");
  }

  private static String name(ImportedProfiles imported) {
    return imported.document().resolveOffline().entries().get(0).profile().displayName();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_tells_the_encoding(String charset) throws IOException {
    assertThat(name(read(("\uFEFF" + PROFILE).getBytes(Charset.forName(charset)))))
        .isEqualTo("Grüße");
  }

  @Test
  void without_a_byte_order_mark_it_is_utf_8() throws IOException {
    assertThat(name(read(PROFILE.getBytes(UTF_8)))).isEqualTo("Grüße");
  }

  @Test
  void utf_16_without_a_byte_order_mark_is_refused_by_its_name() {
    assertThatThrownBy(() -> read(PROFILE.getBytes(UTF_16LE)))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage(
            "export.json:1:1: expected UTF-8, or UTF-16 with a byte order mark, found what looks"
                + " like UTF-16 without one.");
  }

  @Test
  void other_bytes_are_refused_where_they_stand() {
    byte[] bytes = (PROFILE + "\n\u00fc").getBytes(Charset.forName("windows-1252"));

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage(
            "export.json:2:20: expected UTF-8, or UTF-16 with a byte order mark, found other"
                + " bytes.");
  }

  @Test
  void half_a_character_at_the_end_is_refused() {
    byte[] odd = new byte[] {(byte) 0xFE, (byte) 0xFF, 0};

    assertThatThrownBy(() -> read(odd)).hasMessageStartingWith("export.json:1:1: expected UTF-8");
    assertThatThrownBy(() -> read("{}\u00fc".substring(0, 3).getBytes(UTF_16BE)))
        .isInstanceOf(GraphFormatException.class);
  }

  @Test
  void a_file_that_is_too_large_is_refused_unread() {
    InputStream endless =
        new InputStream() {
          private long left = ExportText.MAX_BYTES + 1L;

          @Override
          public int read() {
            throw new AssertionError("byte by byte");
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            int given = (int) Math.min(length, left);
            left -= given;
            return given == 0 && length > 0 ? -1 : given;
          }
        };

    assertThatThrownBy(() -> ProfileImport.read(endless, "export.json"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage("export.json: expected at most 67108864 bytes, found more.");
  }

  @Test
  void a_bare_array_is_read_as_a_value_list_is() {
    ImportedProfiles fromArray = ProfileImport.parse("[" + PROFILE + "," + PROFILE + "]", "f");
    ImportedProfiles fromList =
        ProfileImport.parse("{\"value\": [" + PROFILE + "," + PROFILE + "]}", "f");

    assertThat(fromArray.document()).isEqualTo(fromList.document());
    assertThat(ProfileImport.parse("[]", "f").document().resolveOffline().entries()).isEmpty();
  }

  @Test
  void an_array_of_something_else_is_refused_with_its_place() {
    assertThatThrownBy(() -> ProfileImport.parse("[" + PROFILE + ", 7]", "f"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage("f: [1]: expected an object, found 7.");
  }

  @Test
  void a_fault_in_a_file_is_told_with_file_line_and_column(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "[\n  {\"a\": ?}\n]");

    assertThatThrownBy(() -> ProfileImport.read(file))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageStartingWith(file + ":2:9: ");
  }

  @Test
  void a_wrong_type_is_told_with_the_place_of_the_profile() {
    String wrong = PROFILE.replace("\"Grüße\"", "7");

    assertThatThrownBy(() -> ProfileImport.parse("{\"value\": [" + wrong + "]}", "f"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage("f: value[0].displayName: expected a string, found 7.");
  }

  @Test
  void an_id_that_is_none_is_told_with_the_place_of_the_profile() {
    String wrong =
        PROFILE.replace(
            "}",
            ", \"showInstallationProgress\": true, \"blockDeviceSetupRetryByUser\": false,"
                + " \"selectedMobileAppIds\": [\"\"]}");

    assertThatThrownBy(() -> ProfileImport.parse("[" + wrong + "]", "f"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage("f: [0].selectedMobileAppIds[0]: expected an id, found an empty string.");
  }
}
