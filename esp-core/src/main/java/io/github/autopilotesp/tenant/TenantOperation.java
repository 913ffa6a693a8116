package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One write to a tenant, as a value that can be stored, compared, printed and sent later. */
public sealed interface TenantOperation extends JsonForm {

  /**
   * Describes the write in a few words, for messages and logs.
   *
   * @return a description such as {@code create ESP profile "Kiosk"}
   */
  String describe();

  /**
   * Returns the profile to write.
   *
   * @return its id, or empty for a profile to be created
   */
  Optional<ProfileId> target();

  /**
   * Applies the function for this kind of write. A new kind adds a parameter, so callers must
   * handle it to compile.
   *
   * @param <R> the type of the result
   * @param create handles a new profile
   * @param update handles a change of content
   * @param assign handles an assignment
   * @param reorder handles a move
   * @param delete handles a deletion
   * @return the function's result
   */
  default <R> R match(
      Function<? super Create, ? extends R> create,
      Function<? super Update, ? extends R> update,
      Function<? super Assign, ? extends R> assign,
      Function<? super Reorder, ? extends R> reorder,
      Function<? super Delete, ? extends R> delete) {
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
   * Checks that operations may be sent together ({@link IntuneTenant#send}).
   *
   * @param operations the operations
   * @throws IllegalArgumentException if two of them write one profile, or some are moves and others
   *     are not
   */
  static void requireIndependent(List<TenantOperation> operations) {
    long moves = operations.stream().filter(Reorder.class::isInstance).count();
    if (moves == operations.size()) {
      return;
    }
    if (moves > 0) {
      throw new IllegalArgumentException(
          "Moves shift other profiles, so they cannot be sent with other operations. Send them"
              + " separately.");
    }
    Set<ProfileId> targets = new HashSet<>();
    for (TenantOperation operation : operations) {
      if (!operation.target().map(targets::add).orElse(true)) {
        throw new IllegalArgumentException(
            "Two operations write the same profile, and their order is undefined: "
                + operation.describe()
                + ". Send one after the other.");
      }
    }
  }

  /**
   * Creates a profile without its assignments; assign it afterwards.
   *
   * @param profile the desired content
   */
  record Create(EspProfile profile) implements TenantOperation {
    /**
     * Creates the operation.
     *
     * @param profile the desired content
     */
    public Create {
      Objects.requireNonNull(profile, "profile");
    }

    @Override
    public Optional<ProfileId> target() {
      return Optional.empty();
    }

    @Override
    public String describe() {
      return Text.of("create ESP profile \"%s\"", profile.displayName()).toString();
    }
  }

  /**
   * Changes name, description, settings and scope tags of a profile. The whole object is written as
   * it was read, with the changed properties replaced.
   *
   * @param current the profile as it was read
   * @param desired the desired content; its assignments are ignored
   */
  record Update(StoredProfile current, EspProfile desired) implements TenantOperation {
    /**
     * Creates the operation.
     *
     * @param current the profile as it was read
     * @param desired the desired content
     */
    public Update {
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(desired, "desired");
    }

    @Override
    public Optional<ProfileId> target() {
      return Optional.of(current.id());
    }

    @Override
    public String describe() {
      return Text.of("update ESP profile \"%s\" (%s)", current.displayName(), current.id())
          .toString();
    }
  }

  /**
   * Replaces the direct assignments of a profile. Unchanged ones are written as they were read.
   *
   * @param current the profile as it was read
   * @param desired all desired direct assignments; an empty list unassigns the profile
   */
  record Assign(StoredProfile current, List<Assignment> desired) implements TenantOperation {
    /**
     * Creates the operation.
     *
     * @param current the profile as it was read
     * @param desired all desired direct assignments
     */
    public Assign {
      Objects.requireNonNull(desired, "desired");
      Objects.requireNonNull(current, "current");
      desired = List.copyOf(desired);
    }

    @Override
    public Optional<ProfileId> target() {
      return Optional.of(current.id());
    }

    @Override
    public String describe() {
      return Text.of("assign ESP profile \"%s\" (%s)", current.displayName(), current.id())
          .toString();
    }
  }

  /**
   * Moves a custom profile to a priority; the others shift.
   *
   * @param id the profile
   * @param priority 1 for the highest, up to the number of custom profiles
   */
  record Reorder(ProfileId id, int priority) implements TenantOperation {
    /**
     * Creates the operation.
     *
     * @param id the profile
     * @param priority 1 for the highest
     */
    public Reorder {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public Optional<ProfileId> target() {
      return Optional.of(id);
    }

    @Override
    public String describe() {
      return Text.of("move ESP profile %s to priority %s", id, priority).toString();
    }
  }

  /**
   * Deletes a custom profile.
   *
   * @param id the profile
   */
  record Delete(ProfileId id) implements TenantOperation {
    /**
     * Creates the operation.
     *
     * @param id the profile
     */
    public Delete {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public Optional<ProfileId> target() {
      return Optional.of(id);
    }

    @Override
    public String describe() {
      return Text.of("delete ESP profile %s", id).toString();
    }
  }
}
