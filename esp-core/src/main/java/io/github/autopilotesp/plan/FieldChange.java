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
 * single value has one old and one new value; of a list (apps, scope tags, assignments) only the
 * elements that differ are named.
 *
 * @param setting the setting as the admin center names it
 * @param before what goes away; empty if the setting was locked or the list only grows
 * @param after what comes; empty if the list only shrinks
 * @param byDefault whether nobody wrote what comes: it is the documented default
 */
public record FieldChange(
    String setting, List<FieldValue> before, List<FieldValue> after, boolean byDefault)
    implements JsonForm {
  /** The setting that assignments are. */
  public static final String ASSIGNMENTS = "Assignments";

  /**
   * Creates the value.
   *
   * @param setting the setting as the admin center names it
   * @param before what goes away
   * @param after what comes
   * @param byDefault whether nobody wrote what comes
   */
  public FieldChange {
    Objects.requireNonNull(setting, "setting");
    before = List.copyOf(Objects.requireNonNull(before, "before"));
    after = List.copyOf(Objects.requireNonNull(after, "after"));
  }

  /**
   * Creates a change that somebody wrote.
   *
   * @param setting the setting as the admin center names it
   * @param before what goes away
   * @param after what comes
   */
  public FieldChange(String setting, List<FieldValue> before, List<FieldValue> after) {
    this(setting, before, after, false);
  }

  /**
   * Compares name, description, settings and scope tags.
   *
   * @param before one profile
   * @param after the other; what it locks is not compared
   * @return the differences in the admin center's order; empty if both mean the same
   */
  public static List<FieldChange> ofContent(EspProfile before, EspProfile after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return ProfileDiff.content(before, after);
  }

  /**
   * Compares assignments.
   *
   * @param before direct assignments
   * @param after others
   * @return what goes and what comes, or empty if both reach the same
   */
  public static Optional<FieldChange> ofAssignments(
      List<Assignment> before, List<Assignment> after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return ProfileDiff.difference(
        ASSIGNMENTS, ProfileFields.assignments(before), ProfileFields.assignments(after));
  }

  /**
   * Compares the owner's markers, which are no part of what {@link #ofContent} compares.
   *
   * @param before one profile
   * @param after the other
   * @return who owned and who owns it, or empty if that is the same
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

  /** The same change, of which nobody wrote what comes. */
  FieldChange asDefault() {
    return new FieldChange(setting, before, after, true);
  }

  /**
   * Compares two profiles as a plan does: by what they mean. The order and repetition of apps,
   * scope tags and assignments mean nothing, nor does the case of ids.
   *
   * @param before one profile
   * @param after the other
   * @return the differences in the admin center's order, assignments last; empty if both mean the
   *     same
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
