package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.Objects;

/**
 * One value of a setting. Apps, groups, filters and scope tags are held by their ids; a plan shows
 * them by the names in {@link EspPlan#namesById()}.
 */
public sealed interface FieldValue extends JsonForm {
  /**
   * Returns the value in the admin center's words, with ids as they are.
   *
   * @return text such as {@code Yes}, or {@code Group} followed by an id
   */
  default String inWords() {
    return VisibleText.of(FieldWords.of(this, Labels.NONE));
  }

  /**
   * Yes or No.
   *
   * @param yes true for Yes
   */
  record YesNo(boolean yes) implements FieldValue {}

  /**
   * A time limit.
   *
   * @param minutes whole minutes
   */
  record Minutes(long minutes) implements FieldValue {}

  /**
   * A name, a description or a message.
   *
   * @param text the text as written
   */
  record Written(String text) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param text the text as written
     */
    public Written {
      Objects.requireNonNull(text, "text");
    }
  }

  /** All apps: none is selected. */
  record AllApps() implements FieldValue {}

  /**
   * A selected app.
   *
   * @param app its id
   */
  record SelectedApp(AppId app) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param app its id
     */
    public SelectedApp {
      Objects.requireNonNull(app, "app");
    }
  }

  /**
   * A scope tag.
   *
   * @param scopeTag its id
   */
  record Tag(ScopeTag scopeTag) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param scopeTag its id
     */
    public Tag {
      Objects.requireNonNull(scopeTag, "scopeTag");
    }
  }

  /**
   * An assignment.
   *
   * @param assignment the assignment
   */
  record Assigned(Assignment assignment) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param assignment the assignment
     */
    public Assigned {
      Objects.requireNonNull(assignment, "assignment");
    }
  }

  /**
   * The owner of a profile, from the marker in its description.
   *
   * @param name the owner
   */
  record Owner(String name) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param name the owner
     */
    public Owner {
      Objects.requireNonNull(name, "name");
    }
  }
}
