package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least of a service that a run can meet: profiles in their order, a counter that never goes
 * back, and all that it was, for reads that lag. Immutable.
 *
 * @param profiles what is there, highest first
 * @param next the number of the next profile, and its time of creation
 * @param history the first state and the one before this, or nothing if nothing has happened
 */
record ModelService(List<Held> profiles, int next, List<List<Held>> history) {
  /**
   * One profile.
   *
   * @param id its number
   * @param content what it says; the first letter is its name
   * @param group the group it is assigned to, or nothing
   * @param note a property that the library does not know
   * @param version rises with each change
   */
  record Held(int id, String content, String group, String note, int version) {
    Held saying(String other) {
      return new Held(id, other, group, note, version + 1);
    }

    /** Nothing says that an assignment raises the version. */
    Held assignedTo(String other) {
      return new Held(id, content, other, note, version);
    }

    Held noted(String other) {
      return new Held(id, content, group, other, version + 1);
    }

    /** A move raises the versions of all that change place. */
    Held shifted() {
      return new Held(id, content, group, note, version + 1);
    }

    /** Without what a move changes, to compare. */
    Held unmoved() {
      return new Held(id, content, group, note, 0);
    }

    String name() {
      return content.substring(0, 1);
    }

    boolean isStrangers() {
      return content.endsWith("!") || group.endsWith("!");
    }
  }

  private static final Map<Object, StoredProfile> STORED = new ConcurrentHashMap<>();
  private static final Map<String, EspProfile> PROFILES = new ConcurrentHashMap<>();

  static ModelService of(Held... held) {
    return new ModelService(List.of(held), held.length + 1, List.of());
  }

  List<Held> initial() {
    return history.isEmpty() ? profiles : history.get(0);
  }

  List<Held> oneLess() {
    return history.isEmpty() ? profiles : history.get(history.size() - 1);
  }

  /** Forgets the past: what was written so far is seen by all reads from now on. */
  ModelService settled() {
    return new ModelService(profiles, next, List.of());
  }

  Optional<Held> held(int id) {
    return profiles.stream().filter(it -> it.id() == id).findFirst();
  }

  ModelService with(List<Held> changed, int following) {
    return new ModelService(List.copyOf(changed), following, List.of(initial(), profiles));
  }

  ModelService create(String content, String group) {
    List<Held> more = new ArrayList<>(profiles);
    more.add(new Held(next, content, group, "", 1));
    return with(more, next + 1);
  }

  ModelService replace(Held changed) {
    return with(profiles.stream().map(it -> it.id() == changed.id() ? changed : it).toList(), next);
  }

  ModelService delete(int id) {
    return with(profiles.stream().filter(it -> it.id() != id).toList(), next);
  }

  ModelService move(int id, int priority) {
    Held moved = held(id).orElseThrow();
    List<Held> order = new ArrayList<>(profiles);
    order.remove(moved);
    order.add(Math.min(priority - 1, order.size()), moved);
    for (int i = 0; i < order.size(); i++) {
      if (!order.get(i).equals(profiles.get(i))) {
        order.set(i, order.get(i).shifted());
      }
    }
    return with(order, next);
  }

  /** Carries out a write; empty if what it is about is not there. */
  Optional<ModelService> carryOut(TenantOperation operation) {
    if (operation instanceof TenantOperation.Create create) {
      return Optional.of(create(content(create.profile()), ""));
    } else if (operation instanceof TenantOperation.Update update) {
      // The whole object is written, as it was read.
      return held(number(update.current().id()))
          .map(
              it ->
                  replace(
                      new Held(
                          it.id(),
                          content(update.desired()),
                          it.group(),
                          note(update.current()),
                          it.version() + 1)));
    } else if (operation instanceof TenantOperation.Assign assign) {
      return held(number(assign.current().id()))
          .map(it -> replace(it.assignedTo(group(assign.desired()))));
    } else if (operation instanceof TenantOperation.Reorder reorder) {
      return held(number(reorder.id())).map(it -> move(it.id(), reorder.priority()));
    } else if (operation instanceof TenantOperation.Delete delete) {
      return held(number(delete.id())).map(it -> delete(it.id()));
    }
    throw new IllegalArgumentException("Not a write: " + operation);
  }

  static List<StoredProfile> read(List<Held> profiles) {
    List<StoredProfile> read = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      read.add(stored(profiles.get(i), i + 1));
    }
    return read;
  }

  static StoredProfile stored(Held held, int priority) {
    return STORED.computeIfAbsent(
        List.of(held, priority),
        key ->
            new StoredProfile(
                id(held.id()),
                profile(held.content(), held.group()),
                false,
                priority,
                held.version(),
                Optional.of(Instant.ofEpochSecond(held.id())),
                Optional.empty(),
                List.of(),
                WireObject.of(Map.of("note", held.note()))));
  }

  StoredProfile stored(int id) {
    for (int i = 0; i < profiles.size(); i++) {
      if (profiles.get(i).id() == id) {
        return stored(profiles.get(i), i + 1);
      }
    }
    throw new IllegalArgumentException("No profile " + id);
  }

  static EspProfile profile(String content, String group) {
    return PROFILES.computeIfAbsent(
        content + "@" + group,
        key -> {
          EspProfile.Builder builder =
              EspProfile.builder().displayName(content.substring(0, 1)).description(content);
          if (!group.isEmpty()) {
            builder.assign(Assignment.toGroup(GroupId.of(group)));
          }
          return builder.build();
        });
  }

  static String content(EspProfile profile) {
    return profile.description();
  }

  static String note(StoredProfile profile) {
    return profile.wire().string("note").orElseThrow();
  }

  static String group(List<Assignment> assignments) {
    return assignments.isEmpty()
        ? ""
        : ((AssignmentTarget.Group) assignments.get(0).target()).group().value();
  }

  static ProfileId id(int number) {
    return ProfileId.of("p" + number);
  }

  static int number(ProfileId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  /** In the model, profiles say the same if their contents are the same text. */
  static final Equivalence MEANING =
      new Equivalence() {
        @Override
        public boolean sameContent(EspProfile one, EspProfile other) {
          return one.description().equals(other.description());
        }

        @Override
        public boolean isCreatedFrom(EspProfile stored, EspProfile sent) {
          return sameContent(stored, sent);
        }

        @Override
        public boolean sameAssignments(List<Assignment> one, List<Assignment> other) {
          return one.equals(other);
        }
      };
}
