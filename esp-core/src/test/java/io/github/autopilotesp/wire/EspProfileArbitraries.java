package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.text.IdText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Everything that the model can hold, sensible or not. */
public final class EspProfileArbitraries {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "no",
          "Yes",
          "on",
          "~",
          "null",
          "true",
          "012",
          "0x1F",
          "1e3",
          "1_000",
          "12:30",
          "2026-01-01",
          ".inf",
          "- a",
          "? a",
          "a: b",
          "a #b",
          "#a",
          "a:",
          ":a",
          "&a",
          "*a",
          "!a",
          "%a",
          "@a",
          "`a",
          "'a'",
          "\"a\"",
          "{a}",
          "[a]",
          "|",
          ">",
          "<<",
          "---",
          "...",
          "\\",
          "\t",
          " a",
          "a ",
          "a\nb",
          "a\nb\n",
          "a\n\nb\n\n",
          "\na",
          " a\nb",
          "a \nb",
          "a\n  b",
          "a\r\nb",
          "a\rb",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "a\u0085b",
          "a\u2028b",
          "a\u2029b",
          "\ufeffa",
          "\ufffe",
          "\uffff",
          "\u00a0",
          "\u200b",
          "\u202ea",
          "\u00e4\u00f6\u00fc",
          "\u4e2d\u6587",
          "\uD83D\uDE80",
          "\uD83D",
          "\uDE80",
          "\uDE80\uD83D",
          "\uDBFF\uDFFF",
          "e\u0301",
          "all",
          "00000000-0000-0000-0000-000000000000",
          "7");

  private EspProfileArbitraries() {}

  public static Arbitrary<EspProfileSet> sets() {
    return desired().list().ofMaxSize(3).map(EspProfileSet::new);
  }

  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(NASTY),
        Arbitraries.strings().all().ofMaxLength(12),
        Arbitraries.strings().withChars("ab #:-\n").ofMaxLength(12));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.oneOf(Arbitraries.create(() -> "x"), uuids(), texts().filter(IdText::isId));
  }

  private static Arbitrary<String> uuids() {
    return Arbitraries.longs().map(bits -> new UUID(bits, ~bits).toString());
  }

  private static Arbitrary<DesiredProfile> desired() {
    return Combinators.combine(
            profiles(), Arbitraries.of(true, false), Arbitraries.integers(), texts())
        .as(
            (profile, isDefault, order, formerName) -> {
              DesiredProfile desired =
                  isDefault ? DesiredProfile.ofDefault(profile) : DesiredProfile.of(profile);
              desired = order % 2 == 0 ? desired : desired.ordered(order);
              return formerName.length() % 2 == 0 ? desired : desired.renamedFrom(formerName);
            });
  }

  private static Arbitrary<EspProfile> profiles() {
    return Combinators.combine(
            texts(),
            texts(),
            Arbitraries.oneOf(Arbitraries.create(EspSettings::hidden), shown()),
            assignments().list().ofMaxSize(3),
            ids().map(ScopeTag::of).list().ofMaxSize(2))
        .as(
            (name, description, settings, assignments, tags) ->
                EspProfile.builder()
                    .displayName(name)
                    .description(description)
                    .settings(settings)
                    .assignments(assignments)
                    .scopeTags(tags)
                    .build());
  }

  private static Arbitrary<EspSettings> shown() {
    return Combinators.combine(
            Arbitraries.integers(),
            texts().optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            blocks())
        .as(
            (minutes, message, logs, oobe, updates, block) ->
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(minutes))
                    .customMessage(message)
                    .collectLogs(logs)
                    .onlyDuringOobe(oobe)
                    .installQualityUpdates(updates)
                    .blockDeviceUse(block)
                    .build());
  }

  private static Arbitrary<BlockDeviceUse> blocks() {
    return Combinators.combine(
            ids().map(AppId::of).list().ofMaxSize(3),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (apps, reset, use, only) -> {
              if (apps.isEmpty()) {
                return only
                    ? BlockDeviceUse.no()
                    : BlockDeviceUse.untilAllApps().allowReset(reset).allowUse(use);
              }
              return BlockDeviceUse.untilSelectedApps(apps)
                  .allowReset(reset)
                  .allowUse(use)
                  .onlyFailSelectedAppsInTechnicianPhase(only);
            });
  }

  private static Arbitrary<Assignment> assignments() {
    Arbitrary<AssignmentTarget> targets =
        Arbitraries.oneOf(
            Arbitraries.create(AssignmentTarget.AllDevices::new),
            Arbitraries.create(AssignmentTarget.AllUsers::new),
            ids().map(id -> new AssignmentTarget.Group(GroupId.of(id))),
            ids().map(id -> new AssignmentTarget.ExcludedGroup(GroupId.of(id))),
            texts().map(AssignmentTarget.Unrecognized::new));
    Arbitrary<FilterUse> filters =
        Combinators.combine(ids(), Arbitraries.of(FilterUse.Mode.class))
            .as((id, mode) -> new FilterUse(FilterId.of(id), mode));
    return Combinators.combine(targets, filters.optional())
        .as(
            (target, filter) ->
                filter
                    .map(use -> Assignment.of(target).filtered(use))
                    .orElse(Assignment.of(target)));
  }
}
