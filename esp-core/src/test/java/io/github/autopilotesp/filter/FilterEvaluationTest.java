package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterEvaluationTest {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A device without a value
          (device.model -eq $null)        | model: $null      | TRUE
          (device.model -ne $null)        | model: $null      | FALSE
          (device.model -eq "a")          | model: $null      | FALSE
          (device.model -ne "a")          | model: $null      | TRUE
          (device.model -in ["a"])        | model: $null      | FALSE
          (device.model -notIn ["a"])     | model: $null      | TRUE
          (device.model -startsWith "a")  | model: $null      | FALSE
          (device.model -contains "a")    | model: $null      | FALSE
          (device.model -notContains "a") | model: $null      | TRUE
          # A device of which nothing is known
          (device.model -eq $null)        | manufacturer: x   | UNKNOWN
          (device.model -ne "a")          | manufacturer: x   | UNKNOWN
          (device.model -notIn ["a"])     | manufacturer: x   | UNKNOWN
          # Half known is sometimes enough
          (device.manufacturer -eq "x") or (device.model -eq "a")  | manufacturer: x | TRUE
          (device.manufacturer -eq "y") or (device.model -eq "a")  | manufacturer: x | UNKNOWN
          (device.manufacturer -eq "x") and (device.model -eq "a") | manufacturer: x | UNKNOWN
          (device.manufacturer -eq "y") and (device.model -eq "a") | manufacturer: x | FALSE
          (device.model -eq "a") or (device.manufacturer -eq "x")  | manufacturer: x | TRUE
          (device.model -eq "a") and (device.manufacturer -eq "y") | manufacturer: x | FALSE
          # Case
          (device.model -eq "STRASSE ÄÖ") | model: strasse äö | TRUE
          (device.model -contains "aBc")  | model: xAbCy      | TRUE
          # Versions are compared number by number
          (device.operatingSystemVersion -gt 10.0.9)          | operatingSystemVersion: 10.0.10  | TRUE
          (device.operatingSystemVersion -gt 10.0.10)         | operatingSystemVersion: 10.0.10  | FALSE
          (device.operatingSystemVersion -ge 10.0.10)         | operatingSystemVersion: 10.0.10  | TRUE
          (device.operatingSystemVersion -lt 10.0.10)         | operatingSystemVersion: 10.0.9   | TRUE
          (device.operatingSystemVersion -le 10.0.9)          | operatingSystemVersion: 10.0.10  | FALSE
          (device.operatingSystemVersion -eq "10.0")          | operatingSystemVersion: 10.0.0.0 | TRUE
          (device.operatingSystemVersion -ne 10.0)            | operatingSystemVersion: 10.0.0.1 | TRUE
          (device.operatingSystemVersion -ne 10.0)            | operatingSystemVersion: $null    | TRUE
          (device.operatingSystemVersion -gt 10.0)            | operatingSystemVersion: $null    | FALSE
          (device.operatingSystemVersion -eq $null)           | operatingSystemVersion: $null    | TRUE
          (device.operatingSystemVersion -gt 10.0)            | operatingSystemVersion: ten      | UNKNOWN
          (device.operatingSystemVersion -gt 10.0)            | model: a                         | UNKNOWN
          # Clauses that the documentation does not allow
          (device.fooBar -eq "a")                     | model: a                  | UNKNOWN
          (device.model -gt "a")                      | model: b                  | UNKNOWN
          (device.model -eq 10.0)                     | model: 10.0               | UNKNOWN
          (device.deviceOwnership -in ["Personal"])   | deviceOwnership: Personal | UNKNOWN
          (device.deviceOwnership -eq "Company")      | deviceOwnership: Personal | UNKNOWN
          (device.operatingSystemVersion -gt "ten")   | operatingSystemVersion: 1 | UNKNOWN
          # An edition that Intune does not list is compared all the same
          (device.operatingSystemSKU -eq "Enterprize") | operatingSystemSKU: Core  | FALSE
          """)
  void a_rule_answers(String rule, String device, Truth answer) {
    assertThat(FilterRule.parse(rule).evaluate(Devices.of(device))).isEqualTo(answer);
  }

  @Test
  void an_empty_value_counts_as_none() {
    DeviceFacts device = DeviceFacts.builder().enrollmentProfileName("").build();

    assertThat(FilterRule.parse("device.enrollmentProfileName -eq $null").evaluate(device))
        .isEqualTo(Truth.TRUE);
    assertThat(device.value(FilterProperty.ENROLLMENT_PROFILE_NAME)).isEmpty();
    assertThat(device.isKnown(FilterProperty.ENROLLMENT_PROFILE_NAME)).isTrue();
  }

  @Test
  void the_operating_system_version_is_set_as_text_and_as_version() {
    DeviceFacts device = DeviceFacts.builder().osVersion("10.0.22631.3235").build();

    assertThat(
            FilterRule.parse(
                    "device.osVersion -contains \"22631\" and device.operatingSystemVersion -gt"
                        + " 10.0")
                .evaluate(device))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void facts_can_be_told_again_and_forgotten() {
    DeviceFacts device =
        DeviceFacts.builder()
            .manufacturer("Contoso")
            .model("C1")
            .operatingSystemSku("Core")
            .deviceOwnership("Corporate")
            .build();

    DeviceFacts other =
        device.toBuilder()
            .unknown(FilterProperty.MANUFACTURER)
            .absent(FilterProperty.MODEL)
            .unknown(FilterProperty.DEVICE_OWNERSHIP)
            .build();

    assertThat(device)
        .hasToString(
            "DeviceFacts[device.deviceOwnership is \"Corporate\", "
                + "device.manufacturer is \"Contoso\", device.model is \"C1\", "
                + "device.operatingSystemSKU is \"Core\"]");
    assertThat(other)
        .hasToString(
            "DeviceFacts[device.model has no value, device.operatingSystemSKU is \"Core\"]")
        .isNotEqualTo(device);
    assertThat(device.toBuilder().build()).isEqualTo(device).hasSameHashCodeAs(device);
  }
}
