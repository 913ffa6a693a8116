package io.github.autopilotesp.filter;

import java.util.List;

/** Intune's names for the editions of Windows in {@code operatingSystemSKU} [FILTER]. */
final class WindowsEditions {
  static final List<String> LISTED_BY_INTUNE =
      List.of(
          "BusinessN",
          "CloudEdition",
          "CloudEditionN",
          "Core",
          "CoreCountrySpecific",
          "CoreN",
          "CoreSingleLanguage",
          "Education",
          "EducationN",
          "Enterprise",
          "EnterpriseEval",
          "EnterpriseG",
          "EnterpriseGN",
          "EnterpriseN",
          "EnterpriseNEval",
          "EnterpriseS",
          "EnterpriseSEval",
          "EnterpriseSN",
          "Holographic",
          "IoTUAP",
          "IoTUAPCommercial",
          "IoTEnterprise",
          "PPIPro",
          "Professional",
          "ProfessionalEducation",
          "ProfessionalEducationN",
          "ProfessionalWorkstation",
          "ProfessionalN",
          "ProfessionalSingleLanguage",
          "ServerRdsh");

  private WindowsEditions() {}
}
