package io.github.autopilotesp.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autopilotesp.internal.text.IdText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an address, it addresses its own thing. */
class GraphPathTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a/../b, groups/a%2F..%2Fb/members",
    "%2e%2e, groups/%252e%252e/members",
    "a?b#c, groups/a%3Fb%23c/members",
    "//evil.example, groups/%2F%2Fevil.example/members",
    "a b+c, groups/a%20b%2Bc/members",
    "ä😀, groups/%C3%A4%F0%9F%98%80/members",
    "a;b:c@d, groups/a%3Bb%3Ac%40d/members"
  })
  void an_id_stays_one_segment(String id, String expected) {
    assertThat(GraphPath.of("groups").item(id).child("members").encoded()).isEqualTo(expected);
  }

  @Property
  void any_ids_are_found_again_as_the_segments_that_they_were(
      @ForAll @Size(max = 4) List<@StringLength(max = 12) String> texts,
      @ForAll @StringLength(max = 12) String value) {
    List<String> ids =
        texts.stream().filter(IdText::isId).map(GraphPathTest::whole).filter(IdText::isId).toList();
    GraphPath path = GraphPath.of("groups");
    for (String id : ids) {
      path = path.item(id);
    }

    String encoded = path.with("$filter", whole(value)).encoded();

    assertThat(encoded).matches("[A-Za-z0-9._~/%-]*\\?\\$filter=[A-Za-z0-9._~%-]*");
    assertThat(
            Stream.of(encoded.substring(0, encoded.indexOf('?')).split("/", -1))
                .map(GraphPathTest::decoded))
        .containsExactlyElementsOf(Stream.concat(Stream.of("groups"), ids.stream()).toList());
    assertThat(decoded(encoded.substring(encoded.indexOf('=') + 1))).isEqualTo(whole(value));
  }

  /** Half a surrogate pair has no form in UTF-8. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void what_would_address_something_else_is_refused(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> GraphPath.of("groups").item(id));
  }

  @Test
  void a_text_in_a_filter_cannot_end_it() {
    assertThat(GraphPath.of("groups").where("displayName", List.of("O'Neill", "A&B")).options())
        .containsExactly(
            new GraphPath.Option("$filter", "displayName eq 'O''Neill' or displayName eq 'A&B'"));
  }

  @Test
  void options_stand_behind_the_question_mark_in_their_order() {
    assertThat(GraphPath.of("a", "b").with("$top", "1").with("$select", "id,x").encoded())
        .isEqualTo("a/b?$top=1&$select=id%2Cx");
  }
}
