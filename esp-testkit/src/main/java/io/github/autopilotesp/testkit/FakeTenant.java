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
 * An Intune tenant in memory that answers Graph requests as the service does: it gives ids and
 * priorities, refuses what the service refuses, and has its {@link Habits}. A new one holds what an
 * untouched tenant holds: the default configurations and the default scope tag.
 *
 * <p>It is reached with {@link #handle}, or over HTTP through a {@link FakeGraphServer}. The
 * methods that begin with {@code add} put objects into it from outside the API; readers see them at
 * once. Thread-safe: requests run one after another.
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
   * An untouched tenant with the defaults of {@link #builder()}.
   *
   * @return a new tenant
   */
  public static FakeTenant create() {
    return builder().build();
  }

  /**
   * Begins a tenant: system clock, {@link Habits#realistic()}, 100 items a page, random ids.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The tenant's id.
   *
   * @return a GUID
   */
  public String tenantId() {
    return tenantId;
  }

  /**
   * The id of the default ESP profile.
   *
   * @return the id, which ends in {@code _DefaultWindows10EnrollmentCompletionPageConfiguration}
   */
  public String defaultProfileId() {
    return objects.defaultProfileId();
  }

  /**
   * Answers a request. No token is needed here; one that is sent is checked. A refusal is an
   * answer, not an exception; a request that the fake does not know is answered with 501 and its
   * name.
   *
   * @param request the request
   * @return the answer
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
      throw new ConnectionFailedException(Kind.CUT, "interrupted while waiting for the answer");
    }
  }

  Engine engine() {
    return engine;
  }

  /** Tells a listener when connections are refused; the answer ends that. */
  Runnable onRefusal(Consumer<Boolean> listener) {
    return book.onRefusal(listener);
  }

  /**
   * Makes a token that is held to its permissions and its life. Tokens that were not made here are
   * good for everything, unless {@link #acceptOnlyIssuedTokens()} was called.
   *
   * @param life how long it is good, by the tenant's clock
   * @param permissions what it allows, such as {@code DeviceManagementApps.Read.All}
   * @return the token, to be sent as {@code Authorization: Bearer …}
   */
  public String issueToken(Duration life, String... permissions) {
    Objects.requireNonNull(life, "life");
    Objects.requireNonNull(permissions, "permissions");
    return service.issueToken(Set.of(permissions), life);
  }

  /**
   * From now on, refuses tokens that were not made by {@link #issueToken} or a fake token endpoint.
   *
   * @return this tenant
   */
  public FakeTenant acceptOnlyIssuedTokens() {
    service.acceptOnlyIssuedTokens();
    return this;
  }

  /**
   * What goes wrong in this tenant: nothing, unless told here.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * What was asked of this tenant, over whichever face, and what it answered.
   *
   * @return the journal
   */
  public Journal journal() {
    return journal;
  }

  /**
   * The habits that the tenant has now.
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
   * Changes how many items an answer holds at most, from the next request on.
   *
   * @param size at least 1
   * @return this tenant
   */
  public FakeTenant pageSize(int size) {
    service.pageSize(atLeastOne(size));
    return this;
  }

  /**
   * Adds an ESP profile with the settings that the service gives where none are sent.
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
   * Assigns an app in any way that Graph can say.
   *
   * @param appId an app of this tenant
   * @param json a {@code mobileAppAssignment}; it gets an id where it has none
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
   * Adds a dynamic group. Its rule is not evaluated: give it members with {@link #addMember}.
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
   * @return its id, a whole number as text
   */
  public String addScopeTag(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return objects.scopeTag(displayName);
  }

  /**
   * Adds a device that Microsoft Entra ID knows.
   *
   * @param displayName its name
   * @return its object id; {@code deviceId} is another one
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
   * Plays an enrollment that begins now, in virtual time: finds the page that the device gets and
   * what it waits for, lets the time pass, and leaves the event in {@link
   * TenantCollection#AUTOPILOT_EVENTS} and the device's files in what is returned.
   *
   * @param enrollment how it goes
   * @return what it left behind
   * @throws IllegalStateException if the tenant does not live in {@link VirtualTime}
   * @throws IllegalArgumentException if the device or the user is not there, or a filter would have
   *     to be evaluated
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
   * Adds any object in Graph's own shape, or replaces the one that has its id. An object without an
   * id gets one. Enrollment configurations keep their priorities in order, but numbered 1 to n.
   *
   * @param collection where it belongs
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
   * Takes an object out of the tenant from outside the API. Profiles keep naming a removed app.
   *
   * @param collection where it is
   * @param id its id
   * @return true if it was there
   */
  public boolean remove(TenantCollection collection, String id) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    return seeds.remove(collection, id);
  }

  /**
   * Looks at one object as it is stored, whatever the habits of reads are.
   *
   * @param collection where it is
   * @param id its id
   * @return the object as JSON text, with its assignments or members where it has some
   */
  public Optional<String> find(TenantCollection collection, String id) {
    Objects.requireNonNull(id, "id");
    return seeds.find(collection, id);
  }

  /**
   * Looks at all objects of a collection as they are stored.
   *
   * @param collection the collection
   * @return the objects as JSON text, in the order in which they came
   */
  public List<String> all(TenantCollection collection) {
    return seeds.all(collection);
  }

  /**
   * Adds what a seed holds: a JSON object with the paths of {@link TenantCollection#path()} as keys
   * and, for each, a list of objects in Graph's shape or a whole collection answer.
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
   * Adds what a seed file holds.
   *
   * @param file a file in UTF-8, as {@link #load(String)} reads it
   * @return this tenant
   * @throws IOException if it can't be read
   * @throws IllegalArgumentException if it does not hold a seed
   */
  public FakeTenant load(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return load(Files.readString(file));
  }

  /**
   * All that the tenant holds, as a seed that {@link #load(String)} reads.
   *
   * @return JSON text; equal tenants give equal texts
   */
  public String save() {
    return seeds.save();
  }

  private static int atLeastOne(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a page holds at least one item, not " + size);
    }
    return size;
  }

  /**
   * The time that the tenant goes by.
   *
   * @return the clock that it was built with
   */
  public Clock clock() {
    return clock;
  }

  /**
   * How the tenant waits.
   *
   * @return the sleeper that it was built with
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
     * The time that the tenant goes by. Default: the system's.
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
     * How the tenant waits: for latency and slow bodies. Default: in real time.
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
     * Lets the tenant live and wait in virtual time: clock and sleeper in one.
     *
     * @param time the time
     * @return this builder
     */
    public Builder time(VirtualTime time) {
      Objects.requireNonNull(time, "time");
      return clock(time).sleeper(time);
    }

    /**
     * Makes ids repeatable: the same calls on tenants with the same seed give the same ids.
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
     * How the tenant behaves. Default: {@link Habits#realistic()}.
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
     * How many items an answer holds at most. Default: 100.
     *
     * @param size at least 1
     * @return this builder
     */
    public Builder pageSize(int size) {
      this.pageSize = atLeastOne(size);
      return this;
    }

    /**
     * The tenant's id. Default: made from the seed.
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
