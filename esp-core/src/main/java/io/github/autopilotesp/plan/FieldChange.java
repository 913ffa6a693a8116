package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference between two states of a profile, in the admin center's terms. A setting with a
 * single value has one old and one new value; a list (apps, scope tags, assignments) has only the
 * elements that differ.
 *
 * @param setting the setting as the admin center names it
 * @param before the old values; empty if the setting was locked or elements are only added
 * @param after the new values; empty if elements are only removed
 * @param byDefault whether the new value is the documented default, written nowhere
 */
public record FieldChange(
    String setting, List<FieldValue> before, List<FieldValue> after, boolean byDefault)
    implements JsonForm {
  /** The name of the assignments as a setting. */
  public static final String ASSIGNMENTS = "Assignments";

  /**
   * Creates the value.
   *
   * @param setting the setting as the admin center names it
   * @param before the old values
   * @param after the new values
   * @param byDefault whether the new value is a default
   */
  public FieldChange {
    Objects.requireNonNull(setting, "setting");
    before = List.copyOf(Objects.requireNonNull(before, "before"));
    after = List.copyOf(Objects.requireNonNull(after, "after"));
  }

  /**
   * Creates a change whose new value was written explicitly.
   *
   * @param setting the setting as the admin center names it
   * @param before the old values
   * @param after the new values
   */
  public FieldChange(String setting, List<FieldValue> before, List<FieldValue> after) {
    this(setting, before, after, false);
  }

  /**
   * Compares name, description, settings and scope tags.
   *
   * @param before one profile
   * @param after the other; the settings that it locks are not compared
   * @return the differences in the admin center's order; empty if the two are equivalent
   */
  public static List<FieldChange> ofContent(EspProfile before, EspProfile after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return ProfileDiff.content(before, after);
  }

  /**
   * Compares assignments.
   *
   * @param before the direct assignments of one profile
   * @param after those of the other
   * @return the assignments removed and added, or empty if both target the same
   */
  public static Optional<FieldChange> ofAssignments(
      List<Assignment> before, List<Assignment> after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return ProfileDiff.difference(
        ASSIGNMENTS, ProfileFields.assignments(before), ProfileFields.assignments(after));
  }

  /**
   * Compares the owner markers, which {@link #ofContent} ignores.
   *
   * @param before one profile
   * @param after the other
   * @return the old and the new owner, or empty if the owner is the same
   */
  public static Optional<FieldChange> ofOwner(EspProfile before, EspProfile after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return ProfileDiff.difference("Owner", owner(before), owner(after));
  }

  private static List<FieldValue> owner(EspProfile profile) {
    return OwnerMarker.owner(profile.description()).stream()
        .<FieldValue>map(FieldValue.Owner::new)
        .toList();
  }

  /** The same change, with its new value marked as a default. */
  FieldChange asDefault() {
    return new FieldChange(setting, before, after, true);
  }

  /**
   * Compares two profiles as a plan does, by meaning. The order and repetition of apps, scope tags
   * and assignments do not matter, nor does the case of ids.
   *
   * @param before one profile
   * @param after the other
   * @return the differences in the admin center's order, assignments last; empty if the two are
   *     equivalent
   */
  public static List<FieldChange> between(EspProfile before, EspProfile after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    List<FieldChange> changes = new ArrayList<>(ofContent(before, after));
    ofAssignments(before.assignments(), after.assignments()).ifPresent(changes::add);
    return List.copyOf(changes);
  }

  @Override
  public String toString() {
    return Text.of("%s: %s -> %s", setting, words(before), words(after)).toString();
  }

  private static Text words(List<FieldValue> values) {
    return Text.joined(", ", FieldWords.of(values, Labels.NONE));
  }
}
