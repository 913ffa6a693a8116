package io.github.autopilotesp.outcome;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet count keeps about one enrollment: a few numbers, no person, no device. Of two
 * reports of one event, the greater one is kept, so their order does not matter.
 */
record EventFacts(
    FleetGroup group,
    Ending.Kind ending,
    @Nullable EspStep endedIn,
    StepStatus deviceStatus,
    int deviceSeconds,
    StepStatus accountStatus,
    int accountSeconds,
    long epochSecond,
    List<App> apps) {
  static final int NONE = -1;

  private static final Comparator<EventFacts> ORDER =
      Comparator.comparingLong(EventFacts::epochSecond)
          .thenComparing(EventFacts::ending)
          .thenComparing(EventFacts::deviceStatus)
          .thenComparing(EventFacts::accountStatus)
          .thenComparing(EventFacts::stepName)
          .thenComparingInt(EventFacts::deviceSeconds)
          .thenComparingInt(EventFacts::accountSeconds)
          .thenComparing(EventFacts::group)
          .thenComparing(facts -> facts.apps().toString());

  /** One app in one enrollment. */
  record App(String name, int heldSeconds, Tracked.State state) {}

  static EventFacts of(EnrollmentRecord record, Interner interner) {
    StepRecord device = record.step(EspStep.DEVICE_SETUP);
    StepRecord account = record.step(EspStep.ACCOUNT_SETUP);
    Ending ending = record.ending();
    return new EventFacts(
        interner.group(FleetGroup.of(record)),
        ending.kind(),
        ending.step().orElse(null),
        device.status(),
        seconds(device.duration()),
        account.status(),
        seconds(account.duration()),
        record.started().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE),
        apps(record, interner));
  }

  private static List<App> apps(EnrollmentRecord record, Interner interner) {
    List<App> apps = new ArrayList<>();
    for (Tracked it : record.tracked()) {
      if (it.kind().isApp()) {
        apps.add(new App(interner.text(it.label()), seconds(it.held()), it.state()));
      }
    }
    return apps.isEmpty() ? List.of() : List.copyOf(apps);
  }

  private static int seconds(Optional<Duration> time) {
    return time.map(it -> (int) Math.min(Integer.MAX_VALUE, it.toSeconds())).orElse(NONE);
  }

  EventFacts greater(EventFacts other) {
    return ORDER.compare(this, other) >= 0 ? this : other;
  }

  private String stepName() {
    return endedIn == null ? "" : endedIn.name();
  }

  Optional<EspStep> step() {
    return Optional.ofNullable(endedIn);
  }

  EventFacts interned(Interner interner) {
    return new EventFacts(
        interner.group(group),
        ending,
        endedIn,
        deviceStatus,
        deviceSeconds,
        accountStatus,
        accountSeconds,
        epochSecond,
        apps.isEmpty()
            ? apps
            : apps.stream()
                .map(app -> new App(interner.text(app.name()), app.heldSeconds(), app.state()))
                .toList());
  }

  void write(DataOutput out) throws IOException {
    for (String text :
        List.of(
            group.profile(),
            group.model(),
            group.osVersion(),
            group.scenario(),
            ending.name(),
            deviceStatus.name(),
            accountStatus.name(),
            stepName())) {
      out.writeUTF(bounded(text));
    }
    out.writeInt(deviceSeconds);
    out.writeInt(accountSeconds);
    out.writeLong(epochSecond);
    out.writeInt(apps.size());
    for (App app : apps) {
      out.writeUTF(bounded(app.name()));
      out.writeInt(app.heldSeconds());
      out.writeUTF(app.state().name());
    }
  }

  static EventFacts read(DataInput in, Interner interner) throws IOException {
    UnaryOperator<String> text = interner::text;
    FleetGroup group =
        interner.group(
            new FleetGroup(
                text.apply(in.readUTF()),
                text.apply(in.readUTF()),
                text.apply(in.readUTF()),
                text.apply(in.readUTF())));
    Ending.Kind ending = Ending.Kind.valueOf(in.readUTF());
    StepStatus device = StepStatus.valueOf(in.readUTF());
    StepStatus account = StepStatus.valueOf(in.readUTF());
    String step = in.readUTF();
    int deviceSeconds = in.readInt();
    int accountSeconds = in.readInt();
    long epochSecond = in.readLong();
    List<App> apps = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      apps.add(
          new App(text.apply(in.readUTF()), in.readInt(), Tracked.State.valueOf(in.readUTF())));
    }
    return new EventFacts(
        group,
        ending,
        step.isEmpty() ? null : EspStep.valueOf(step),
        device,
        deviceSeconds,
        account,
        accountSeconds,
        epochSecond,
        List.copyOf(apps));
  }

  private static String bounded(String text) {
    return text.length() <= Interner.LONGEST ? text : text.substring(0, Interner.LONGEST);
  }
}
