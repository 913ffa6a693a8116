package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.Objects;

/**
 * One value of a setting. What a tenant knows by an id is held by its id; a plan shows it by the
 * name in {@link EspPlan#namesById()}.
 */
public sealed interface FieldValue extends JsonForm {
  /**
   * Says the value in the admin center's words, with ids as they are.
   *
   * @return such as {@code Yes}, or {@code Group} and an id
   */
  default String inWords() {
    return VisibleText.of(FieldWords.of(this, Labels.NONE));
  }

  /**
   * Yes or No.
   *
   * @param yes whether it is Yes
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
   * @param text what somebody wrote
   */
  record Written(String text) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param text what somebody wrote
     */
    public Written {
      Objects.requireNonNull(text, "text");
    }
  }

  /** All apps, where no app is selected. */
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
   * @param assignment whom it reaches
   */
  record Assigned(Assignment assignment) implements FieldValue {
    /**
     * Creates the value.
     *
     * @param assignment whom it reaches
     */
    public Assigned {
      Objects.requireNonNull(assignment, "assignment");
    }
  }

  /**
   * Who owns a profile, by the marker in its description.
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
