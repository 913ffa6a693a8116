package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.filter.FilterProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterProblemTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | kind of problem | message
          (device.modle -eq "a") | PROPERTY_NOT_LISTED | column 2: `device.modle` is not a documented property, did you mean `device.model`?
          (device.favouriteColour -eq "a") | PROPERTY_NOT_LISTED | column 2: `device.favouriteColour` is not a documented property
          (device.deviceName -eq "PC-1") | PROPERTY_NOT_SUPPORTED_BY_ESP | column 2: `device.deviceName` is not supported in a filter on an ESP assignment
          (device.operatingSystemVersion -gt 10.0.22000) | PROPERTY_NOT_SUPPORTED_BY_ESP | column 2: `device.operatingSystemVersion` is not supported in a filter on an ESP assignment
          (device.osVersion -startsWith "10.0") | PROPERTY_DEPRECATED | column 2: `device.osVersion` is being retired
          (device.model -gt "a") | OPERATOR_DOES_NOT_FIT | column 2: `device.model` takes -eq, -ne, -startsWith, -contains, -notContains, -in, -notIn, not `-gt`
          (device.deviceOwnership -in ["Personal"]) | OPERATOR_DOES_NOT_FIT | column 2: `device.deviceOwnership` takes -eq, -ne, not `-in`
          (device.deviceOwnership -startsWith "Pers") | OPERATOR_DOES_NOT_FIT | column 2: `device.deviceOwnership` takes -eq, -ne, not `-startsWith`
          (device.deviceOwnership -eq "Company") | VALUE_DOES_NOT_FIT | column 2: `device.deviceOwnership` is Personal, Corporate or Unknown
          (device.model -eq 10.0) | VALUE_DOES_NOT_FIT | column 2: `device.model` is compared with a string in double quotes, not with `10.0`
          (device.operatingSystemSKU -eq "Enterprize") | VALUE_NOT_LISTED | column 2: "Enterprize" is none of the values that Intune lists for `device.operatingSystemSKU`, did you mean `"Enterprise"`?
          (device.operatingSystemSKU -notIn ["Core", "72"]) | VALUE_NOT_LISTED | column 2: "72" is none of the values that Intune lists for `device.operatingSystemSKU`
          """)
  void a_rule_tells_what_the_documentation_does_not_allow(String text, Kind kind, String message) {
    assertThat(FilterRule.parse(text).problems())
        .extracting(FilterProblem::kind, FilterProblem::message)
        .contains(tuple(kind, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(device.model -eq \"Surface\") and (device.manufacturer -ne $null)",
        "(device.deviceOwnership -ne \"unknown\")",
        "(device.operatingSystemSKU -in [\"enterprise\", \"ServerRdsh\"])",
        "(device.operatingSystemSKU -startsWith \"Enter\")",
        "(device.operatingSystemSKU -contains \"prise\")",
        "(device.enrollmentProfileName -notContains \"Kiosk\")",
      })
  void a_rule_within_the_documentation_has_no_problem(String text) {
    assertThat(FilterRule.parse(text).problems()).isEmpty();
  }

  @Test
  void each_problem_points_to_its_clause() {
    String text =
        "device.model gt \"a\" or (device.osVersion -eq \"10\" and device.fooBar eq \"b\")";

    assertThat(FilterRule.parse(text).problems())
        .extracting(FilterProblem::column)
        .containsExactly(
            text.indexOf("device.model") + 1,
            text.indexOf("device.osVersion") + 1,
            text.indexOf("device.fooBar") + 1);
  }

  @Test
  void a_version_that_is_no_version_is_a_problem_of_the_value() {
    assertThat(FilterRule.parse("(device.operatingSystemVersion -gt \"ten\")").problems())
        .extracting(FilterProblem::kind)
        .containsExactly(Kind.PROPERTY_NOT_SUPPORTED_BY_ESP, Kind.VALUE_DOES_NOT_FIT);
  }

  @Test
  void six_properties_are_supported_by_the_esp() {
    assertThat(FilterProperty.values())
        .filteredOn(FilterProperty::isSupportedByEsp)
        .extracting(FilterProperty::propertyName)
        .containsExactlyInAnyOrder(
            "model",
            "manufacturer",
            "osVersion",
            "operatingSystemSKU",
            "deviceOwnership",
            "enrollmentProfileName");
  }

  @Test
  void thirty_windows_editions_are_listed() {
    assertThat(FilterProperty.OPERATING_SYSTEM_SKU.listedValues())
        .hasSize(30)
        .doesNotHaveDuplicates();
  }
}
