package io.github.autopilotesp.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an enrollment goes, to be played by {@link FakeTenant#enroll}. Unless told otherwise: a
 * user-driven Microsoft Entra join without a user, a preparation of two minutes, and apps that
 * install in one minute each, one after another. Immutable and thread-safe.
 */
public final class FakeEnrollment {
  private static final Duration PREPARATION = Duration.ofMinutes(2);
  private static final Course USUAL = new Course(Duration.ofMinutes(1), End.INSTALLED, 0, false);

  private final Settings settings;

  /** How the device is deployed. */
  public enum Mode {
    /** A user signs in. */
    USER_DRIVEN,
    /** A technician prepares the device. */
    PRE_PROVISIONED,
    /** Nobody signs in. */
    SELF_DEPLOYING
  }

  /** How an app ends. */
  public enum End {
    /** It is installed. */
    INSTALLED,
    /** It fails. */
    FAILED,
    /** It never ends. */
    HANGS
  }

  /**
   * How an app goes.
   *
   * @param time how long it takes
   * @param end how it ends
   * @param exitCode what it ends with
   * @param restart whether it asks for a restart
   */
  public record Course(Duration time, End end, int exitCode, boolean restart) {
    /**
     * Creates the value.
     *
     * @param time how long it takes, whole seconds
     * @param end how it ends
     * @param exitCode what it ends with
     * @param restart whether it asks for a restart
     * @throws IllegalArgumentException if the time is negative or has a fraction of a second
     */
    public Course {
      Objects.requireNonNull(end, "end");
      requireSeconds(time);
    }
  }

  private record Settings(
      String serialNumber,
      @Nullable String user,
      Mode mode,
      boolean hybrid,
      Duration preparation,
      Duration lockScreen,
      Map<String, Course> courses,
      boolean tryAgain,
      boolean goOn,
      boolean licensed,
      Map<String, Boolean> filters,
      Set<String> hidden,
      Set<String> surprises) {}

  private FakeEnrollment(Settings settings) {
    this.settings = settings;
  }

  /**
   * An enrollment of a device.
   *
   * @param serialNumber the serial number of its Autopilot registration
   * @return the enrollment with the defaults named above
   */
  public static FakeEnrollment of(String serialNumber) {
    return new FakeEnrollment(
        new Settings(
            Objects.requireNonNull(serialNumber, "serialNumber"),
            null,
            Mode.USER_DRIVEN,
            false,
            PREPARATION,
            Duration.ZERO,
            Map.of(),
            false,
            false,
            true,
            Map.of(),
            Set.of(),
            Set.of()));
  }

  /**
   * Has a user sign in.
   *
   * @param principalName the sign-in name of a user of the tenant
   * @return a copy that says so
   */
  public FakeEnrollment user(String principalName) {
    Objects.requireNonNull(principalName, "principalName");
    Settings s = settings;
    return with(
        Objects.requireNonNull(principalName), s.mode, s.hybrid, s.preparation, s.lockScreen);
  }

  /**
   * Deploys the device in another way.
   *
   * @param mode how
   * @return a copy that says so
   */
  public FakeEnrollment mode(Mode mode) {
    Objects.requireNonNull(mode, "mode");
    Settings s = settings;
    return with(s.user, Objects.requireNonNull(mode), s.hybrid, s.preparation, s.lockScreen);
  }

  /**
   * Joins Microsoft Entra ID and Active Directory. It adds 40 minutes to the time limit.
   *
   * @return a copy that says so
   */
  public FakeEnrollment hybridJoined() {
    Settings s = settings;
    return with(s.user, s.mode, true, s.preparation, s.lockScreen);
  }

  /**
   * Changes how long the preparation takes.
   *
   * @param time whole seconds
   * @return a copy that says so
   */
  public FakeEnrollment preparing(Duration time) {
    Settings s = settings;
    return with(s.user, s.mode, s.hybrid, requireSeconds(time), s.lockScreen);
  }

  /**
   * Lets the device wait at the lock screen, which counts into Account setup.
   *
   * @param time whole seconds
   * @return a copy that says so
   */
  public FakeEnrollment atLockScreen(Duration time) {
    Settings s = settings;
    return with(s.user, s.mode, s.hybrid, s.preparation, requireSeconds(time));
  }

  /**
   * Says how an app goes.
   *
   * @param appId the app
   * @param course how it goes
   * @return a copy that says so
   */
  public FakeEnrollment app(String appId, Course course) {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(course, "course");
    Settings s = settings;
    Map<String, Course> courses = new LinkedHashMap<>(s.courses);
    courses.put(appId, course);
    return new FakeEnrollment(
        new Settings(
            s.serialNumber,
            s.user,
            s.mode,
            s.hybrid,
            s.preparation,
            s.lockScreen,
            Map.copyOf(courses),
            s.tryAgain,
            s.goOn,
            s.licensed,
            s.filters,
            s.hidden,
            s.surprises));
  }

  /**
   * Installs an app.
   *
   * @param appId the app
   * @param time how long it takes
   * @return a copy that says so
   */
  public FakeEnrollment installing(String appId, Duration time) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(time, End.INSTALLED, 0, false));
  }

  /**
   * Has an app fail.
   *
   * @param appId the app
   * @param time after how long
   * @param exitCode what it ends with
   * @return a copy that says so
   */
  public FakeEnrollment failing(String appId, Duration time, int exitCode) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(time, End.FAILED, exitCode, false));
  }

  /**
   * Has an app never end.
   *
   * @param appId the app
   * @return a copy that says so
   */
  public FakeEnrollment hanging(String appId) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(Duration.ZERO, End.HANGS, 0, false));
  }

  /**
   * Has an app ask for a restart, and never end.
   *
   * @param appId the app
   * @return a copy that says so
   */
  public FakeEnrollment restarting(String appId) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(Duration.ZERO, End.HANGS, 0, true));
  }

  /**
   * After a failed app the person tries again a minute later, and the app installs.
   *
   * @return a copy that says so
   */
  public FakeEnrollment tryingAgain() {
    return ending(true, false, settings.licensed);
  }

  /**
   * After a failure or a timeout the person goes on to the desktop.
   *
   * @return a copy that says so
   */
  public FakeEnrollment continuingAnyway() {
    return ending(false, true, settings.licensed);
  }

  /**
   * The user has no Intune licence: Account setup identifies for ever (SETUP).
   *
   * @return a copy that says so
   */
  public FakeEnrollment withoutLicence() {
    return ending(settings.tryAgain, settings.goOn, false);
  }

  /**
   * Says whether a filter lets the device through. The fake does not evaluate rules, and refuses to
   * play where it would have to.
   *
   * @param filterId the filter
   * @param matches whether its rule holds for the device
   * @return a copy that says so
   */
  public FakeEnrollment filter(String filterId, boolean matches) {
    Objects.requireNonNull(filterId, "filterId");
    Map<String, Boolean> filters = new LinkedHashMap<>(settings.filters);
    filters.put(filterId, matches);
    return tracking(Map.copyOf(filters), settings.hidden, settings.surprises);
  }

  /**
   * Leaves an app out of what is tracked, although everything says it should be.
   *
   * @param appId the app
   * @return a copy that says so
   */
  public FakeEnrollment notTracking(String appId) {
    Objects.requireNonNull(appId, "appId");
    Set<String> hidden = new LinkedHashSet<>(settings.hidden);
    hidden.add(appId);
    return tracking(settings.filters, Set.copyOf(hidden), settings.surprises);
  }

  /**
   * Tracks an app in Device setup that nothing promises.
   *
   * @param appId an app of the tenant, or of none
   * @return a copy that says so
   */
  public FakeEnrollment alsoTracking(String appId) {
    Objects.requireNonNull(appId, "appId");
    Set<String> surprises = new LinkedHashSet<>(settings.surprises);
    surprises.add(appId);
    return tracking(settings.filters, settings.hidden, Set.copyOf(surprises));
  }

  private FakeEnrollment with(
      @Nullable String user, Mode mode, boolean hybrid, Duration preparation, Duration lockScreen) {
    Settings s = settings;
    return new FakeEnrollment(
        new Settings(
            s.serialNumber,
            user,
            mode,
            hybrid,
            preparation,
            lockScreen,
            s.courses,
            s.tryAgain,
            s.goOn,
            s.licensed,
            s.filters,
            s.hidden,
            s.surprises));
  }

  private FakeEnrollment ending(boolean tryAgain, boolean goOn, boolean licensed) {
    Settings s = settings;
    return new FakeEnrollment(
        new Settings(
            s.serialNumber,
            s.user,
            s.mode,
            s.hybrid,
            s.preparation,
            s.lockScreen,
            s.courses,
            tryAgain,
            goOn,
            licensed,
            s.filters,
            s.hidden,
            s.surprises));
  }

  private FakeEnrollment tracking(
      Map<String, Boolean> filters, Set<String> hidden, Set<String> surprises) {
    Settings s = settings;
    return new FakeEnrollment(
        new Settings(
            s.serialNumber,
            s.user,
            s.mode,
            s.hybrid,
            s.preparation,
            s.lockScreen,
            s.courses,
            s.tryAgain,
            s.goOn,
            s.licensed,
            filters,
            hidden,
            surprises));
  }

  /**
   * The device.
   *
   * @return its serial number
   */
  public String serialNumber() {
    return settings.serialNumber;
  }

  /**
   * Who signs in.
   *
   * @return the sign-in name, or empty for nobody
   */
  public Optional<String> user() {
    return Optional.ofNullable(settings.user);
  }

  /**
   * How the device is deployed.
   *
   * @return the mode
   */
  public Mode mode() {
    return settings.mode;
  }

  /**
   * Whether it joins Active Directory too.
   *
   * @return true if it does
   */
  public boolean isHybrid() {
    return settings.hybrid;
  }

  /**
   * How long the preparation takes.
   *
   * @return the time
   */
  public Duration preparation() {
    return settings.preparation;
  }

  /**
   * How long the device waits at the lock screen.
   *
   * @return the time
   */
  public Duration lockScreen() {
    return settings.lockScreen;
  }

  /**
   * How an app goes.
   *
   * @param appId the app
   * @return what was said, or one minute
   */
  public Course course(String appId) {
    Objects.requireNonNull(appId, "appId");
    return settings.courses.getOrDefault(appId, USUAL);
  }

  /**
   * Whether the person tries again.
   *
   * @return true if so
   */
  public boolean triesAgain() {
    return settings.tryAgain;
  }

  /**
   * Whether the person goes on after a failure.
   *
   * @return true if so
   */
  public boolean continuesAnyway() {
    return settings.goOn;
  }

  /**
   * Whether the user has a licence.
   *
   * @return true if so
   */
  public boolean isLicensed() {
    return settings.licensed;
  }

  /**
   * Whether a filter lets the device through.
   *
   * @param filterId the filter
   * @return what was said, or empty
   */
  public Optional<Boolean> matches(String filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return Optional.ofNullable(settings.filters.get(filterId));
  }

  /**
   * The apps that are left out of what is tracked.
   *
   * @return their ids
   */
  public Set<String> notTracked() {
    return settings.hidden;
  }

  /**
   * The apps that are tracked though nothing promises them.
   *
   * @return their ids
   */
  public Set<String> alsoTracked() {
    return settings.surprises;
  }

  private static Duration requireSeconds(Duration time) {
    if (time.isNegative() || !time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(time + " is not a number of whole seconds, zero or more");
    }
    return time;
  }
}
