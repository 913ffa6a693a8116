package io.github.autopilotesp.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.testkit.ConnectionFailedException.Kind;
import io.github.autopilotesp.testkit.internal.Delivery;
import io.github.autopilotesp.testkit.internal.Engine;
import io.github.autopilotesp.testkit.internal.FaultBook;
import io.github.autopilotesp.testkit.internal.GraphService;
import io.github.autopilotesp.testkit.internal.Json;
import io.github.autopilotesp.testkit.internal.SeedObjects;
import io.github.autopilotesp.testkit.internal.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory Intune tenant that handles Graph requests as the service does: it assigns ids and
 * priorities, refuses what the service refuses, and has its {@link Habits}. A new one has the
 * content of an untouched tenant: the default configurations and the default scope tag.
 *
 * <p>Send requests with {@link #handle}, or over HTTP through a {@link FakeGraphServer}. The {@code
 * add} methods add objects from outside the API; readers see them at once. Thread-safe: requests
 * run one after another.
 */
public final class FakeTenant {
  private final String tenantId;
  private final GraphService service;
  private final FaultBook book;
  private final Faults faults;
  private final Journal journal = new Journal();
  private final Engine engine;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Seeds seeds;
  private final SeedObjects objects;
  private final @Nullable VirtualTime time;

  private FakeTenant(Builder builder) {
    this.service = new GraphService(builder.clock, builder.seed, builder.habits, builder.pageSize);
    this.book = new FaultBook(builder.clock);
    this.faults = new Faults(book);
    this.clock = builder.clock;
    this.sleeper = builder.sleeper;
    this.engine = new Engine(service, book, builder.clock, builder.sleeper, journal::add);
    this.seeds = new Seeds(service);
    this.objects = new SeedObjects(seeds);
    this.time = builder.clock instanceof VirtualTime virtual ? virtual : null;
    this.tenantId = builder.tenantId.orElseGet(seeds::newId);
    seeds.untouchedTenant(tenantId);
  }

  /**
   * Creates an untouched tenant with the defaults of {@link #builder()}.
   *
   * @return a new tenant
   */
  public static FakeTenant create() {
    return builder().build();
  }

  /**
   * Returns a builder with the defaults: system clock, {@link Habits#realistic()}, 100 items per
   * page, random ids.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the tenant's id.
   *
   * @return a GUID
   */
  public String tenantId() {
    return tenantId;
  }

  /**
   * Returns the id of the default ESP profile.
   *
   * @return the id, which ends in {@code _DefaultWindows10EnrollmentCompletionPageConfiguration}
   */
  public String defaultProfileId() {
    return objects.defaultProfileId();
  }

  /**
   * Handles a request. A token is optional here, but checked if sent. A refusal is a response, not
   * an exception; an unsupported request returns 501 with its name.
   *
   * @param request the request
   * @return the response
   * @throws ConnectionFailedException if a fault refused or cut the connection
   */
  public GraphResponse handle(GraphRequest request) {
    if (engine.isRefusingConnections()) {
      throw new ConnectionFailedException(Kind.REFUSED, "a fault refused the connection");
    }
    try {
      Delivery delivery = engine.deliver(request, false);
      engine.sleep(delivery.bodyTime());
      if (delivery.way() != Delivery.Way.WHOLE) {
        throw new ConnectionFailedException(Kind.CUT, "a fault cut the connection");
      }
      return delivery.response();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionFailedException(Kind.CUT, "interrupted while waiting for the response");
    }
  }

  Engine engine() {
    return engine;
  }

  /** Notifies a listener when connections are refused; run the result to stop. */
  Runnable onRefusal(Consumer<Boolean> listener) {
    return book.onRefusal(listener);
  }

  /**
   * Issues a token with limited permissions and lifetime. Any other token is valid for everything,
   * unless {@link #acceptOnlyIssuedTokens()} was called.
   *
   * @param life its lifetime, by the tenant's clock
   * @param permissions its permissions, such as {@code DeviceManagementApps.Read.All}
   * @return the token, to send as {@code Authorization: Bearer …}
   */
  public String issueToken(Duration life, String... permissions) {
    Objects.requireNonNull(life, "life");
    Objects.requireNonNull(permissions, "permissions");
    return service.issueToken(Set.of(permissions), life);
  }

  /**
   * Refuses, from now on, tokens not issued by {@link #issueToken} or a fake token endpoint.
   *
   * @return this tenant
   */
  public FakeTenant acceptOnlyIssuedTokens() {
    service.acceptOnlyIssuedTokens();
    return this;
  }

  /**
   * Returns the faults of this tenant; initially none.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns the journal of all requests to this tenant, over HTTP and in memory, and its responses.
   *
   * @return the journal
   */
  public Journal journal() {
    return journal;
  }

  /**
   * Returns the current habits.
   *
   * @return the habits
   */
  public Habits habits() {
    return service.habits();
  }

  /**
   * Changes the tenant's habits, from the next request on.
   *
   * @param habits the new habits
   * @return this tenant
   */
  public FakeTenant habits(Habits habits) {
    Objects.requireNonNull(habits, "habits");
    service.habits(habits);
    return this;
  }

