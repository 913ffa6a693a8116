package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One change of a plan. */
public sealed interface Change extends JsonForm {
  /**
   * Describes the change in a few words.
   *
   * @return a description such as {@code create "Kiosk"}
   */
  String describe();

  /**
   * Calls the function for this kind of change. A new kind adds a parameter, so callers do not
   * compile until they handle it.
   *
   * @param <R> the type of the result
   * @param create handles a new profile
   * @param update handles a change of content
   * @param assign handles an assignment
   * @param reorder handles a change of the order
   * @param delete handles a deletion
   * @return the result
   */
  default <R> R match(
      Function<? super Create, ? extends R> create,
      Function<? super Update, ? extends R> update,
      Function<? super Assign, ? extends R> assign,
      Function<? super Reorder, ? extends R> reorder,
      Function<? super Delete, ? extends R> delete) {
    Objects.requireNonNull(create, "create");
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(assign, "assign");
    Objects.requireNonNull(reorder, "reorder");
    Objects.requireNonNull(delete, "delete");
    if (this instanceof Create it) {
      return create.apply(it);
    } else if (this instanceof Update it) {
      return update.apply(it);
    } else if (this instanceof Assign it) {
      return assign.apply(it);
    } else if (this instanceof Reorder it) {
      return reorder.apply(it);
    }
    return delete.apply((Delete) this);
  }

  /**
   * Creates a profile that the tenant does not have.
   *
   * @param profile the new profile; assigning it is a change of its own
   * @param fields all settings with their values
   */
  record Create(EspProfile profile, List<FieldChange> fields) implements Change {
    /**
     * Creates the change.
     *
     * @param profile the new profile
     * @param fields all settings with their values
     */
    public Create {
      Objects.requireNonNull(fields, "fields");
      Objects.requireNonNull(profile, "profile");
      fields = List.copyOf(fields);
    }

    @Override
    public String describe() {
      return "create \"" + VisibleText.of(profile.displayName()) + '"';
    }
  }

  /**
   * Updates a profile whose name, description, settings or scope tags differ.
   *
   * @param current the profile as the plan saw it
   * @param desired the new content
   * @param fields the differences
   */
  record Update(StoredProfile current, EspProfile desired, List<FieldChange> fields)
      implements Change {
    /**
     * Creates the change.
     *
     * @param current the profile as the plan saw it
     * @param desired the new content
     * @param fields the differences
     */
    public Update {
      Objects.requireNonNull(fields, "fields");
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(desired, "desired");
      fields = List.copyOf(fields);
    }

    @Override
    public String describe() {
      return "update \"" + VisibleText.of(current.displayName()) + '"';
    }
  }

  /**
   * Moves profiles whose order differs from that of the set. It comes before the assignments, so a
   * new profile never reaches anyone with the wrong priority.
   *
   * @param moves the moves in the order in which they are made, as few as possible
   */
  record Reorder(List<Move> moves) implements Change {
    /**
     * Creates the change.
     *
     * @param moves the moves in the order in which they are made
     */
    public Reorder {
      Objects.requireNonNull(moves, "moves");
      moves = List.copyOf(moves);
    }

    @Override
    public String describe() {
      return moves.stream()
          .map(move -> '"' + VisibleText.of(move.profileName()) + '"')
          .collect(Collectors.joining(", ", "move ", ""));
    }
  }

  /**
   * One move; the profiles in between shift.
   *
   * @param profileName the profile
   * @param priority the new priority, 1 for the highest
   */
  record Move(String profileName, int priority) {
    /**
     * Creates the move.
     *
     * @param profileName the profile
     * @param priority the new priority
     */
    public Move {
      Objects.requireNonNull(profileName, "profileName");
    }
  }

  /**
   * Replaces the direct assignments of a profile. Assignments from policy sets are not considered.
   *
   * @param profileName the name that the profile will have
   * @param current the profile as the plan saw it, or empty if the plan creates it
   * @param desired all its new direct assignments
   * @param difference the assignments removed and added
   */
  record Assign(
      String profileName,
      Optional<StoredProfile> current,
      List<Assignment> desired,
      FieldChange difference)
      implements Change {
    /**
     * Creates the change.
     *
     * @param profileName the profile
     * @param current the profile as the plan saw it
     * @param desired all its new direct assignments
     * @param difference the assignments removed and added
     */
    public Assign {
      Objects.requireNonNull(desired, "desired");
      Objects.requireNonNull(profileName, "profileName");
      Objects.requireNonNull(current, "current");
      desired = List.copyOf(desired);
      Objects.requireNonNull(difference, "difference");
    }

    @Override
    public String describe() {
      return "assign \"" + VisibleText.of(profileName) + '"';
    }
  }

  /**
   * Deletes a custom profile that is no longer wanted. Only a plan with pruning has such changes.
   *
   * @param current the profile as the plan saw it
   */
  record Delete(StoredProfile current) implements Change {
    /**
     * Creates the change.
     *
     * @param current the profile as the plan saw it
     */
    public Delete {
      Objects.requireNonNull(current, "current");
    }

    @Override
    public String describe() {
      return "DELETE \"" + VisibleText.of(current.displayName()) + '"';
    }
  }
}
