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

/** One thing that a plan would do. */
public sealed interface Change extends JsonForm {
  /**
   * Says what is to be done, in a few words.
   *
   * @return such as {@code create "Kiosk"}
   */
  String describe();

  /**
   * Answers for each kind of change; with a new kind, callers do not compile before they answer.
   *
   * @param <R> the type of the answer
   * @param create answers for a new profile
   * @param update answers for a change of content
   * @param assign answers for an assignment
   * @param reorder answers for a change of the order
   * @param delete answers for a deletion
   * @return the answer for this one
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
   * A profile that the tenant does not have.
   *
   * @param profile what it will say; its assignments are a change of their own
   * @param fields every setting with its value
   */
  record Create(EspProfile profile, List<FieldChange> fields) implements Change {
    /**
     * Creates the change.
     *
     * @param profile what it will say
     * @param fields every setting with its value
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
   * A profile whose name, description, settings or scope tags differ.
   *
   * @param current the profile as the plan saw it
   * @param desired what it will say
   * @param fields what differs
   */
  record Update(StoredProfile current, EspProfile desired, List<FieldChange> fields)
      implements Change {
    /**
     * Creates the change.
     *
     * @param current the profile as the plan saw it
     * @param desired what it will say
     * @param fields what differs
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
   * Profiles of the set that stand in another order than the set gives. It comes before the
   * assignments, so that a new profile never reaches anyone from the wrong place.
   *
   * @param moves the moves, in their order, as few as possible
   */
  record Reorder(List<Move> moves) implements Change {
    /**
     * Creates the change.
     *
     * @param moves the moves, in their order
     */
    public Reorder {
      Objects.requireNonNull(moves, "moves");
      moves = List.copyOf(moves);
    }

    @Override
    public String describe() {
      return moves.size() == 1 ? "move 1 profile" : "move " + moves.size() + " profiles";
    }
  }

  /**
   * One move of a reorder; the profiles in between shift.
   *
   * @param profileName the profile
   * @param priority where it goes, 1 for the highest
   */
  record Move(String profileName, int priority) {
    /**
     * Creates the move.
     *
     * @param profileName the profile
     * @param priority where it goes
     */
    public Move {
      Objects.requireNonNull(profileName, "profileName");
    }
  }

  /**
   * A profile whose direct assignments differ. Assignments that came from a policy set are not
   * looked at.
   *
   * @param profileName the profile, by the name that it will have
   * @param current the profile as the plan saw it, or empty if the plan creates it
   * @param desired all direct assignments that it will have
   * @param difference what goes and what comes
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
     * @param desired all direct assignments that it will have
     * @param difference what goes and what comes
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
   * A custom profile that is not wanted any more. Only a plan that was told to prune has it.
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