  /**
   * Changes the page size, from the next request on.
   *
   * @param size at least 1
   * @return this tenant
   */
  public FakeTenant pageSize(int size) {
    service.pageSize(atLeastOne(size));
    return this;
  }

  /**
   * Adds an ESP profile with the service's default settings.
   *
   * @param displayName its name
   * @return its id
   */
  public String addProfile(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return objects.profile(displayName);
  }

  /**
   * Adds an app.
   *
   * @param type its type, such as {@code win32LobApp}
   * @param displayName its name
   * @return its id
   */
  public String addApp(String type, String displayName) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(displayName, "displayName");
    return objects.app(type, displayName);
  }

  /**
   * Assigns an app to a group.
   *
   * @param appId an app of this tenant
   * @param intent {@code required}, {@code available} or another of Graph's intents
   * @param groupId the group
   * @return the assignment's id
   * @throws IllegalArgumentException if there is no such app
   */
  public String assignApp(String appId, String intent, String groupId) {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(groupId, "groupId");
    return objects.appAssignment(appId, intent, groupId);
  }

  /**
   * Assigns an app with any Graph assignment.
   *
   * @param appId an app of this tenant
   * @param json a {@code mobileAppAssignment}; it gets an id if it has none
   * @return the assignment's id
   * @throws IllegalArgumentException if there is no such app, or the text is not a JSON object
   */
  public String addAppAssignment(String appId, String json) {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(json, "json");
    return seeds.assignApp(appId, Json.readObject(json));
  }

  /**
   * Adds a group with assigned members.
   *
   * @param displayName its name
   * @return its id
   */
  public String addGroup(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return objects.group(displayName);
  }

  /**
   * Adds a dynamic group. Its rule is not evaluated; add members with {@link #addMember}.
   *
   * @param displayName its name
   * @param membershipRule its rule
   * @return its id
   */
  public String addDynamicGroup(String displayName, String membershipRule) {
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(membershipRule, "membershipRule");
    return objects.dynamicGroup(displayName, membershipRule);
  }

  /**
   * Makes a device, a user or a group a member of a group.
   *
   * @param groupId a group of this tenant
   * @param memberId the object id of the member
   * @return this tenant
   * @throws IllegalArgumentException if there is no such group
   */
  public FakeTenant addMember(String groupId, String memberId) {
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(memberId, "memberId");
    seeds.addMember(groupId, memberId);
    return this;
  }

  /**
   * Adds an assignment filter for Windows 10 and later.
   *
   * @param displayName its name
   * @param rule its rule
   * @return its id
   */
  public String addFilter(String displayName, String rule) {
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(rule, "rule");
    return objects.filter(displayName, rule);
  }

  /**
   * Adds a scope tag.
   *
   * @param displayName its name
   * @return its id, an integer as text
   */
  public String addScopeTag(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return objects.scopeTag(displayName);
  }

  /**
   * Adds a Microsoft Entra device.
   *
   * @param displayName its name
   * @return its object id; {@code deviceId} is different
   */
  public String addDevice(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return objects.device(displayName);
  }

  /**
   * Adds a user.
   *
   * @param userPrincipalName the sign-in name
   * @return the object id
   */
  public String addUser(String userPrincipalName) {
    Objects.requireNonNull(userPrincipalName, "userPrincipalName");
    return objects.user(userPrincipalName);
  }

  /**
   * Adds a device that is registered with Windows Autopilot.
   *
   * @param serialNumber its serial number
   * @param manufacturer its manufacturer
   * @param model its model
   * @return its id
   */
  public String addAutopilotDevice(String serialNumber, String manufacturer, String model) {
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(manufacturer, "manufacturer");
    Objects.requireNonNull(model, "model");
    return objects.autopilotDevice(serialNumber, manufacturer, model);
  }

  /**
   * Adds a device that is enrolled in Intune.
   *
   * @param deviceName its name
   * @param osVersion such as {@code 10.0.26100.1742}
   * @param manufacturer its manufacturer
   * @param model its model
   * @return its id
   */
  public String addManagedDevice(
      String deviceName, String osVersion, String manufacturer, String model) {
    Objects.requireNonNull(deviceName, "deviceName");
    Objects.requireNonNull(osVersion, "osVersion");
    Objects.requireNonNull(manufacturer, "manufacturer");
    Objects.requireNonNull(model, "model");
    return objects.managedDevice(deviceName, osVersion, manufacturer, model);
  }

  /**
   * Simulates an enrollment that starts now, in virtual time: determines the device's profile and
   * what it waits for, advances the time, adds the event to {@link
   * TenantCollection#AUTOPILOT_EVENTS}, and returns the device's files.
   *
   * @param enrollment the script
   * @return the results
   * @throws IllegalStateException if the tenant does not use {@link VirtualTime}
   * @throws IllegalArgumentException if the device or the user does not exist, or a filter would
   *     have to be evaluated
   */
  public PlayedEnrollment enroll(FakeEnrollment enrollment) {
    Objects.requireNonNull(enrollment, "enrollment");
    if (time == null) {
      throw new IllegalStateException(
          "An enrollment takes an hour: build the tenant with time(VirtualTime.create())");
    }
    return seeds.enroll(enrollment, time::advance);
  }

  /**
   * Adds any object in Graph's format, or replaces the one with the same id. An object without an
   * id gets one. Enrollment configurations keep the order of their priorities, renumbered from 1 to
   * n.
   *
   * @param collection its collection
   * @param json the object
   * @return its id
   * @throws IllegalArgumentException if the text is not a JSON object, or a configuration has no
   *     known {@code @odata.type}
   */
  public String add(TenantCollection collection, String json) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(json, "json");
    ObjectNode item = Json.readObject(json);
    return seeds.add(collection, item);
  }

  /**
   * Removes an object from outside the API. Profiles keep references to a removed app.
   *
   * @param collection its collection
   * @param id its id
   * @return true if it existed
   */
  public boolean remove(TenantCollection collection, String id) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    return seeds.remove(collection, id);
  }

  /**
   * Returns one object as stored, regardless of read habits.
   *
   * @param collection its collection
   * @param id its id
   * @return the object as JSON text, with its assignments or members, if any
   */
  public Optional<String> find(TenantCollection collection, String id) {
    Objects.requireNonNull(id, "id");
    return seeds.find(collection, id);
  }

  /**
   * Returns all objects of a collection as stored.
   *
   * @param collection the collection
   * @return the objects as JSON text, in insertion order
   */
  public List<String> all(TenantCollection collection) {
    return seeds.all(collection);
  }

  /**
   * Adds the content of a seed: a JSON object with paths ({@link TenantCollection#path()}) as keys
   * and, for each, a list of objects in Graph's format or a complete collection response.
   *
   * @param json the seed
   * @return this tenant
   * @throws IllegalArgumentException if the text is not such an object
   */
  public FakeTenant load(String json) {
    Objects.requireNonNull(json, "json");
    seeds.load(json);
    return this;
  }

  /**
   * Adds the content of a seed file.
   *
   * @param file a UTF-8 file in the format of {@link #load(String)}
   * @return this tenant
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it does not contain a seed
   */
  public FakeTenant load(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return load(Files.readString(file));
  }

  /**
   * Returns the tenant's content, as a seed for {@link #load(String)}.
   *
   * @return JSON text; equal tenants give equal texts
   */
  public String save() {
    return seeds.save();
  }

  private static int atLeastOne(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a page has at least one item, not " + size);
    }
    return size;
  }

  /**
   * Returns the tenant's clock.
   *
   * @return the clock it was built with
   */
  public Clock clock() {
    return clock;
  }

  /**
   * Returns the tenant's sleeper.
   *
   * @return the sleeper it was built with
   */
  public Sleeper sleeper() {
    return sleeper;
  }

  /** Builds a {@link FakeTenant}. Not thread-safe. */
  public static final class Builder {
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.system();
    private long seed = new Random().nextLong();
    private Habits habits = Habits.realistic();
    private int pageSize = 100;
    private Optional<String> tenantId = Optional.empty();

    private Builder() {}

    /**
     * Sets the tenant's clock. Default: the system clock.
     *
     * @param newClock a clock
     * @return this builder
     */
    public Builder clock(Clock newClock) {
      Objects.requireNonNull(newClock, "newClock");
      this.clock = newClock;
      return this;
    }

    /**
     * Sets how the tenant waits, for latency and slow bodies. Default: in real time.
     *
     * @param newSleeper a sleeper
     * @return this builder
     */
    public Builder sleeper(Sleeper newSleeper) {
      Objects.requireNonNull(newSleeper, "newSleeper");
      this.sleeper = newSleeper;
      return this;
    }

    /**
     * Uses virtual time for both clock and sleeper.
     *
     * @param time the time
     * @return this builder
     */
    public Builder time(VirtualTime time) {
      Objects.requireNonNull(time, "time");
      return clock(time).sleeper(time);
    }

    /**
     * Makes ids repeatable: the same calls on tenants with the same seed create the same ids.
     * Default: random.
     *
     * @param newSeed any number
     * @return this builder
     */
    public Builder seed(long newSeed) {
      this.seed = newSeed;
      return this;
    }

    /**
     * Sets the tenant's habits. Default: {@link Habits#realistic()}.
     *
     * @param newHabits the habits
     * @return this builder
     */
    public Builder habits(Habits newHabits) {
      Objects.requireNonNull(newHabits, "newHabits");
      this.habits = newHabits;
      return this;
    }

    /**
     * Sets the page size. Default: 100.
     *
     * @param size at least 1
     * @return this builder
     */
    public Builder pageSize(int size) {
      this.pageSize = atLeastOne(size);
      return this;
    }

    /**
     * Sets the tenant's id. Default: derived from the seed.
     *
     * @param id a GUID
     * @return this builder
     */
    public Builder tenantId(String id) {
      this.tenantId = Optional.of(Objects.requireNonNull(id, "id"));
      return this;
    }

    /**
     * Builds the tenant.
     *
     * @return a new tenant
     */
    public FakeTenant build() {
      return new FakeTenant(this);
    }
  }
}
