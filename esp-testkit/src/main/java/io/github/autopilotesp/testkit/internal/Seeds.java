package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.TenantCollection.APPS;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_EVENTS;
import static io.github.autopilotesp.testkit.TenantCollection.ENROLLMENT_CONFIGURATIONS;
import static io.github.autopilotesp.testkit.TenantCollection.GROUPS;
import static io.github.autopilotesp.testkit.TenantCollection.SCOPE_TAGS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.PlayedEnrollment;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds objects to a tenant from outside the API, and returns its content. Thread-safe. */
public final class Seeds {

  private final GraphService service;

  public Seeds(GraphService service) {
    this.service = service;
  }

  /** Adds the content of an untouched tenant. */
  public void untouchedTenant(String tenantId) {
    ObjectNode defaultTag = Json.object().put("id", "0").put("displayName", "Default");
    defaultTag.put(
        "description",
        "Default Role Scope Tag. This will exist by default on all Intune entities whenever a user"
            + " defined Role Scope Tag is not present.");
    service.locked(
        state -> {
          DefaultConfigurations.of(tenantId).forEach(item -> addConfiguration(state, item));
          return addItem(state, SCOPE_TAGS, defaultTag.put("isBuiltIn", true));
        });
  }

  public String newId() {
    return service.locked(state -> state.ids.next());
  }

  public String now() {
    return service.locked(state -> state.times.now());
  }

  /** Returns the next integer that no scope tag has. */
  public String nextScopeTagId() {
    return service.locked(
        state ->
            String.valueOf(
                1
                    + state.set(SCOPE_TAGS).all().stream()
                        .mapToInt(tag -> tag.path("id").asInt())
                        .max()
                        .orElse(0)));
  }

  /** Adds an object, or replaces the one with its id, and returns the id. */
  public String add(TenantCollection collection, ObjectNode json) {
    return service.locked(
        state -> {
          String id = put(state, collection, json);
          if (collection == ENROLLMENT_CONFIGURATIONS) {
            state.configurations.renumber();
          }
          return id;
        });
  }

  private static String put(TenantState state, TenantCollection collection, ObjectNode json) {
    ObjectNode item = json.deepCopy();
    item.remove("@odata.context");
    return switch (collection) {
      case ENROLLMENT_CONFIGURATIONS -> addConfiguration(state, item);
      case APPS -> addApp(state, item);
      case GROUPS -> addGroup(state, item);
      case AUTOPILOT_EVENTS -> addEvent(state, item);
      default -> addItem(state, collection, item);
    };
  }

  private static String addItem(TenantState state, TenantCollection collection, ObjectNode item) {
    String id = item.path("id").asText();
    if (id.isEmpty()) {
      id = state.ids.next();
      item.put("id", id);
    }
    state.set(collection).put(item);
    return id;
  }

  private static String addEvent(TenantState state, ObjectNode item) {
    String id = item.path("id").asText();
    if (id.isEmpty()) {
      id = state.ids.next();
      item.put("id", id);
    }
    state.events.add(item);
    return id;
  }

  private static String addApp(TenantState state, ObjectNode item) {
    @Nullable JsonNode assignments = item.remove("assignments");
    item.remove("assignments@odata.context");
    String id = addItem(state, APPS, item);
    if (assignments != null) {
      assignments.forEach(assignment -> assign(state, id, assignment.deepCopy()));
    }
    return id;
  }

  private static String addGroup(TenantState state, ObjectNode item) {
    @Nullable JsonNode members = item.remove("members");
    String id = addItem(state, GROUPS, item);
    if (members != null) {
      members.forEach(
          member ->
              state.directory.addMember(
                  id, member.isObject() ? member.path("id").asText() : member.asText()));
    }
    return id;
  }

