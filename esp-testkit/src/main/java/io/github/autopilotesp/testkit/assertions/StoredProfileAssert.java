package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a {@link StoredProfile}. */
public final class StoredProfileAssert extends AbstractAssert<StoredProfileAssert, StoredProfile> {
  StoredProfileAssert(StoredProfile actual) {
    super(actual, StoredProfileAssert.class);
  }

  /**
   * Compares its content with a profile, setting by setting.
   *
   * @param expected the expected content
   * @return this assertion
   * @see EspProfileAssert#means
   */
  public StoredProfileAssert means(EspProfile expected) {
    Objects.requireNonNull(expected, "expected");
    content().means(expected);
    return this;
  }

  /**
   * Continues with its content.
   *
   * @return an assertion about the profile
   */
  public EspProfileAssert content() {
    isNotNull();
    return new EspProfileAssert(actual.profile()).as(descriptionText());
  }

  /**
   * Checks the priority.
   *
   * @param expected 1 for the highest, 0 for the default profile
   * @return this assertion
   */
  public StoredProfileAssert hasPriority(int expected) {
    isNotNull();
    if (actual.priority() != expected) {
      failWithMessage(
          "Profile \"%s\": expected priority %d, was %d",
          VisibleText.of(actual.displayName()), expected, actual.priority());
    }
    return this;
  }

  /**
   * Checks that it is the tenant's default profile.
   *
   * @return this assertion
   */
  public StoredProfileAssert isDefault() {
    isNotNull();
    if (!actual.isDefault()) {
      failWithMessage(
          "Profile \"%s\" is not the default profile", VisibleText.of(actual.displayName()));
    }
    return this;
  }
}
