package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Finding;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.validation.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ESP profiles of a tenant as a page for people: in priority order, in the admin center's
 * words, with apps and groups by name and the findings of the documented rules.
 *
 * @param tenantId the tenant's id, or empty if it could not be seen
 * @param profiles the profiles, highest priority first
 * @param namesById the names of apps, groups, filters and scope tags by their ids; an id without a
 *     name is shown as it is
 * @param findings the findings of the rules
 */
public record TenantPage(
    Optional<String> tenantId,
    List<StoredProfile> profiles,
    Map<String, String> namesById,
    ValidationReport findings) {
  /**
   * Creates the value.
   *
   * @param tenantId the tenant's id
   * @param profiles the profiles, highest priority first
   * @param namesById the names behind ids
   * @param findings the findings of the rules
   * @throws NullPointerException if an argument is null
   */
  public TenantPage {
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(namesById, "namesById");
    Objects.requireNonNull(tenantId, "tenantId");
    profiles = List.copyOf(profiles);
    namesById = Map.copyOf(namesById);
    Objects.requireNonNull(findings, "findings");
  }

  /**
   * Reads a tenant. Names that it refuses to return are left out.
   *
   * @param tenant the tenant
   * @return the page
   * @throws io.github.autopilotesp.tenant.TenantException if the profiles cannot be read
   */
  public static TenantPage read(IntuneTenant tenant) {
    ProfileListing listing = tenant.profiles().listing();
    ValidationInput input = ValidationInput.ofTenant(listing.profiles()).catalogOf(tenant);
    ValidationReport findings = EspValidator.standard().validate(input);
    return new TenantPage(
        listing.tenantId(),
        listing.profiles(),
        input.catalog().orElseThrow().names(whole(listing.profiles())),
        findings);
  }

  /** Includes the assignments from policy sets. */
  private static List<EspProfile> whole(List<StoredProfile> profiles) {
    return profiles.stream()
        .map(
            stored ->
                stored.profile().toBuilder()
                    .assignments(
                        stored.assignments().stream().map(StoredAssignment::assignment).toList())
                    .build())
        .toList();
  }

  /**
   * Renders the page as Markdown. Names and descriptions are escaped.
   *
   * @return Markdown; equal pages give equal text
   */
  public String toMarkdown() {
    Page page = new Page(Medium.MARKDOWN);
    page.line("# Enrollment Status Page");
    tenantId.ifPresent(id -> page.gap().line("Tenant: %s", id));
    page.gap().line("| priority | profile | assigned to |").line("|---|---|---|");
    Labels labels = Labels.of(namesById);
    for (StoredProfile profile : profiles) {
      page.line(
          "| %s | %s | %s |",
          profile.isDefault() ? Text.of("default") : Text.of("%s", profile.priority()),
          profile.displayName(),
          Text.joined("; ", assignments(profile, labels)));
    }
    profiles.forEach(profile -> settings(page, profile, labels));
    findings(page);
    return page.print();
  }

  private static List<String> assignments(StoredProfile profile, Labels labels) {
    return FieldWords.of(
        ProfileFields.assignments(
            profile.assignments().stream().map(StoredAssignment::assignment).toList()),
        labels);
  }

  private static void settings(Page page, StoredProfile profile, Labels labels) {
    page.gap().line("## %s", profile.displayName());
    page.gap().line("| setting | value |").line("|---|---|");
    ProfileFields.content(profile.profile())
        .forEach(
            (setting, values) ->
                page.line(
                    "| %s | %s |", setting, Text.joined(", ", FieldWords.of(values, labels))));
  }

  private void findings(Page page) {
    page.gap().line("## Findings").gap();
    if (findings.findings().isEmpty()) {
      page.line("The documented rules have nothing to say.");
    }
    for (Finding finding : findings.findings()) {
      page.line(
          "- %s %s%s: %s",
          finding.severity(),
          finding.ruleId(),
          finding.concern().name().map(name -> Text.of(" %s", name)).orElse(Text.of("")),
          finding.message().text());
    }
  }
}
