package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The servicing end dates of Windows 11 versions, by edition (LIFECYCLE). Each date is the last day
 * of servicing, always a Tuesday. The dates were compared with public copies of Microsoft's pages
 * in November 2026, except that of 25H2 for Enterprise and Education, which follows from the
 * 36-month rule; 26H2 is left open.
 */
enum WindowsServicing {
  V21H2(22000, "21H2", "2023-10-10", "2024-10-08"),
  V22H2(22621, "22H2", "2024-10-08", "2025-10-14"),
  V23H2(22631, "23H2", "2025-11-11", "2026-11-10"),
  V24H2(26100, "24H2", "2026-10-13", "2027-10-12"),
  V25H2(26200, "25H2", "2027-10-12", "2028-10-10"),
  V26H1(28000, "26H1", "2028-03-14", "2029-03-13");

  /** Versions without a known end date; builds are not in the order of versions. */
  private static final List<String> OPEN = List.of("26H2 (26300)");

  private final int build;
  private final String version;
  private final LocalDate homeAndPro;
  private final LocalDate enterpriseAndEducation;

  WindowsServicing(int build, String version, String homeAndPro, String enterpriseAndEducation) {
    this.build = build;
    this.version = version;
    this.homeAndPro = LocalDate.parse(homeAndPro);
    this.enterpriseAndEducation = LocalDate.parse(enterpriseAndEducation);
  }

  /**
   * Returns whether a build is serviced on a day. A build not in the table is serviced if it is
   * newer than the oldest serviced version.
   *
   * @return empty if the edition would decide but is unknown
   */
  static Optional<Boolean> isServiced(int build, Optional<Edition> edition, LocalDate day) {
    for (WindowsServicing version : values()) {
      if (version.build == build) {
        return version.isServiced(edition, day);
      }
    }
    return Optional.of(build > V24H2.build);
  }

  private Optional<Boolean> isServiced(Optional<Edition> edition, LocalDate day) {
    if (edition.isPresent()) {
      return Optional.of(!day.isAfter(lastDay(edition.get())));
    }
    if (!day.isAfter(homeAndPro)) {
      return Optional.of(true);
    }
    return day.isAfter(enterpriseAndEducation) ? Optional.of(false) : Optional.empty();
  }

  private LocalDate lastDay(Edition edition) {
    return switch (edition) {
      case HOME_AND_PRO -> homeAndPro;
      case ENTERPRISE_AND_EDUCATION -> enterpriseAndEducation;
    };
  }

  /** Returns the table in words, for the rule's page. */
  static String inWords() {
    return List.of(values()).stream()
            .map(
                it ->
                    "%s (%d) until %s for Home and Pro, until %s for Enterprise and Education"
                        .formatted(it.version, it.build, it.homeAndPro, it.enterpriseAndEducation))
            .collect(Collectors.joining("; "))
        + "; "
        + String.join(", ", OPEN)
        + " without a date yet";
  }
}
