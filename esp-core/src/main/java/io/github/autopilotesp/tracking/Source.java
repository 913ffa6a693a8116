package io.github.autopilotesp.tracking;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents about the ESP's behavior, by the names used in findings and answers. */
public enum Source {
  /** The Autopilot tutorial's step about the ESP. */
  TUTORIAL(
      "User-driven Microsoft Entra join: Configure and assign the ESP",
      "2025-09-24",
      "https://learn.microsoft.com/autopilot/tutorial/user-driven/azure-ad-join-esp"),
  /** The Intune manual's page about the ESP. */
  SETUP(
      "Set up the Enrollment Status Page",
      "2026-01-20",
      "https://learn.microsoft.com/intune/device-enrollment/windows/setup-status-page"),
  /** The reference of the resource in Microsoft Graph. */
  GRAPH(
      "windows10EnrollmentCompletionPageConfiguration resource type (beta)",
      "2024-08-01",
      "https://learn.microsoft.com/graph/api/resources/"
          + "intune-onboarding-windows10enrollmentcompletionpageconfiguration?view=graph-rest-beta"),
  /** The reference of the Windows settings for the ESP. */
  DMCLIENT(
      "DMClient CSP",
      "2023",
      "https://learn.microsoft.com/windows/client-management/mdm/dmclient-csp"),
  /** The Intune manual's page about the rules of filters. */
  FILTER(
      "App and device properties, operators, and rule editing when creating filters",
      "2026-02-24",
      "https://learn.microsoft.com/intune/fundamentals/filters/ref-device-properties"),
  /** The Intune manual's page about filters. */
  FILTERS(
      "Use filters when assigning apps, policies and profiles",
      "2024-03-19",
      "https://learn.microsoft.com/intune/intune-service/fundamentals/filters"),
  /** The overview of the Autopilot scenarios. */
  SCENARIOS(
      "Windows Autopilot scenarios",
      "2023-09-11",
      "https://learn.microsoft.com/autopilot/tutorial/autopilot-scenarios"),
  /** The Autopilot manual's page about pre-provisioning. */
  PREPROV(
      "Windows Autopilot for pre-provisioned deployment",
      "2024-07-23",
      "https://learn.microsoft.com/autopilot/pre-provision"),
  /** The list of known issues of Autopilot. */
  KNOWN(
      "Windows Autopilot known issues",
      "2026-09-08",
      "https://learn.microsoft.com/autopilot/known-issues"),
  /** The Intune manual's page about policy sets. */
  POLICYSETS(
      "Use policy sets",
      "2024-04-10",
      "https://learn.microsoft.com/intune/intune-service/fundamentals/policy-sets"),
  /** Microsoft's article about an ESP that fails or hangs. */
  ESPTROUBLE(
      "Troubleshooting the Enrollment Status Page",
      "2021-12-23",
      "https://learn.microsoft.com/troubleshoot/mem/intune/device-enrollment/"
          + "understand-troubleshoot-esp"),
  /** The frequently asked questions about Autopilot. */
  AUTOPILOTFAQ("Windows Autopilot FAQ", "undated", "https://learn.microsoft.com/autopilot/faq"),
  /** The Configuration Manager manual's page about co-management from Autopilot. */
  COMANAGE(
      "Enroll Windows Autopilot devices into co-management",
      "undated",
      "https://learn.microsoft.com/intune/configmgr/comanage/autopilot-enrollment"),
  /** The servicing end dates of the versions of Windows 11. */
  LIFECYCLE(
      "Windows 11 Home and Pro, Windows 11 Enterprise and Education (lifecycle)",
      "2026-02",
      "https://learn.microsoft.com/lifecycle/products/windows-11-enterprise-and-education"),
  /** No document: observed in the traffic of the service and its public clients. */
  OBSERVED("Observed, not documented", "2020-2026", null);

  private final String title;
  private final String dated;
  private final Optional<URI> address;

  Source(String title, String dated, @Nullable String address) {
    this.title = title;
    this.dated = dated;
    this.address = Optional.ofNullable(address).map(URI::create);
  }

  /**
   * Returns the title of the document.
   *
   * @return the title
   */
  public String title() {
    return title;
  }

  /**
   * Returns the date of the text that the library is based on.
   *
   * @return a day, a month, a year, the years of observation, or {@code undated}
   */
  public String dated() {
    return dated;
  }

  /**
   * Returns the address of the document.
   *
   * @return its address, or empty for {@link #OBSERVED}
   */
  public Optional<URI> address() {
    return address;
  }
}
