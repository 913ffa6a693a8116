package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.wire.GraphExport;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads who gave the wrong thing: what is wrong, where, and what to do. */
class MessagesTest {
  private static final int LONGEST = 4096;

  private static String refusal(String text, DocumentFormat format) {
    return String.valueOf(
        catchThrowableOfType(
                DocumentException.class, () -> ProfileDocument.parse(text, format, "f"))
            .getMessage());
  }

  @Test
  void a_folder_is_said_to_be_one(@TempDir Path folder) {
    assertThatThrownBy(() -> ProfileDocument.read(folder))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("this is a folder; name a file in it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"value\": []}",
        "{\"@odata.context\": \"x\", \"value\": []}",
        "{\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"}",
      })
  void graphs_own_json_is_sent_to_its_reader(String json) {
    assertThat(refusal(json, DocumentFormat.JSON)).contains("use ProfileImport.read");
  }

  @Test
  void a_profile_document_is_sent_to_its_reader() {
    assertThatThrownBy(() -> ProfileImport.parse("{\"version\": 1, \"profiles\": []}", "f"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("a profile document, which ProfileDocument.read or parse reads");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"version\": 1, \"profiles\": [           | ends too early",
        "{\"version\": 1 \"profiles\": []}          | a comma is missing",
        "{version: 1}                               | keys are written in double quotes",
        "{\"version\": 1, }                         | no comma stands after the last one",
        "{\"version\": one}                         | put text in double quotes",
        "{\"version\": 1]                           | closes another kind",
        "{\"version\": \"\\x\"}                     | a backslash is written as two",
        "{\"version\" 1}                            | a colon is missing",
      })
  void what_is_wrong_with_json_is_said_in_our_words(String json, String words) {
    assertThat(refusal(json, DocumentFormat.JSON))
        .startsWith("f:1:")
        .contains("not JSON: ")
        .contains(words)
        .doesNotContain("Unexpected", "expecting", "JsonToken", "Source:");
  }

  @Test
  void graph_json_is_refused_in_our_words_too() {
    assertThatThrownBy(() -> GraphJson.parse("{\"a\": 1, \"a\": 2}"))
        .hasMessageContaining("the key \"a\" stands there twice");
  }

  @Test
  void yaml_with_a_colon_in_a_text_is_told_to_quote_it() {
    assertThat(refusal("version: 1\nprofiles:\n  - name: Kiosk: lobby\n", DocumentFormat.YAML))
        .contains("mapping values are not allowed here; put text with a colon in quotes");
  }

  @ParameterizedTest
  @CsvSource({"displayName, name", "priority, order", "roleScopeTagIds, scopeTags"})
  void graphs_keys_are_answered_with_ours(String theirs, String ours) {
    assertThat(
            refusal("{version: 1, profiles: [{name: A, " + theirs + ": 1}]}", DocumentFormat.YAML))
        .endsWith("write \"" + ours + "\"");
  }

  @Test
  void a_hundred_problems_of_any_size_stay_below_four_kilobytes() {
    String keys =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"" + "k".repeat(3000) + i + "\": 1")
            .collect(Collectors.joining(", "));
    String names =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"" + "名".repeat(3000) + i + "\"")
            .collect(Collectors.joining(", "));
    ProfileDocument document =
        ProfileDocument.parse(
            "{\"version\": 1, \"profiles\": [{\"name\": \"A\", \"scopeTags\": [" + names + "]}]}",
            DocumentFormat.JSON,
            "f");

    String first = refusal("{" + keys + "}", DocumentFormat.JSON);
    String second =
        String.valueOf(
            catchThrowableOfType(
                    UnresolvedReferencesException.class, () -> document.resolveOffline())
                .getMessage());

    assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(second.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(first).containsPattern("and \\d+ more$");
    assertThat(second).containsPattern("and \\d+ more$");
  }

  @Test
  void a_null_is_named() throws IOException {
    assertThatThrownBy(() -> ProfileDocument.read((Path) nothing())).hasMessage("file");
    assertThatThrownBy(() -> ProfileDocument.parse(nothing(), DocumentFormat.YAML, "f"))
        .hasMessage("text");
    assertThatThrownBy(() -> GraphExport.parse(nothing())).hasMessage("json");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
