package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an {@link EspProfile}, with the admin center's names. */
public final class EspProfileAssert extends AbstractAssert<EspProfileAssert, EspProfile> {
  EspProfileAssert(EspProfile actual) {
    super(actual, EspProfileAssert.class);
  }

  /**
   * Compares with another profile, setting by setting. The order of apps, scope tags and
   * assignments does not matter. To compare every detail, use {@code isEqualTo}.
   *
   * @param expected the expected content
   * @return this assertion
   */
  public EspProfileAssert means(EspProfile expected) {
    Objects.requireNonNull(expected, "expected");
    isNotNull();
    String difference = ProfileDifference.text(actual, expected);
    if (!difference.isEmpty()) {
      failWithMessage(
          "Profile \"%s\" differs from what was expected:%s",
          VisibleText.of(actual.displayName()), difference);
    }
    return this;
  }

  /**
   * Checks the name.
   *
   * @param expected the exact name
   * @return this assertion
   */
  public EspProfileAssert hasName(String expected) {
    return require("Name", expected, checked().displayName());
  }

  /**
   * Checks that <em>Show app and profile configuration progress</em> is Yes.
   *
   * @return this assertion
   */
  public EspProfileAssert showsProgress() {
    return require("Show app and profile configuration progress", "Yes", yesOrNo(isShown()));
  }

  /**
   * Checks that <em>Show app and profile configuration progress</em> is No.
   *
   * @return this assertion
   */
  public EspProfileAssert hidesProgress() {
    return require("Show app and profile configuration progress", "No", yesOrNo(isShown()));
  }

  /**
   * Checks <em>Show an error when installation takes longer than specified number of minutes</em>.
   *
   * @param expected the time limit
   * @return this assertion
   */
  public EspProfileAssert hasTimeout(Duration expected) {
    return require(
        "Show an error when installation takes longer than specified number of minutes",
        expected.toMinutes(),
        shown().timeout().toMinutes());
  }

  /**
   * Checks <em>Block device use until all apps and profiles are installed</em>, with all that it
   * unlocks.
   *
   * @param expected the setting
   * @return this assertion
   */
  public EspProfileAssert blocksDeviceUse(BlockDeviceUse expected) {
    Objects.requireNonNull(expected, "expected");
    return means(
        checked().toBuilder()
            .settings(shown().toBuilder().blockDeviceUse(expected).build())
            .build());
  }

  /**
   * Checks <em>Block device use until these required apps are installed</em>.
   *
   * @param expected the selected apps, in any order; none for All
   * @return this assertion
   */
  public EspProfileAssert waitsForApps(AppId... expected) {
    Objects.requireNonNull(expected, "expected");
    return require(
        "Block device use until these required apps are installed",
        Set.copyOf(List.of(expected)),
        Set.copyOf(shown().blockDeviceUse().selectedApps()));
  }

  /**
   * Checks the assignments.
   *
   * @param expected all of them, in any order; none for a profile that is not assigned
   * @return this assertion
   */
  public EspProfileAssert isAssigned(Assignment... expected) {
    Objects.requireNonNull(expected, "expected");
    return means(checked().toBuilder().assignments(List.of(expected)).build());
  }

  private EspProfileAssert require(String setting, Object expected, Object found) {
    if (!expected.equals(found)) {
      failWithMessage(
          "Profile \"%s\" differs from what was expected:%n  %s: expected %s, was %s",
          VisibleText.of(actual.displayName()),
          setting,
          VisibleText.of(String.valueOf(expected)),
          VisibleText.of(String.valueOf(found)));
    }
    return this;
  }

  private EspProfile checked() {
    isNotNull();
    return actual;
  }

  private boolean isShown() {
    return !(checked().settings() instanceof EspSettings.Hidden);
  }

  private ShownSettings shown() {
    showsProgress();
    return (ShownSettings) actual.settings();
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "Yes" : "No";
  }
}
