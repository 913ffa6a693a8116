package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer has one context, its own, whatever came in with what it shows. */
class OneContextTest {
  private static final String CONTEXT = "\"@odata.context\":";
  private static final String GROUP = "aaaaaaaa-0000-0000-0000-000000000001";
  private static final String PROFILE =
      "/beta/deviceManagement/deviceEnrollmentConfigurations/"
          + "p_Windows10EnrollmentCompletionPageConfiguration";

  private final FakeTenant tenant = FakeTenant.create();

  @Test
  void an_object_that_was_seeded_from_an_answer_of_the_service() {
    tenant.add(
        TenantCollection.GROUPS,
        "{\"@odata.context\": \"https://x/$metadata#groups/$entity\", \"id\": \""
            + GROUP
            + "\", \"displayName\": \"G\"}");

    assertThat(tenant.handle(GraphRequest.get("/beta/groups/" + GROUP)).body())
        .containsOnlyOnce(CONTEXT)
        .doesNotContain("https://x/");
  }

  @Test
  void a_configuration_that_a_client_sent_back_as_it_was_read() {
    String read =
        """
        {"@odata.context": "https://x/$metadata#deviceEnrollmentConfigurations/$entity",
         "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "id": "p_Windows10EnrollmentCompletionPageConfiguration", "displayName": "P",
         "priority": 1}
        """;
    tenant.add(TenantCollection.ENROLLMENT_CONFIGURATIONS, read);

    GraphResponse patched =
        tenant.handle(
            new GraphRequest(
                "PATCH",
                PROFILE,
                Map.of("Content-Type", "application/json"),
                read.replace("\"priority\": 1", "\"description\": \"d\"")
                    .replace("\"id\": \"p_Windows10EnrollmentCompletionPageConfiguration\",", "")));

    assertThat(patched.status()).isEqualTo(200);
    assertThat(String.valueOf(patched.body()))
        .containsOnlyOnce(CONTEXT)
        .doesNotContain("https://x/");
    assertThat(tenant.handle(GraphRequest.get(PROFILE)).body())
        .containsOnlyOnce(CONTEXT)
        .contains("\"description\":\"d\"");
  }
}
