package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query options, as far as clients of the enrollment configurations use them. */
class ODataTest {
  private final FakeTenant tenant = FakeTenant.builder().seed(1).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name eq 'Beta'                                      | Beta",
        "name eq 'beta'                                      | Beta",
        "name ne 'Beta'                                      | Alpha,Gamma",
        "startswith(name,'al')                               | Alpha",
        "startsWith(name, 'G')                               | Gamma",
        "contains(name,'mm')                                 | Gamma",
        "endswith(name,'ta')                                 | Beta",
        "rank gt 1 and rank lt 3                             | Beta",
        "rank ge 2                                           | Beta,Gamma",
        "rank le 1 or rank eq 3                              | Alpha,Gamma",
        "rank eq 2.0                                         | Beta",
        "not (rank eq 2)                                     | Alpha,Gamma",
        "name eq 'Alpha' or name eq 'Beta' and rank eq 9     | Alpha",
        "(name eq 'Alpha' or name eq 'Beta') and rank eq 2   | Beta",
        "tag eq null                                         | Beta,Gamma",
        "tag ne null                                         | Alpha",
        "flag eq true                                        | Alpha",
        "flag eq false                                       | Beta",
        "name in ('Alpha','Gamma')                           | Alpha,Gamma",
        "nested/deep eq 'x'                                  | Gamma",
        "id eq 'AAAAAAAA-0000-4000-8000-000000000001'        | Alpha",
        "made ge 2026-01-02T00:00:00Z                        | Beta,Gamma",
        "microsoft.graph.win32LobApp/fileName eq null        | Alpha,Beta,Gamma",
      })
  void a_filter_selects(String filter, String expected) {
    tenant.load(
        """
        {"deviceManagement/assignmentFilters": [
          {"id": "aaaaaaaa-0000-4000-8000-000000000001", "name": "Alpha", "rank": 1, "flag": true,
           "tag": "t", "made": "2026-01-01T00:00:00Z"},
          {"id": "aaaaaaaa-0000-4000-8000-000000000002", "name": "Beta", "rank": 2, "flag": false,
           "tag": null, "made": "2026-01-02T00:00:00Z"},
          {"id": "aaaaaaaa-0000-4000-8000-000000000003", "name": "Gamma", "rank": 3,
           "nested": {"deep": "x"}, "made": "2026-01-03T00:00:00Z"}]}\
        """);

    assertThat(values("/beta/deviceManagement/assignmentFilters?$filter=" + filter, "name"))
        .containsExactly(expected.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name eq",
        "name eq 'x",
        "name eq 'x' and",
        "name eq 'x' name",
        "name is 'x'",
        "name eq x",
        "name eq (",
        "(name eq 'x'",
        "'x' eq name",
        "na-me eq 'x'",
        "name in 'x'",
        "startswith(name)",
        "startswith(name,5)",
        "showInstallationProgress eq true"
      })
  void a_filter_that_is_none_is_refused(String filter) {
    assertThat(status(CONFIGURATIONS + "?$filter=" + filter.replace("name", "displayName")))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tolower(displayName) eq 'x'", "year(createdDateTime) eq 2026"})
  void a_filter_that_the_fake_does_not_know_is_answered_with_501(String filter) {
    assertThat(status("/beta/groups?$filter=" + filter)).isEqualTo(501);
  }

  @Test
  void ends_with_brings_the_service_down_as_it_does_in_reality() {
    assertThat(
            status(
                CONFIGURATIONS
                    + "?$filter=endsWith(id,'_Windows10EnrollmentCompletionPageConfiguration')"))
        .isEqualTo(500);
  }

  @Test
  void pages_are_filtered_by_the_type_that_clients_filter_by() {
    tenant.addProfile("p");

    assertThat(
            values(
                CONFIGURATIONS
                    + "?$filter=deviceEnrollmentConfigurationType eq"
                    + " 'windows10EnrollmentCompletionPageConfiguration'",
                "displayName"))
        .containsExactly("All users and all devices", "p");
  }

  @Test
  void select_shows_what_it_names_and_the_type() {
    JsonNode page = get(CONFIGURATIONS + "?$select=id,displayName");

    assertThat(page.path("@odata.context").asText())
        .endsWith("#deviceManagement/deviceEnrollmentConfigurations(id,displayName)");
    assertThat(page.at("/value/0").fieldNames())
        .toIterable()
        .containsExactly("@odata.type", "id", "displayName");
    assertThat(get("/beta/groups?$select=*").has("value")).isTrue();
  }

  @Test
  void select_works_on_one_item_too() {
    String id = tenant.addProfile("p");

    assertThat(get(CONFIGURATIONS + "/" + id + "?$select=displayName").fieldNames())
        .toIterable()
        .containsExactly("@odata.context", "@odata.type", "displayName");
  }

  @Test
  void select_of_a_derived_types_property_is_refused() {
    GraphResponse response =
        tenant.handle(GraphRequest.get(CONFIGURATIONS + "?$select=showInstallationProgress"));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains(
            "Could not find a property named 'showInstallationProgress' on type"
                + " 'microsoft.graph.deviceEnrollmentConfiguration'.");
  }

  @Test
  void order_is_ascending_unless_told_otherwise_and_goes_on_with_the_next_key() {
    tenant.load(
        """
        {"deviceManagement/assignmentFilters": [{"id": "1", "name": "b", "rank": 10}, {"id": "2", "name": "a", "rank": 9},
                   {"id": "3", "name": "a", "rank": 10}, {"id": "4", "rank": null}]}\
        """);

    assertThat(values("/beta/deviceManagement/assignmentFilters?$orderby=name,rank desc", "id"))
        .containsExactly("4", "3", "2", "1");
    assertThat(values("/beta/deviceManagement/assignmentFilters?$orderby=rank desc, id", "id"))
        .containsExactly("1", "3", "2", "4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$orderby=name sideways",
        "$orderby=a b c",
        "$top=x",
        "$top=-1",
        "$top=1&$top=2",
        "$skip=x"
      })
  void an_option_without_meaning_is_refused(String option) {
    assertThat(status("/beta/deviceManagement/assignmentFilters?" + option)).isEqualTo(400);
  }

  @Test
  void skip_leaves_out_the_first_ones() {
    tenant.addFilter("a", "");
    tenant.addFilter("b", "");

    assertThat(values("/beta/deviceManagement/assignmentFilters?$skip=1", "displayName"))
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/beta/groups?$filter=displayNam eq 'x'",
        "/beta/groups?$select=displayNam",
        "/beta/groups?$orderby=displayNam"
      })
  void a_misspelt_property_is_refused_rather_than_found_nowhere(String url) {
    tenant.addGroup("g");

    assertThat(status(url)).isEqualTo(400);
  }

  @Test
  void
      an_expansion_that_the_type_does_not_have_is_refused_and_one_that_the_fake_has_not_is_a_501() {
    assertThat(status(CONFIGURATIONS + "?$expand=deviceStatuses")).isEqualTo(400);
    assertThat(status("/beta/groups?$expand=drive")).isEqualTo(501);
  }

  @Test
  void an_expansion_whose_parentheses_do_not_fit_is_refused() {
    for (String expand : List.of("a)b(", ")(", "assignments()x", "assignments(", "assignments)")) {
      assertThat(status(CONFIGURATIONS + "?$expand=" + expand)).as(expand).isEqualTo(400);
    }
  }

  @Test
  void options_of_a_next_link_are_those_of_the_first_request() {
    tenant.addProfile("a");
    tenant.addProfile("b");

    JsonNode first =
        get(
            CONFIGURATIONS
                + "?$top=1&$expand=assignments&$filter=startswith(id,'') and priority gt 0");
    JsonNode second = get(first.path("@odata.nextLink").asText());

    assertThat(first.at("/value/0/displayName").asText()).isEqualTo("a");
    assertThat(second.at("/value/0/displayName").asText()).isEqualTo("b");
    assertThat(second.at("/value/0").has("assignments")).isTrue();
    assertThat(second.has("@odata.nextLink")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$top=1", "$filter=priority eq 1", "$orderby=priority", "$count=true"})
  void one_item_is_no_collection(String option) {
    assertThat(status(CONFIGURATIONS + "/" + tenant.addProfile("p") + "?" + option)).isEqualTo(400);
  }

  @Test
  void another_format_than_json_is_not_known() {
    assertThat(status(CONFIGURATIONS + "?$format=application/json")).isEqualTo(200);
    assertThat(status(CONFIGURATIONS + "?$format=atom")).isEqualTo(501);
  }

  @Test
  void keys_in_parentheses_are_keys() {
    String id = tenant.addProfile("p");

    assertThat(get(CONFIGURATIONS + "('" + id + "')").path("displayName").asText()).isEqualTo("p");
  }

  private JsonNode get(String url) {
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return parse(response.body());
  }

  private int status(String url) {
    return tenant.handle(GraphRequest.get(url)).status();
  }

  private List<String> values(String url, String property) {
    return get(url).path("value").findValuesAsText(property);
  }
}
