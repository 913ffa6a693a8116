package io.github.autopilotesp.testkit.json;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.VirtualTime;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ValidationReport;
import io.github.autopilotesp.wire.GraphProfiles;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values, written and read again by a mapper that nobody configured, be it Jackson 2's or 3's. */
public final class WrittenValues {
  private final Object mapper;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private WrittenValues(Object mapper) {
    this.mapper = mapper;
  }

  /** The texts of sample values, by name. Those that end with "again" were read in between. */
  public static Map<String, String> by(String mapperClass) throws ReflectiveOperationException {
    WrittenValues values =
        new WrittenValues(Class.forName(mapperClass).getConstructor().newInstance());
    values.write();
    return values.texts;
  }

  private void write() throws ReflectiveOperationException {
    FakeTenant fake = FakeTenant.builder().time(VirtualTime.create()).seed(1).build();
    fake.addProfile("there");
    FakeIntuneTenant port = FakeIntuneTenant.over(fake);
    EspReconciler reconciler = EspReconciler.forTenant(port);
    EspProfile profile =
        EspProfile.builder()
            .displayName("Kiosk")
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(90))
                    .customMessage("Call 5555.")
                    .blockDeviceUse(
                        BlockDeviceUse.untilSelectedApps(AppId.of(fake.addApp("winGetApp", "VPN"))))
                    .build())
            .assign(Assignment.toAllDevices())
            .build();
    ValidationReport validation =
        EspValidator.standard().validate(profile, Scenario.userDriven().entraJoined());
    StoredProfile stored = port.profiles().list().get(0);
    EspPlan plan = reconciler.plan(EspProfileSet.of(profile));
    ProfileDocument document = ProfileDocument.of(EspProfileSet.of(profile));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(stored));

    add("profile", profile);
    add("hidden", EspSettings.hidden());
    add("stored", stored);
    add("scenario", Scenario.userDriven().entraJoined());
    add("finding", validation.findings().get(0));
    add("validation", validation);
    add("document", document);
    add("plan", plan);
    add("change", plan.changes().get(0));
    add("snapshot", snapshot);
    add("report", reconciler.apply(plan));
    EspTargeting targeting = EspTargeting.of(port.profiles().list(), List.of());
    DeviceContext device = DeviceContext.builder("PC-1").build();
    add("explanation", targeting.explain(device));
    add("expectation", targeting.expect(device, List.of()).orElseThrow());
    add("outcome", port.send(List.of(new TenantOperation.Delete(stored.id()))));

    texts.put("document own", document.toJson());
    texts.put("document again", again("document", ProfileDocument.class).toJson());
    texts.put("plan own", plan.toJson());
    texts.put("plan again", again("plan", EspPlan.class).toJson());
    texts.put("snapshot own", snapshot.toJson());
    texts.put("snapshot again", again("snapshot", Snapshot.class).toJson());
    WireObject wire = WireObject.of(wireOf(again("stored", Map.class)));
    texts.put("stored again", String.valueOf(GraphProfiles.read(wire).equals(stored)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> wireOf(Map<?, ?> stored) {
    return (Map<String, Object>) stored.get("wire");
  }

  private void add(String name, Object value) throws ReflectiveOperationException {
    Method write = mapper.getClass().getMethod("writeValueAsString", Object.class);
    texts.put(name, (String) write.invoke(mapper, value));
  }

  private <T> T again(String name, Class<T> type) throws ReflectiveOperationException {
    Method read = mapper.getClass().getMethod("readValue", String.class, Class.class);
    return type.cast(read.invoke(mapper, texts.get(name), type));
  }
}
