package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an {@link EspPlan}; a failure shows the plan. */
public final class EspPlanAssert extends AbstractAssert<EspPlanAssert, EspPlan> {
  EspPlanAssert(EspPlan actual) {
    super(actual, EspPlanAssert.class);
  }

  /**
   * Checks that there is nothing to do.
   *
   * @return this assertion
   */
  public EspPlanAssert isEmpty() {
    isNotNull();
    return require(actual.isEmpty(), "Expected an empty plan");
  }

  /**
   * Checks that a profile would be created.
   *
   * @param profileName its name
   * @return this assertion
   */
  public EspPlanAssert creates(String profileName) {
    Objects.requireNonNull(profileName, "profileName");
    return has(
        change ->
            change instanceof Change.Create create
                && create.profile().displayName().equals(profileName),
        "to create \"" + profileName + '"');
  }

  /**
   * Checks that a profile would be updated.
   *
   * @param profileName its name as it is in the tenant
   * @return this assertion
   */
  public EspPlanAssert updates(String profileName) {
    Objects.requireNonNull(profileName, "profileName");
    return has(change -> isUpdateOf(change, profileName), "to update \"" + profileName + '"');
  }

  /**
   * Checks that a setting of a profile would be updated.
   *
   * @param profileName its name as it is in the tenant
   * @param setting the setting's name in the admin center
   * @return this assertion
   */
  public EspPlanAssert updates(String profileName, String setting) {
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(setting, "setting");
    return has(
        change ->
            isUpdateOf(change, profileName)
                && ((Change.Update) change)
                    .fields().stream().anyMatch(field -> field.setting().equals(setting)),
        "to update \"" + setting + "\" of \"" + profileName + '"');
  }

  /**
   * Checks that the assignments of a profile would be replaced.
   *
   * @param profileName its name
   * @return this assertion
   */
  public EspPlanAssert assigns(String profileName) {
    Objects.requireNonNull(profileName, "profileName");
    return has(
        change ->
            change instanceof Change.Assign assign && assign.profileName().equals(profileName),
        "to assign \"" + profileName + '"');
  }

  /**
   * Checks that a profile would be deleted.
   *
   * @param profileName its name
   * @return this assertion
   */
  public EspPlanAssert deletes(String profileName) {
    Objects.requireNonNull(profileName, "profileName");
    return has(
        change ->
            change instanceof Change.Delete delete
                && delete.current().displayName().equals(profileName),
        "to delete \"" + profileName + '"');
  }

  /**
   * Checks that nothing would be deleted.
   *
   * @return this assertion
   */
  public EspPlanAssert deletesNothing() {
    isNotNull();
    return require(
        actual.changes().stream().noneMatch(Change.Delete.class::isInstance),
        "Expected the plan to delete nothing");
  }

  private static boolean isUpdateOf(Change change, String profileName) {
    return change instanceof Change.Update update
        && update.current().displayName().equals(profileName);
  }

  private EspPlanAssert has(Predicate<Change> wanted, String what) {
    isNotNull();
    return require(actual.changes().stream().anyMatch(wanted), "Expected the plan " + what);
  }

  private EspPlanAssert require(boolean holds, String expectation) {
    if (!holds) {
      failWithMessage("%s, but it is:%n%s", VisibleText.of(expectation), actual.toText());
    }
    return this;
  }
}
