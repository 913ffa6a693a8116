package io.github.autopilotesp.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.Habits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker itself: that it finds what deviates. */
class ConformanceTest {
  private static final String TAGS = "/beta/deviceManagement/roleScopeTags";
  private static final String WHOLE =
      "'id': '1', 'displayName': 'a', 'description': null, 'isBuiltIn': false";

  private final Conformance conformance = new Conformance(new Vocabulary(Habits.ideal()));

  @Test
  void an_answer_as_the_metadata_says_does_not_deviate() {
    assertThat(deviations("{" + WHOLE + "}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'id': '1', 'displayName': 'a', 'description': null} | roleScopeTag without isBuiltIn",
        "{'id': 1, 'displayName': 'a', 'description': null, 'isBuiltIn': false} | WRONG_VALUE",
        "{'id': '1', 'displayName': 'a', 'description': null, 'isBuiltIn': false, 'x': 1} |"
            + " UNKNOWN",
        "{'@odata.type': '#microsoft.graph.group', 'id': '1'} | OTHER_TYPE",
      })
  void an_item_that_deviates_is_found(String item, String deviation) {
    assertThat(deviations(item)).anyMatch(found -> found.contains(deviation));
  }

  @Test
  void an_answer_without_a_context_deviates() {
    ObjectNode body = Json.readObject("{\"value\": []}");

    assertThat(conformance.deviations(GraphRequest.get(TAGS), Answer.ok("", body)))
        .containsExactly("no @odata.context");
  }

  @Test
  void an_answer_where_the_api_has_nothing_deviates() {
    assertThat(
            conformance.deviations(
                GraphRequest.get("/v1.0/deviceManagement/roleScopeTags"), Answer.empty(200)))
        .containsExactly("the API has no such path");
  }

  @Test
  void a_write_that_was_carried_out_though_its_body_does_not_fit_deviates() {
    GraphRequest request = GraphRequest.post(TAGS, "{\"colour\": \"red\"}");

    assertThat(conformance.deviations(request, Answer.empty(204)))
        .anyMatch(found -> found.startsWith("sent: UNKNOWN_PROPERTY"));
  }

  private List<String> deviations(String item) {
    ObjectNode body = Json.readObject("{\"value\": [" + item.replace('\'', '"') + "]}");
    return conformance.deviations(GraphRequest.get(TAGS), Answer.ok("https://x/$metadata#a", body));
  }
}
