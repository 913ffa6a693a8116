package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example rules of the documentation that use a property of the ESP list [FILTER]. */
class DocumentedRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | a device that matches | a device that does not
          (device.deviceOwnership -eq "Personal") | deviceOwnership: personal | deviceOwnership: Corporate
          (device.enrollmentProfileName -eq "DEP iPhones") | enrollmentProfileName: dep iphones | enrollmentProfileName: DEP iPhones 2
          (device.enrollmentProfileName -startsWith "Autopilot Profile") | enrollmentProfileName: Autopilot Profile Berlin | enrollmentProfileName: Berlin Autopilot Profile
          (device.enrollmentProfileName -ne $null) | enrollmentProfileName: Kiosk | enrollmentProfileName: $null
          (device.manufacturer -eq "Microsoft") | manufacturer: MICROSOFT | manufacturer: Microsoft Corporation
          (device.manufacturer -startsWith "Micro") | manufacturer: Microsoft Corporation | manufacturer: Samsung
          (device.model -eq "Surface Book 3") | model: Surface Book 3 | model: Surface Book 2
          (device.model -in ["Surface Book 3", "Surface Book 2"]) | model: surface book 2 | model: Surface Book
          (device.model -startsWith "Surface Book") | model: Surface Book 3 | model: Surface Pro 9
          (device.osVersion -eq "14.2.1") | osVersion: 14.2.1 | osVersion: 14.2.10
          (device.osVersion -in ["10.15.3 (19D2064)", "10.14.2 (18C54)"]) | osVersion: 10.14.2 (18C54) | osVersion: 10.14.2
          (device.osVersion -startsWith "10.0.18362") | osVersion: 10.0.18362.1256 | osVersion: 10.0.22631.3235
          (device.operatingSystemSKU -eq "Enterprise") | operatingSystemSKU: Enterprise | operatingSystemSKU: EnterpriseN
          (device.operatingSystemSKU -in ["Enterprise", "EnterpriseS", "EnterpriseN", "EnterpriseEval"]) | operatingSystemSKU: EnterpriseEval | operatingSystemSKU: Professional
          (device.operatingSystemSKU -startsWith "Enterprise") | operatingSystemSKU: EnterpriseSN | operatingSystemSKU: Education
          (device.manufacturer -eq "Samsung") or (device.model -contains "Galaxy Note") | manufacturer: Samsung, model: Tab | manufacturer: Dell, model: Tab
          (device.manufacturer -eq "Samsung") and (device.model -contains "Galaxy Note") | manufacturer: Samsung, model: A Galaxy Note 9 | manufacturer: Samsung, model: Tab
          (device.manufacturer -ne "Samsung") or (device.model -ne "Galaxy Note") | manufacturer: Samsung, model: Galaxy Note 9 | manufacturer: Samsung, model: Galaxy Note
          (device.manufacturer -in ["Samsung", "Lenovo", "Microsoft"]) | manufacturer: LENOVO | manufacturer: Dell
          (device.manufacturer -notIn ["Samsung", "Lenovo", "Microsoft"]) | manufacturer: Dell | manufacturer: Lenovo
          (device.manufacturer -notContains "Samsung") | manufacturer: Dell | manufacturer: Samsung Electronics
          """)
  void a_documented_rule_is_printed_as_documented_and_means_what_is_documented(
      String documented, String matching, String other) {
    FilterRule rule = FilterRule.parse(documented);

    assertThat(rule.print()).isEqualTo(documented);
    assertThat(rule.evaluate(Devices.of(matching))).isEqualTo(Truth.TRUE);
    assertThat(rule.evaluate(Devices.of(other))).isEqualTo(Truth.FALSE);
    assertThat(rule.evaluate(DeviceFacts.builder().build())).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (device.osVersion -in ["10.15.3 (19D2064)","10.14.2 (18C54)"]) | (device.osVersion -in ["10.15.3 (19D2064)", "10.14.2 (18C54)"])
          (device.manufacturer -in ["Samsung","Lenovo","Microsoft"]) | (device.manufacturer -in ["Samsung", "Lenovo", "Microsoft"])
          (device.manufacturer -notIn ["Samsung","Lenovo","Microsoft"]) | (device.manufacturer -notIn ["Samsung", "Lenovo", "Microsoft"])
          """)
  void lists_are_printed_with_a_space_after_the_comma(String documented, String printed) {
    assertThat(FilterRule.parse(documented).print()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Documented too, on properties that an ESP assignment does not support
          (device.cpuArchitecture -in ["x64", "arm64"])
          (device.deviceCategory -contains "Engineering")
          (device.deviceName -in ["Scott's device", "Sara's device"])
          (device.deviceTrustType -ne "Azure AD registered")
          (device.isRooted -eq "True")
          (device.operatingSystemVersion -gt 10.0.22000.1000)
          (device.operatingSystemVersion -eq "10.0.22000.1000")
          """)
  void rules_on_other_documented_properties_parse_and_print(String documented) {
    assertThat(FilterRule.parse(documented).print()).isEqualTo(documented);
  }
}
