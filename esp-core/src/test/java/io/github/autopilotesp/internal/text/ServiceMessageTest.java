package io.github.autopilotesp.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceMessageTest {
  @Test
  void the_sentence_is_taken_out_of_Intunes_wrapping() {
    String wrapped =
        """
        {
          "_version": 3,
          "Message": "The profile does not exist - Operation ID (for customer support): 0000 - Activity ID: 1111 - Url: https://fef.example/x",
          "CustomApiErrorPhrase": "",
          "RetryAfter": null,
          "ErrorSourceService": "",
          "HttpHeaders": "{}"
        }\
        """;

    assertThat(ServiceMessage.sentence(wrapped)).isEqualTo("The profile does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Insufficient privileges to complete the operation.",
        "",
        "{not JSON",
        "{\"error\": 1}",
        "{\"Message\": {}}"
      })
  void what_is_not_wrapped_stays_as_it_is(String message) {
    assertThat(ServiceMessage.sentence(message)).isEqualTo(message);
  }

  @Test
  void a_message_for_support_only_is_kept() {
    assertThat(
            ServiceMessage.sentence("{\"Message\": \" - Operation ID (for customer support): 0\"}"))
        .contains("Operation ID");
  }
}
