package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the ESP profiles of an {@link IntuneTenant}. */
public final class IntuneTenantAssert extends AbstractAssert<IntuneTenantAssert, IntuneTenant> {
  IntuneTenantAssert(IntuneTenant actual) {
    super(actual, IntuneTenantAssert.class);
  }

  /**
   * Checks the custom profiles and their ranks.
   *
   * @param namesHighestFirst the names of all custom profiles, in order of priority
   * @return this assertion
   */
  public IntuneTenantAssert hasProfiles(String... namesHighestFirst) {
    Objects.requireNonNull(namesHighestFirst, "namesHighestFirst");
    List<String> found = names(custom());
    if (!found.equals(List.of(namesHighestFirst))) {
      failWithMessage(
          "Expected the custom profiles, highest priority first,%n  %s%nbut the tenant has%n  %s",
          list(List.of(namesHighestFirst)), list(found));
    }
    return this;
  }

  /**
   * Checks that there is exactly one profile with the expected name, and that it means the same.
   *
   * @param expected the expected content
   * @return this assertion
   */
  public IntuneTenantAssert has(EspProfile expected) {
    profile(expected.displayName()).means(expected);
    return this;
  }

  /**
   * Continues with one profile. Fails unless exactly one has the name.
   *
   * @param name its exact name
   * @return an assertion about the profile
   */
  public StoredProfileAssert profile(String name) {
    Objects.requireNonNull(name, "name");
    isNotNull();
    List<StoredProfile> named = actual.profiles().named(name);
    if (named.size() != 1) {
      failWithMessage(
          "Expected one profile \"%s\", but the tenant has %d of them among%n  %s",
          VisibleText.of(name), named.size(), list(names(actual.profiles().list())));
    }
    return new StoredProfileAssert(named.get(0)).as(descriptionText());
  }

  /**
   * Checks that no profile has a name.
   *
   * @param name the exact name
   * @return this assertion
   */
  public IntuneTenantAssert hasNoProfile(String name) {
    Objects.requireNonNull(name, "name");
    isNotNull();
    if (!actual.profiles().named(name).isEmpty()) {
      failWithMessage("Expected no profile \"%s\", but the tenant has one", VisibleText.of(name));
    }
    return this;
  }

  private List<StoredProfile> custom() {
    isNotNull();
    return actual.profiles().list().stream().filter(profile -> !profile.isDefault()).toList();
  }

  private static List<String> names(List<StoredProfile> profiles) {
    return profiles.stream().map(StoredProfile::displayName).toList();
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? "none"
        : names.stream()
            .map(name -> '"' + VisibleText.of(name) + '"')
            .collect(Collectors.joining(", "));
  }
}
