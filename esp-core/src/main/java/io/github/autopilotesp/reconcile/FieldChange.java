package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    String setting, List<String> before, List<String> after, boolean byDefault)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param setting the setting as the admin center names it
   * @param before what goes away
   * @param after what comes
   * @param byDefault whether nobody wrote what comes
   */
  public FieldChange {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(setting, "setting");
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Creates a change that somebody wrote.
   *
   * @param setting the setting as the admin center names it
   * @param before what goes away
   * @param after what comes
   */
  public FieldChange(String setting, List<String> before, List<String> after) {
    this(setting, before, after, false);
  }

  /** The same change, of which nobody wrote what comes. */
  FieldChange asDefault() {
    return new FieldChange(setting, before, after, true);
  }

  /**
   * Compares two profiles as a plan does: by what they mean. The order and repetition of apps,
   * scope tags and assignments mean nothing, and ids are shown as they are.
   *
   * @param before one profile
   * @param after the other
   * @return the differences in the admin center's order, assignments last; empty if both mean the
   *     same
   */
  public static List<FieldChange> between(EspProfile before, EspProfile after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    List<FieldChange> changes = new ArrayList<>(ProfileDiff.content(before, after, Labels.NONE));
    ProfileDiff.assignments(before.assignments(), after.assignments(), Labels.NONE)
        .ifPresent(changes::add);
    return List.copyOf(changes);
  }

  @Override
  public String toString() {
    return Text.of("%s: %s -> %s", setting, Text.joined(", ", before), Text.joined(", ", after))
        .toString();
  }
}
