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
 * The script of an enrollment, for {@link FakeTenant#enroll}. By default: a user-driven Microsoft
 * Entra join without a user, a preparation of two minutes, and apps that install in one minute
 * each, one after another. Immutable and thread-safe.
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
    /** It never finishes. */
    HANGS
  }

  /**
   * The installation of an app.
   *
   * @param time how long it takes
   * @param end how it ends
   * @param exitCode its exit code
   * @param restart whether it requests a restart
   */
  public record Course(Duration time, End end, int exitCode, boolean restart) {
    /**
     * Creates the value.
     *
     * @param time how long it takes, whole seconds
     * @param end how it ends
     * @param exitCode its exit code
     * @param restart whether it requests a restart
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
   * Creates an enrollment of a device.
   *
   * @param serialNumber the serial number of its Autopilot registration
   * @return the enrollment with the defaults above
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
   * Sets the user who signs in.
   *
   * @param principalName the sign-in name of a user of the tenant
   * @return a changed copy
   */
  public FakeEnrollment user(String principalName) {
    Objects.requireNonNull(principalName, "principalName");
    Settings s = settings;
    return with(
        Objects.requireNonNull(principalName), s.mode, s.hybrid, s.preparation, s.lockScreen);
  }

  /**
   * Sets how the device is deployed.
   *
   * @param mode the mode
   * @return a changed copy
   */
  public FakeEnrollment mode(Mode mode) {
    Objects.requireNonNull(mode, "mode");
    Settings s = settings;
    return with(s.user, Objects.requireNonNull(mode), s.hybrid, s.preparation, s.lockScreen);
  }

  /**
   * Joins Microsoft Entra ID and Active Directory. This adds 40 minutes to the time limit.
   *
   * @return a changed copy
   */
  public FakeEnrollment hybridJoined() {
    Settings s = settings;
    return with(s.user, s.mode, true, s.preparation, s.lockScreen);
  }

  /**
   * Sets the duration of the preparation.
   *
   * @param time whole seconds
   * @return a changed copy
   */
  public FakeEnrollment preparing(Duration time) {
    Settings s = settings;
    return with(s.user, s.mode, s.hybrid, requireSeconds(time), s.lockScreen);
  }

  /**
   * Sets the time at the lock screen, which counts as Account setup.
   *
   * @param time whole seconds
   * @return a changed copy
   */
  public FakeEnrollment atLockScreen(Duration time) {
    Settings s = settings;
    return with(s.user, s.mode, s.hybrid, s.preparation, requireSeconds(time));
  }

  /**
   * Sets how an app installs.
   *
   * @param appId the app
   * @param course the installation
   * @return a changed copy
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
   * @return a changed copy
   */
  public FakeEnrollment installing(String appId, Duration time) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(time, End.INSTALLED, 0, false));
  }

  /**
   * Makes an app fail.
   *
   * @param appId the app
   * @param time how long it takes to fail
   * @param exitCode its exit code
   * @return a changed copy
   */
  public FakeEnrollment failing(String appId, Duration time, int exitCode) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(time, End.FAILED, exitCode, false));
  }

  /**
   * Makes an app hang.
   *
   * @param appId the app
   * @return a changed copy
   */
  public FakeEnrollment hanging(String appId) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(Duration.ZERO, End.HANGS, 0, false));
  }

  /**
   * Makes an app request a restart and hang.
   *
   * @param appId the app
   * @return a changed copy
   */
  public FakeEnrollment restarting(String appId) {
    Objects.requireNonNull(appId, "appId");
    return app(appId, new Course(Duration.ZERO, End.HANGS, 0, true));
  }

  /**
   * Makes the user retry a minute after a failed app; the app then installs.
   *
   * @return a changed copy
   */
  public FakeEnrollment tryingAgain() {
    return ending(true, false, settings.licensed);
  }

  /**
   * Makes the user continue to the desktop after a failure or timeout.
   *
   * @return a changed copy
   */
  public FakeEnrollment continuingAnyway() {
    return ending(false, true, settings.licensed);
  }

  /**
   * Removes the user's Intune license: Account setup stays at "Identifying" (SETUP).
   *
   * @return a changed copy
   */
  public FakeEnrollment withoutLicence() {
    return ending(settings.tryAgain, settings.goOn, false);
  }

  /**
   * Sets whether a filter matches the device. The fake does not evaluate rules, and refuses to play
   * if it would have to.
   *
   * @param filterId the filter
   * @param matches whether its rule matches the device
   * @return a changed copy
   */
  public FakeEnrollment filter(String filterId, boolean matches) {
    Objects.requireNonNull(filterId, "filterId");
    Map<String, Boolean> filters = new LinkedHashMap<>(settings.filters);
    filters.put(filterId, matches);
    return tracking(Map.copyOf(filters), settings.hidden, settings.surprises);
  }

  /**
   * Does not track an app, although it should be tracked.
   *
   * @param appId the app
   * @return a changed copy
   */
  public FakeEnrollment notTracking(String appId) {
    Objects.requireNonNull(appId, "appId");
    Set<String> hidden = new LinkedHashSet<>(settings.hidden);
    hidden.add(appId);
    return tracking(settings.filters, Set.copyOf(hidden), settings.surprises);
  }

  /**
   * Tracks an app in Device setup that is not promised.
   *
   * @param appId an app, which need not exist in the tenant
   * @return a changed copy
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
   * Returns the device.
   *
   * @return its serial number
   */
  public String serialNumber() {
    return settings.serialNumber;
  }

  /**
   * Returns who signs in.
   *
   * @return the sign-in name, or empty for nobody
   */
  public Optional<String> user() {
    return Optional.ofNullable(settings.user);
  }

  /**
   * Returns how the device is deployed.
   *
   * @return the mode
   */
  public Mode mode() {
    return settings.mode;
  }

  /**
   * Returns whether it also joins Active Directory.
   *
   * @return true if it does
   */
  public boolean isHybrid() {
    return settings.hybrid;
  }

  /**
   * Returns how long the preparation takes.
   *
   * @return the time
   */
  public Duration preparation() {
    return settings.preparation;
  }

  /**
   * Returns how long the device waits at the lock screen.
   *
   * @return the time
   */
  public Duration lockScreen() {
    return settings.lockScreen;
  }

  /**
   * Returns how an app installs.
   *
   * @param appId the app
   * @return the installation; one minute by default
   */
  public Course course(String appId) {
    Objects.requireNonNull(appId, "appId");
    return settings.courses.getOrDefault(appId, USUAL);
  }

  /**
   * Returns whether the user retries.
   *
   * @return true if so
   */
  public boolean triesAgain() {
    return settings.tryAgain;
  }

  /**
   * Returns whether the user continues after a failure.
   *
   * @return true if so
   */
  public boolean continuesAnyway() {
    return settings.goOn;
  }

  /**
   * Returns whether the user has a license.
   *
   * @return true if so
   */
  public boolean isLicensed() {
    return settings.licensed;
  }

  /**
   * Returns whether a filter matches the device.
   *
   * @param filterId the filter
   * @return the answer, or empty if not set
   */
  public Optional<Boolean> matches(String filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return Optional.ofNullable(settings.filters.get(filterId));
  }

  /**
   * Returns the apps that are not tracked although they should be.
   *
   * @return their ids
   */
  public Set<String> notTracked() {
    return settings.hidden;
  }

  /**
   * Returns the apps that are tracked although they are not promised.
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