  private static String addConfiguration(TenantState state, ObjectNode item) {
    String type = item.path("@odata.type").asText();
    ConfigurationKind kind =
        ConfigurationKind.ofType(type)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "an enrollment configuration needs a known '@odata.type', not '"
                            + type
                            + "'"));
    @Nullable JsonNode assignments = item.remove("assignments");
    item.remove("assignments@odata.context");
    String id = item.path("id").asText();
    if (id.isEmpty()) {
      id = kind.id(state.ids.next());
      item.put("id", id);
    }
    boolean isDefault = kind.isDefaultId(id);
    if (isDefault) {
      state.configurations.current().stream()
          .filter(c -> c.kind() == kind && c.isDefault())
          .map(Configuration::id)
          .toList()
          .forEach(state.configurations::unseed);
      item.put("priority", 0);
    } else if (!item.hasNonNull("priority")) {
      item.put("priority", Integer.MAX_VALUE);
    }
    item.put("id", id);
    ObjectNode complete = complete(state, kind, item);
    ArrayNode stored = assignments instanceof ArrayNode array ? array.deepCopy() : Json.array();
    state.vocabulary.learn(ConfigurationCalls.TYPE, complete);
    stored.forEach(
        assignment ->
            state.vocabulary.learn(ConfigurationCalls.ASSIGNMENT, (ObjectNode) assignment));
    state.configurations.seed(Configuration.complete(kind, complete, stored));
    return id;
  }

  /** Adds what every configuration of the service has; keeps everything in the seed. */
  private static ObjectNode complete(TenantState state, ConfigurationKind kind, ObjectNode item) {
    String now = state.times.now();
    ObjectNode complete = Json.object().put("@odata.type", kind.odataType());
    complete.put("id", "").putNull("displayName").putNull("description").put("priority", 0);
    complete.put("createdDateTime", now).put("lastModifiedDateTime", now).put("version", 1);
    complete.putArray("roleScopeTagIds");
    complete.put("deviceEnrollmentConfigurationType", kind.configurationType());
    complete.setAll(item);
    if (kind == ConfigurationKind.ENROLLMENT_STATUS_PAGE) {
      EspProperties.fillUnsent(complete);
    }
    return complete;
  }

  /** Simulates an enrollment that starts now; the caller advances the time. */
  public PlayedEnrollment enroll(FakeEnrollment script, Consumer<Duration> took) {
    return service.locked(
        state -> {
          EnrollmentTraces traces = new EnrollmentTraces(state, new EnrollmentPlay(state, script));
          took.accept(Duration.between(state.clock.instant(), traces.end()));
          return traces.leave();
        });
  }

  public void addMember(String groupId, String memberId) {
    boolean known =
        service.locked(
            state -> {
              boolean exists = state.set(GROUPS).find(groupId).isPresent();
              if (exists) {
                state.directory.addMember(groupId, memberId);
              }
              return exists;
            });
    if (!known) {
      throw new IllegalArgumentException("no group " + VisibleText.of(groupId));
    }
  }

  /** Assigns an app; the assignment gets an id if it has none. */
  public String assignApp(String appId, ObjectNode assignment) {
    return service.locked(state -> assign(state, appId, assignment.deepCopy()));
  }

  private static String assign(TenantState state, String appId, ObjectNode assignment) {
    if (!state.apps.exists(appId)) {
      throw new IllegalArgumentException("no app " + VisibleText.of(appId));
    }
    if (!assignment.hasNonNull("id")) {
      assignment.put("id", state.ids.next());
    }
    state.apps.assign(appId, assignment);
    return assignment.path("id").asText();
  }

  public boolean remove(TenantCollection collection, String id) {
    return service.locked(
        state ->
            collection == ENROLLMENT_CONFIGURATIONS
                ? state.configurations.unseed(id)
                : state.set(collection).remove(id));
  }

  public Optional<String> find(TenantCollection collection, String id) {
    return service.locked(
        state ->
            items(state, collection).stream()
                .filter(item -> item.path("id").asText().equalsIgnoreCase(id))
                .findFirst()
                .map(Json::write));
  }

  public List<String> all(TenantCollection collection) {
    return service.locked(state -> items(state, collection).stream().map(Json::write).toList());
  }

  /**
   * Reads a seed: by collection path, a list of items or a collection response with {@code value}.
   */
  public void load(String json) {
    ObjectNode seed = Json.readObject(json);
    service.locked(
        state -> {
          seed.properties().forEach(entry -> load(state, entry.getKey(), entry.getValue()));
          state.configurations.renumber();
          return seed;
        });
  }

  private static void load(TenantState state, String path, JsonNode value) {
    TenantCollection collection = collection(path);
    JsonNode items = value.isObject() ? value.path("value") : value;
    if (!items.isArray()) {
      throw new IllegalArgumentException(
          "'" + path + "' holds neither a list nor an answer with 'value'");
    }
    for (JsonNode item : items) {
      if (!(item instanceof ObjectNode object)) {
        throw new IllegalArgumentException("'" + path + "' holds " + item);
      }
      put(state, collection, object);
    }
  }

  private static TenantCollection collection(String path) {
    for (TenantCollection collection : TenantCollection.values()) {
      if (collection.path().equals(path)) {
        return collection;
      }
    }
    throw new IllegalArgumentException("no collection has the path '" + VisibleText.of(path) + "'");
  }

  /** Returns the tenant's content, in the format of {@link #load}. */
  public String save() {
    return service.locked(
        state -> {
          ObjectNode seed = Json.object();
          for (TenantCollection collection : TenantCollection.values()) {
            ArrayNode items = seed.putArray(collection.path());
            items(state, collection).forEach(items::add);
          }
          return Json.write(seed);
        });
  }

  private static List<ObjectNode> items(TenantState state, TenantCollection collection) {
    List<ObjectNode> items = new ArrayList<>();
    switch (collection) {
      case ENROLLMENT_CONFIGURATIONS ->
          state
              .configurations
              .current()
              .forEach(c -> items.add(copy(c.properties()).set("assignments", c.assignments())));
      case APPS ->
          state
              .set(APPS)
              .all()
              .forEach(
                  app -> {
                    ObjectNode item = copy(app);
                    List<ObjectNode> assignments =
                        state.apps.assignmentsOf(app.path("id").asText());
                    if (!assignments.isEmpty()) {
                      item.putArray("assignments").addAll(assignments);
                    }
                    items.add(item);
                  });
      case GROUPS ->
          state
              .set(GROUPS)
              .all()
              .forEach(
                  group -> {
                    ObjectNode item = copy(group);
                    List<String> members = state.directory.members(group.path("id").asText());
                    if (!members.isEmpty()) {
                      ArrayNode ids = item.putArray("members");
                      members.forEach(ids::add);
                    }
                    items.add(item);
                  });
      case AUTOPILOT_EVENTS ->
          state
              .set(AUTOPILOT_EVENTS)
              .all()
              .forEach(
                  event -> {
                    ObjectNode item = copy(event);
                    List<ObjectNode> policies = state.events.policiesOf(event.path("id").asText());
                    if (!policies.isEmpty()) {
                      item.putArray("policyStatusDetails").addAll(policies);
                    }
                    items.add(item);
                  });
      default -> items.addAll(state.set(collection).all());
    }
    return items;
  }

  private static ObjectNode copy(ObjectNode item) {
    return Json.object().setAll(item);
  }
}
