package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much is wrong with a document, its message can be read; the rest is in the list. */
class ShortMessagesTest {
  @Test
  void many_names_that_lead_nowhere_make_a_short_message() {
    String groups =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "      - group: " + i + "g".repeat(90))
            .collect(Collectors.joining("\n"));

    UnresolvedReferencesException failure = unresolved(groups);

    assertThat(failure.references()).hasSize(5_000);
    assertThat(failure.getMessage()).endsWith("and 4980 more").hasSizeLessThan(10_000);
  }

  @Test
  void one_long_name_that_stands_at_many_places_makes_a_short_message() {
    String line = "      - group: " + "g".repeat(10_000);

    UnresolvedReferencesException failure =
        unresolved(String.join("\n", java.util.Collections.nCopies(100, line)));

    assertThat(failure.references()).hasSize(1);
    assertThat(failure.getMessage())
        .contains("and 80 more")
        .contains("9940 more characters")
        .hasSizeLessThan(2_000);
  }

  @Test
  void long_keys_make_short_messages() {
    String document = "version: 1\nprofiles: []\n" + "\"" + "k".repeat(1_000) + "\": 1\n";

    DocumentException failure =
        catchThrowableOfType(
            DocumentException.class,
            () -> ProfileDocument.parse(document, DocumentFormat.YAML, "f"));

    assertThat(failure.getMessage()).contains("unknown key").hasSizeLessThan(500);
  }

  @Test
  void what_was_written_as_json_is_read_whatever_its_size() {
    String description = "a description of some length ".repeat(100);
    String profiles =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"name\": \"" + i + "\", \"description\": \"" + description + "\"}")
            .collect(Collectors.joining(", "));
    ProfileDocument large =
        ProfileDocument.fromJson("{\"version\": 1, \"profiles\": [" + profiles + "]}");

    String json = large.toJson();

    assertThat(json.length()).isGreaterThan(SourceText.LIMIT);
    assertThat(ProfileDocument.fromJson(json)).isEqualTo(large);
    assertThat(ProfileDocument.combine(List.of(large)).toJson()).isEqualTo(json);
  }

  private static UnresolvedReferencesException unresolved(String assignments) {
    ProfileDocument document =
        ProfileDocument.parse(
            "version: 1\nprofiles:\n  - name: a\n    assignments:\n" + assignments,
            DocumentFormat.YAML,
            "f");
    return catchThrowableOfType(UnresolvedReferencesException.class, document::resolveOffline);
  }
}
